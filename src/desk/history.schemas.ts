import { z } from 'zod';
import { id, language, page } from '../http/schemas.ts';

export const chapterAnswer = z.object({
  at: z.string().meta({ format: 'date-time' }),
  day: z.string().meta({ format: 'date' }),
  actor: z.string().meta({ description: '"terms" for what follows by itself' }),
  verb: z.string().meta({ description: 'stays the same in every language' }),
  sentence: z.string(),
  clauses: z.array(z.string()).readonly(),
  links: z.record(z.string(), z.string()).meta({ description: 'ids by name: documentId, paymentId' }),
});

export const dealHistoryAnswer = page(chapterAnswer).extend({
  offerId: id,
  contractId: id.nullable(),
  language,
});
