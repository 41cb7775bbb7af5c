import { type Tx } from '../../db/connection.ts';
import { endServices } from '../additional-services/end-services.action.ts';
import { billRendered } from '../billing/bill-rendered.action.ts';
import { creditUnused } from '../billing/credit-unused.action.ts';
import { standingOf } from '../billing/standing.store.ts';
import { comingParts, type Standing } from '../billing/standing.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { depositsOf } from '../invoicing/deposit.store.ts';
import { invoiceFacts } from '../invoicing/invoice-facts.store.ts';
import { invoiceOfPart } from '../invoicing/invoice.store.ts';
import { type Invoice } from '../invoicing/invoice.ts';
import { issueInvoices } from '../invoicing/issue-invoices.action.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { type Money } from '../money/money.ts';
import { sumTaxes, totalsOf } from '../money/vat.ts';
import { priceTaxes } from '../offers/offer-price.ts';
import { settledPrice } from './settled-price.ts';
import { settlementDocuments } from './settlement-documents.ts';
import { settle } from './withdrawal-settlement.ts';

interface SettleWithdrawal {
  readonly contractId: string;
  /** What of a price billed as a whole was rendered; null where items tell it. */
  readonly rendered: Decimal4 | null;
  readonly savedExpense: Money;
  readonly cause: string;
  readonly note: string | null;
  readonly actor: string;
  readonly at: Instant;
}

/** How a contract was settled; nets. Of effort what was worked counts as agreed. */
export interface SettledContract {
  readonly agreed: Money;
  readonly rendered: Money;
  readonly lostProfit: Money;
  readonly invoices: readonly Invoice[];
}

/**
 * Settles a contract that the agency withdraws from (GTC 7.10): what was rendered by itself is invoiced as ever; then what
 * was rendered of the rest, with the hours worked on it, is invoiced with VAT, deposits are taken back as far as nothing
 * was rendered for them, periods billed in advance are credited for the days after it, and the lost profit is claimed
 * without VAT (ruling 22), on additional services ordered at a price too (GTC 6.6). The contract must be locked, its state is
 * left to the caller.
 * @throws problem `bad-value` where more is saved than is to come, `time-unapproved`, `pool-time-unapproved`, `estimate-open`,
 * `recipient-vat-id-missing`
 */
export async function settleWithdrawal(tx: Tx, request: SettleWithdrawal): Promise<SettledContract> {
  const { contractId, savedExpense, at, actor } = request;
  const today = dayOf(at);
  const { contract: ending, ordered } = await standingOf(tx, contractId, today);
  await endServices(tx, { contract: ending, actor, at });
  await billRendered(tx, request);
  const standing = await standingOf(tx, contractId, today);
  const { contract, parts } = standing;
  const credits = await creditPeriods(tx, standing, request);
  const facts = await invoiceFacts(tx, contract, today);
  const { language } = facts.client;
  const { agreed, priced, work } = settledPrice(standing, request.rendered, today, language);
  const hours = priceTaxes(work.lines, contract.agreed.discountPercent);
  const rendered = sumTaxes([priced, hours]);
  const lines = new Set(comingParts(standing, today).map(({ linePosition }) => linePosition));
  const deposits = (await depositsOf(tx, contractId)).filter(({ linePosition }) => lines.has(linePosition));
  const settlement = settle({ agreed: sumTaxes([agreed, ordered, hours]), rendered, savedExpense, deposits });
  const partIds = parts
    .filter(({ billed, linePosition }) => !billed && lines.has(linePosition))
    .map(({ id }) => id);
  const told = { contract, settlement, priced, work, savedExpense, on: today, language };
  const [first, ...others] = settlementDocuments(told, partIds);
  const { lostProfit } = settlement;
  const figures = {
    agreed: totalsOf(sumTaxes([agreed, ordered, hours])).net,
    rendered: totalsOf(rendered).net,
  };
  if (first === undefined) return { ...figures, lostProfit, invoices: credits };
  const documents = [first, ...others] as const;
  const invoices = await issueInvoices(tx, { contractId, facts, documents, actor, at });
  return { ...figures, lostProfit, invoices: [...credits, ...invoices] };
}

/** What was billed in advance for the time after the withdrawal is given back. */
async function creditPeriods(
  tx: Tx,
  { contract, parts }: Standing,
  { actor, at }: SettleWithdrawal,
): Promise<Invoice[]> {
  const lastDay = dayOf(at);
  const credits: Invoice[] = [];
  for (const part of parts.filter(
    ({ billed, period }) => billed && period !== null && period.until > lastDay,
  )) {
    const invoice = await invoiceOfPart(tx, part.id);
    const credit =
      invoice &&
      (await creditUnused(tx, {
        contract,
        part,
        invoiceId: invoice.id,
        lastDay,
        by: 'withdrawal',
        actor,
        at,
      }));
    if (credit) credits.push(credit);
  }
  return credits;
}
