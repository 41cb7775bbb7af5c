import { type z } from 'zod';
import { type estimatesAnswer, type overrunAnswer } from '../../src/estimates/estimate.schemas.ts';

export type Estimates = z.output<typeof estimatesAnswer>;
export type EstimateItem = Estimates['items'][number];
export type Overrun = z.output<typeof overrunAnswer>;
