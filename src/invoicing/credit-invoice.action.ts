import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { openBalance } from '../ledger/balance.store.ts';
import { type Money } from '../money/money.ts';
import { type Decimal4, exact } from '../money/decimal.ts';
import { negateTaxes, subtractTaxes, type Tax } from '../money/vat.ts';
import { atField } from '../problems/at-field.ts';
import { creditedTaxes, creditNote, type CreditLine } from './correction.ts';
import { invoiceFacts } from './invoice-facts.store.ts';
import {
  creditTooLarge,
  incomeOf,
  type Invoice,
  isCorrection,
  notCorrectable,
  payableTaxes,
  wholeTaxes,
} from './invoice.ts';
import { creditPostings } from './invoice-postings.ts';
import { creditNotesOf, invoiceById, isCancelled, lockInvoice } from './invoice.store.ts';
import { issueInvoices } from './issue-invoices.action.ts';

export interface CreditInput {
  readonly description: string;
  readonly net: Money;
  readonly vatRate?: Decimal4 | undefined;
}

interface CreditInvoice {
  readonly invoiceId: string;
  readonly lines: readonly CreditInput[];
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Credits part of an invoice (Rechnungskorrektur) with reference to it; VAT per rate is corrected with it (§ 16 UStG).
 * What was paid already becomes a credit of the client.
 * @throws problem `credit-too-large` beyond what was invoiced at a rate; `not-correctable` for corrections, cancelled
 * invoices, deposit invoices (cancel those) and interest notes, which have a call of their own
 */
export async function creditInvoice(tx: Tx, request: CreditInvoice): Promise<Invoice> {
  const { invoiceId, lines, reason, actor, at } = request;
  const { contractId } = await invoiceById(tx, invoiceId);
  const contract = await lockContract(tx, contractId);
  const original = await lockInvoice(tx, invoiceId);
  if (original.kind === 'interest') {
    const call = `POST /interest-notes/${original.id}/credit-notes`;
    throw notCorrectable(`${original.number} charges interest; credit it with ${call}`);
  }
  if (isCorrection(original.kind) || original.kind === 'advance') {
    throw notCorrectable(`${original.number} is of kind ${original.kind}; only its cancellation is possible`);
  }
  if (await isCancelled(tx, invoiceId)) throw notCorrectable(`${original.number} has been cancelled`);
  // A final invoice bills the whole price, so more than its rest after deposits may be credited.
  const invoiced = wholeTaxes(original);
  const earlier = (await creditNotesOf(tx, invoiceId)).map((note) => negateTaxes(payableTaxes(note)));
  const left = subtractTaxes(invoiced, ...earlier);
  const credited = creditLines(lines, invoiced);
  const taxes = atField('lines', () => creditedTaxes(credited, left));
  requireCovered(subtractTaxes(left, taxes), original);
  const draft = creditNote(original, credited, taxes, reason);
  const open = await openBalance(tx, invoiceId);
  const income = incomeOf(original.snapshot);
  const owner = { clientId: original.clientId, contractId, invoiceId };
  const [issued] = await issueInvoices(tx, {
    contractId,
    facts: await invoiceFacts(tx, contract, dayOf(at)),
    documents: [{ draft, partIds: [], postings: () => creditPostings(taxes, owner, open, income) }],
    actor,
    at,
  });
  return issued;
}

/** Each line is credited at the rate it names, or at the invoice's only one. */
function creditLines(lines: readonly CreditInput[], invoiced: readonly Tax[]): CreditLine[] {
  return lines.map((line, index) => {
    const wanted = line.vatRate;
    const matching =
      wanted === undefined ? invoiced : invoiced.filter(({ rate }) => exact(rate).equals(wanted));
    const tax = matching.length === 1 ? matching[0] : undefined;
    if (tax === undefined) {
      const rates = invoiced.map(({ rate }) => rate).join(', ');
      throw creditTooLarge(`the invoice has VAT at ${rates} %; name one of these as vatRate`, {
        errors: [{ path: `lines.${index}.vatRate`, message: `one of ${rates}` }],
      });
    }
    return { description: line.description, net: line.net, vatCategory: tax.category, vatRate: tax.rate };
  });
}

function requireCovered(rest: readonly Tax[], original: Invoice): void {
  const over = rest.find((tax) => tax.base.isNegative() || tax.amount.isNegative());
  if (over === undefined) return;
  throw creditTooLarge(
    `${original.number} leaves less to credit at ${over.rate} %: reduce the credit by ${over.base.negated()} net`,
  );
}
