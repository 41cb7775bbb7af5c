import { z } from 'zod';
import { day, id, text } from '../http/schemas.ts';
import { itemOutcomes, runKinds, runModes, runStatuses } from './run.ts';

const moment = z.string().meta({ format: 'date-time' });

export const runAnswer = z.object({
  id,
  kind: z.enum(runKinds),
  asOf: z.string().meta({ format: 'date' }),
  mode: z.enum(runModes),
  status: z.enum(runStatuses),
  previewId: id.nullable(),
  exclude: z.array(z.object({ subject: z.string(), note: z.string() })),
  follows: id.nullable().meta({ description: 'the run whose end started this one' }),
  requestedBy: z.string(),
  failure: z.string().nullable(),
  createdAt: moment,
  startedAt: moment.nullable(),
  finishedAt: moment.nullable(),
});

export const runCounts = z.object({
  planned: z.number().int().meta({ description: 'still to be done' }),
  done: z.number().int(),
  skipped: z.number().int(),
  failed: z.number().int(),
});

export const itemAnswer = z.object({
  position: z.number().int(),
  subject: z.string(),
  label: z.string().nullable(),
  outcome: z.enum(itemOutcomes),
  reason: z.string().nullable(),
  clause: z.string().nullable(),
  problem: z.string().nullable().meta({ description: 'the type of the problem, where the item failed' }),
  effect: z.record(z.string(), z.string()).nullable(),
  documentId: id.nullable(),
  links: z
    .record(z.string(), z.string())
    .meta({ description: 'ids by name of what it is about: contractId, clientId, invoiceId' }),
});

/** A run with how far it has come and what it comes to. */
export const runProgressAnswer = runAnswer.extend({
  counts: runCounts,
  sum: z
    .string()
    .nullable()
    .meta({ description: 'decimal string, EUR: what the done items come to; null where no money moves' }),
});

export const startedRun = z.object({ id, status: z.enum(runStatuses) });

export const runRequest = z.strictObject({
  kind: text(50).meta({ examples: [...runKinds] }),
  asOf: day,
  mode: z.enum(runModes),
  previewId: id.exactOptional(),
  exclude: z
    .array(z.strictObject({ subject: text(200), note: text(500) }))
    .max(1000)
    .refine(namesEachOnce, 'must name each subject once')
    .exactOptional(),
});

function namesEachOnce(exclude: readonly { subject: string }[]): boolean {
  return new Set(exclude.map(({ subject }) => subject)).size === exclude.length;
}
