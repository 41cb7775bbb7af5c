import { type z } from 'zod';
import {
  type itemAnswer,
  type runAnswer,
  type runCounts,
  type runProgressAnswer,
} from '../../src/runs/run.schemas.ts';
import { type Tone } from '../parts/status-chip.tsx';

export type RunLine = z.output<typeof runAnswer>;
export type Run = z.output<typeof runProgressAnswer>;
export type RunItem = z.output<typeof itemAnswer>;
export type Counts = z.output<typeof runCounts>;
export type Outcome = RunItem['outcome'];

/** The kinds of run in the order in which finance meets them; the last three follow by themselves. */
export const kinds = [
  'billing',
  'dunning',
  'interest-notes',
  'interest',
  'indexation',
  'bank',
  'loss-of-term',
  'lifting',
  'periods',
  'pool-expiry',
  'estimates',
  'contract-end',
  'render',
  'dispatch',
  'seal',
] as const satisfies readonly RunLine['kind'][];

export const statusTones: Readonly<Record<string, Tone>> = {
  queued: 'info',
  running: 'info',
  finished: 'success',
  failed: 'error',
};

export function isAtEnd({ status }: Pick<RunLine, 'status'>): boolean {
  return status === 'finished' || status === 'failed';
}
