import { type z } from 'zod';
import {
  type creditLine,
  type paymentAnswer,
  type paymentLine,
  type previewAnswer,
} from '../../src/payments/payment.schemas.ts';

export type PaymentLine = z.output<typeof paymentLine>;
export type Payment = z.output<typeof paymentAnswer>;
export type PaymentPreview = z.output<typeof previewAnswer>;
export type CreditLine = z.output<typeof creditLine>;

/** How money may come in; cash is none of them (GTC 7.4). */
export const methods = ['bank-transfer', 'direct-debit', 'card'] as const;
