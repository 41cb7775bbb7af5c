import { type z } from 'zod';
import { type planAnswer, type previewAnswer } from '../../src/instalments/instalment.schemas.ts';
import { type Tone } from '../parts/status-chip.tsx';

export type Plan = z.output<typeof planAnswer>;
export type PlanPreview = z.output<typeof previewAnswer>;

export const planTones: Readonly<Record<string, Tone>> = {
  running: 'info',
  lost: 'error',
  paid: 'success',
  ended: 'default',
};
