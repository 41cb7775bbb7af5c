import { z } from 'zod';
import { cadences } from '../calendar/cadence.ts';
import { id, text } from '../http/schemas.ts';
import { billedWhen } from './line-cadence.ts';
import { lineInput } from './offer.schemas.ts';
import { lineKinds } from './offer.ts';
import { buyerAccounts } from './third-party.ts';

export const lineTemplateBody = z.strictObject({ name: text(100), line: lineInput });

/** The line as it is written into an offer. */
export const lineTemplateAnswer = z.object({
  id,
  name: z.string(),
  line: z.object({
    kind: z.enum(lineKinds),
    description: z.string(),
    quantity: z.string(),
    unit: z.string(),
    unitPrice: z.string(),
    discountPercent: z.string().optional(),
    vatRate: z.string().optional(),
    cadence: z.enum(cadences).optional(),
    billed: z.enum(billedWhen).optional(),
    account: z.enum(buyerAccounts).optional(),
    bindingEstimate: z.boolean().optional(),
  }),
});
