import { Money } from '../money/money.ts';
import { type InvoicePaper } from './papers/invoice.ts';

/** What a final invoice leaves the client because its deposits exceed the effort (GTC 6.4); null where it asks for money. */
export function creditOnPaper({ kind, payable }: Pick<InvoicePaper, 'kind' | 'payable'>): string | null {
  const gross = Money.of(payable.gross);
  return kind === 'final' && gross.isNegative() ? gross.negated().toString() : null;
}
