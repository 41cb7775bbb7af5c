import { z } from 'zod';
import { id } from '../http/schemas.ts';
import { deadlineKinds } from './deadline.ts';

/** A date that a rule produces. */
export const deadline = z.object({
  id: z.string(),
  kind: z.enum(deadlineKinds),
  day: z.string().meta({ format: 'date' }),
  clientId: id,
  clientName: z.string(),
  subjectKind: z.string().meta({ examples: ['invoice'] }),
  subjectId: id,
  number: z.string().nullable(),
  title: z.string().nullable(),
  amount: z.string().nullable().meta({ description: 'decimal string, EUR' }),
  clause: z.string(),
});
