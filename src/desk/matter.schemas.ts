import { z } from 'zod';
import { roles } from '../access/caller.ts';
import { decisionAnswer } from '../dunning/decision.schemas.ts';
import { id } from '../http/schemas.ts';
import { matterKinds } from './matter.ts';

const amount = z.string().meta({ description: 'decimal string, EUR' });

/** What waits for a person, as the API shows it. */
export const matter = z.object({
  id: z.string(),
  kind: z.enum(matterKinds),
  since: z.string().meta({ format: 'date', description: 'since when it waits' }),
  key: id.meta({
    description:
      'of the order, delivery, overrun, letter, part, run, client, last base rate, bank entry or dispatch it is about',
  }),
  clientId: id.nullable(),
  clientName: z.string().nullable(),
  subjectKind: z.string().meta({ examples: ['contract'] }),
  subjectId: id,
  number: z.string().nullable(),
  title: z.string().nullable(),
  amount: amount.nullable(),
  facts: z.record(z.string(), z.unknown()).meta({ description: 'the figures to decide by' }),
  clause: z.string().nullable(),
  deciders: z.array(z.enum(roles)),
  mayDecide: z.boolean().meta({ description: 'whether the caller may decide it' }),
  decision: decisionAnswer.nullable().meta({ description: 'the right to be decided upon, with its figures' }),
});
