import { type Paper } from '../../src/documents/paper.ts';
import { type Pen } from '../pdf/pen.ts';
import { type Picture } from '../pdf/picture.ts';
import { type Kit } from './kit.ts';
import { type Letter } from './letter.ts';

/** All that is drawn around the text of a paper comes from this. */
export interface Frame {
  readonly kit: Kit;
  readonly pen: Pen;
  readonly paper: Paper;
  readonly letter: Letter;
  readonly logo: Picture | null;
  /** What the paper is marked as: a copy of what was sent before (ruling 26), a draft. */
  readonly mark: string | null;
}
