import { type Allocated } from './allocation.ts';

/** What was paid, as the API answers it. */
export function presentAllocated({ id, allocations, credit }: Allocated & { readonly id: string }) {
  return {
    id,
    allocations: allocations.map(({ invoiceId, part, amount }) => ({
      invoiceId,
      part,
      amount: amount.toString(),
    })),
    credit: credit.toString(),
  };
}
