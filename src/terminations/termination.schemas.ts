import { z } from 'zod';
import { id } from '../http/schemas.ts';
import { terminatingSides, terminationForms } from './termination.ts';

export const terminationAnswer = z.object({
  id,
  contractId: id,
  by: z.enum(terminatingSides),
  form: z.enum(terminationForms),
  evidence: z.string(),
  receivedOn: z.string(),
  endsOn: z.string().describe('the last day of the contract'),
  reason: z.string().nullable(),
  withdrawnOn: z.string().nullable(),
  withdrawal: z.string().nullable(),
});
