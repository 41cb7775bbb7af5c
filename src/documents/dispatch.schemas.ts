import { z } from 'zod';
import { id } from '../http/schemas.ts';
import { channels, dispatchStatuses, settlementOutcomes } from './dispatch.ts';

const moment = z.string().meta({ format: 'date-time' });

export const dispatchAnswer = z.object({
  id,
  documentId: id,
  channel: z.enum(channels),
  recipient: z.string().meta({ description: 'an e-mail address, or a postal one in one line' }),
  copy: z.number().int().meta({ description: '0 is the original, later ones are marked as copies' }),
  enclosures: z.array(id),
  termsEditionId: id.nullable(),
  status: z.enum(dispatchStatuses),
  messageId: z.string(),
  sendingRun: id.nullable().meta({ description: 'the run that is handing it over' }),
  attempts: z.number().int(),
  nextAttemptAt: moment,
  lastAttemptAt: moment.nullable(),
  lastAnswer: z.string().nullable(),
  sentAt: moment.nullable(),
  postedOn: z.string().nullable().meta({ format: 'date' }),
  registeredNumber: z.string().nullable(),
  deemedReceivedAt: moment.nullable(),
  settledBy: z.string().nullable(),
  settlementNote: z.string().nullable(),
  settlements: z.array(z.enum(settlementOutcomes)).meta({ description: 'what a person may decide now' }),
  createdAt: moment,
});

/** A dispatch with what it brings to whom. */
export const dispatchLine = dispatchAnswer.extend({
  document: z.object({
    kind: z.string(),
    number: z.string(),
    title: z.string(),
    subjectId: id,
    clientId: id,
    clientName: z.string(),
  }),
});

export const outboxLine = z.object({
  id,
  day: z.string().meta({ format: 'date' }),
  size: z.number().int().meta({ description: 'bytes' }),
  recipient: z.string().nullable(),
  kind: z.string().nullable().meta({ description: 'of the paper that it brings' }),
  number: z.string().nullable(),
  title: z.string().nullable(),
  documentId: id.nullable(),
  copy: z.number().int().nullable(),
});
