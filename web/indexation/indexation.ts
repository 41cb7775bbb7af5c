import { type z } from 'zod';
import { type adjustmentLine } from '../../src/indexation/indexation.schemas.ts';
import { type indexImportAnswer, type indexValueAnswer } from '../../src/terms/index-value.schemas.ts';

export type IndexValue = z.output<typeof indexValueAnswer>;
export type IndexImport = z.output<typeof indexImportAnswer>;
export type Adjustment = z.output<typeof adjustmentLine>;
