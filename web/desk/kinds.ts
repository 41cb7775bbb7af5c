import { type DeadlineKind } from '../../src/desk/deadline.ts';
import { type MatterKind } from '../../src/desk/matter.ts';

/** The kinds to filter by, in the order of business. */
export const deskKinds: {
  readonly matters: readonly MatterKind[];
  readonly deadlines: readonly DeadlineKind[];
} = {
  matters: [
    'confirm-order',
    'delivery-objection',
    'overrun-notice',
    'overrun-objection',
    'right',
    'management-contact',
    'loss-of-term',
    'advance-payment',
    'left-out-billing',
    'suspended-billing',
    'index-adjustment',
    'base-rate',
    'overdrawn-credit',
    'bank-entry',
    'letter',
    'failed-run',
  ],
  deadlines: [
    'offer-validity',
    'order-binding',
    'acceptance',
    'objection',
    'billing',
    'payment',
    'instalment',
    'reminder',
    'hold-end',
    'pool-end',
    'notice',
    'renewal',
    'contract-end',
    'index-adjustment',
  ],
};
