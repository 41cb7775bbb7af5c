import { type z } from 'zod';
import { type dispatchLine, type outboxLine } from '../../src/documents/dispatch.schemas.ts';
import { type Tone } from '../parts/status-chip.tsx';

export type DispatchLine = z.output<typeof dispatchLine>;
export type OutboxLine = z.output<typeof outboxLine>;

export const dispatchTones: Readonly<Record<string, Tone>> = {
  queued: 'info',
  sending: 'warning',
  sent: 'success',
  refused: 'error',
  'in-doubt': 'error',
  settled: 'default',
  'to-post': 'warning',
  registered: 'info',
};
