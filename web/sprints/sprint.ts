import { type z } from 'zod';
import { type sprintBoardAnswer, type sprintBoardListItem } from '../../src/sprints/sprint.schemas.ts';

export type Board = z.output<typeof sprintBoardAnswer>;
export type Sprint = Board['sprints'][number];
export type BoardRow = z.output<typeof sprintBoardListItem>;
