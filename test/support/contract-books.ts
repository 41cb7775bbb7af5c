import { type Db } from '../../db/connection.ts';
import { trimmed } from '../../src/money/decimal.ts';
import { Money } from '../../src/money/money.ts';
import { type InvoicePaper } from '../../src/documents/papers/invoice.ts';
import { type TaxRecord } from '../../src/money/vat.ts';

/** Net and VAT by rate: "20" → ["100.00", "20.00"]; rates without either are left out. */
export type ByRate = Readonly<Record<string, readonly [net: string, vat: string]>>;

export function byRate(taxes: readonly Pick<TaxRecord, 'rate' | 'base' | 'amount'>[]): ByRate {
  const sums = new Map<string, [Money, Money]>();
  for (const { rate, base, amount } of taxes) {
    const [net, vat] = sums.get(trimmed(rate)) ?? [Money.zero, Money.zero];
    sums.set(trimmed(rate), [net.plus(Money.of(base)), vat.plus(Money.of(amount))]);
  }
  const moved = [...sums].filter(([, [net, vat]]) => !net.isZero() || !vat.isZero());
  return Object.fromEntries(moved.map(([rate, [net, vat]]) => [rate, [String(net), String(vat)]]));
}

/** A document of a contract with what it asks for and, if it corrects another, the kind of that one. */
export interface Issued {
  readonly id: string;
  readonly kind: InvoicePaper['kind'];
  readonly corrects: InvoicePaper['kind'] | null;
  readonly paper: InvoicePaper;
}

export async function issuedDocuments(db: Db, contractId: string): Promise<Issued[]> {
  return db('invoice as i')
    .leftJoin('invoice as c', 'c.id', 'i.corrects_id')
    .where('i.contract_id', contractId)
    .orderBy('i.sequence')
    .select<Issued[]>('i.id', 'i.kind', 'c.kind as corrects', 'i.snapshot as paper');
}

/** What stands on the accounts of a contract, debit positive. */
export async function balances(db: Db, contractId: string): Promise<Readonly<Record<string, Money>>> {
  const rows = await db('posting')
    .where({ contract_id: contractId })
    .groupBy('account')
    .select<{ account: string; balance: string }[]>('account', db.raw('sum(amount) as balance'));
  return Object.fromEntries(rows.map(({ account, balance }) => [account, Money.of(balance)]));
}

/** Revenue and VAT of a contract by rate, as positive amounts. */
export async function earned(db: Db, contractId: string): Promise<ByRate> {
  const rows = await db('posting')
    .where({ contract_id: contractId })
    .whereIn('account', ['revenue', 'vat-payable'])
    .groupBy('tax_rate')
    .select<TaxRecord[]>(
      'tax_rate as rate',
      db.raw(`coalesce(-sum(amount) filter (where account = 'revenue'), 0.00) as base`),
      db.raw(`coalesce(-sum(amount) filter (where account = 'vat-payable'), 0.00) as amount`),
    );
  return byRate(rows);
}

/** The smallest amount that stands open on any invoice of a contract. */
export async function smallestOpen(db: Db, contractId: string): Promise<Money> {
  const row = await db('posting')
    .where({ contract_id: contractId })
    .whereIn('account', ['receivable', 'advance-receivable'])
    .groupBy('invoice_id', 'account')
    .orderBy('open')
    .first<{ open: string } | undefined>(db.raw('sum(amount) as open'));
  return Money.of(row?.open ?? '0.00');
}
