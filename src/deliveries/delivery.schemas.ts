import { z } from 'zod';
import { id } from '../http/schemas.ts';
import { declarationKinds, signOffStates } from './sign-off.ts';

export const deliveryAnswer = z.object({
  id,
  contractId: id,
  deliveredOn: z.string(),
  complete: z.boolean(),
  lines: z.array(z.number().int()).readonly(),
  note: z.string().nullable(),
  acceptanceDeadline: z.string().describe('the last day to object (GTC 8.5)'),
  signOff: z.enum(signOffStates),
  declarations: z
    .array(
      z.object({
        kind: z.enum(declarationKinds),
        declaredOn: z.string(),
        text: z.string().nullable(),
        givenBy: z.string(),
      }),
    )
    .describe('what the client said to it'),
});
