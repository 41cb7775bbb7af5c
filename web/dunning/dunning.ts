import { type z } from 'zod';
import { type decisionAnswer } from '../../src/dunning/decision.schemas.ts';
import { type caseAnswer, type haltLine } from '../../src/dunning/dunning.schemas.ts';
import { type Tone } from '../parts/status-chip.tsx';

export type DunningCase = z.output<typeof caseAnswer>;
export type Halt = z.output<typeof haltLine>;
export type Decision = z.output<typeof decisionAnswer>;

export const stepTones: Readonly<Record<string, Tone>> = {
  none: 'default',
  wait: 'info',
  halted: 'default',
  'reminder-1': 'warning',
  'reminder-2': 'warning',
  person: 'error',
  rights: 'error',
};
