import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { fixedPriceTaxes } from '../contracts/billing-plan.ts';
import { renderedTaxes } from '../contracts/rendered.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { type Money } from '../money/money.ts';
import { sumTaxes, totalsOf } from '../money/vat.ts';
import { billPart } from './bill-part.action.ts';
import { callRendered } from './call-rendered.action.ts';
import { invoiceFacts } from './invoice-facts.store.ts';
import { depositsOf } from './deposit.store.ts';
import { type Invoice } from './invoice.ts';
import { issueInvoices } from './issue-invoices.action.ts';
import { settlementDocuments } from './settlement-documents.ts';
import { comingParts, comingWhole, duePeriodParts } from './standing.ts';
import { standingOf } from './standing.store.ts';
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

/** How a contract was settled; nets. */
export interface SettledContract {
  readonly agreed: Money;
  readonly rendered: Money;
  readonly lostProfit: Money;
  readonly invoices: readonly Invoice[];
}

/**
 * Settles a contract that the agency withdraws from (GTC 7.10): delivered items are invoiced as ever; then what was
 * rendered of the rest is invoiced with VAT, deposits are taken back as far as nothing was rendered for them, and the
 * lost profit is claimed without VAT (ruling 22). The contract must be locked, its state is left to the caller.
 * @throws problem `bad-value` where more is saved than is to come, `recipient-vat-id-missing`
 */
export async function settleWithdrawal(tx: Tx, request: SettleWithdrawal): Promise<SettledContract> {
  const { contractId, savedExpense, at } = request;
  const today = dayOf(at);
  await billRendered(tx, request);
  const standing = await standingOf(tx, contractId);
  const { contract, parts, billed } = standing;
  const coming = comingParts(standing, today);
  const whole = comingWhole(standing, today);
  // A price billed as a whole is one part; that of items is the items that are still to come.
  const agreed =
    whole === undefined ? sumTaxes(coming.map(({ taxes }) => taxes)) : fixedPriceTaxes(contract.agreed);
  const rendered =
    whole === undefined || request.rendered === null ? [] : renderedTaxes(contract.agreed, request.rendered);
  const lines = new Set(coming.map(({ linePosition }) => linePosition));
  const deposits = (await depositsOf(tx, contractId)).filter(({ linePosition }) => lines.has(linePosition));
  const settlement = settle({ agreed, rendered, savedExpense, deposits });
  const facts = await invoiceFacts(tx, contract, today);
  const [first, ...others] = settlementDocuments({
    contract,
    settlement,
    partIds: parts
      .filter(({ id, linePosition }) => !billed.has(id) && lines.has(linePosition))
      .map(({ id }) => id),
    savedExpense,
    on: today,
    language: facts.client.language,
  });
  return {
    agreed: totalsOf(agreed).net,
    rendered: totalsOf(rendered).net,
    lostProfit: settlement.lostProfit,
    invoices:
      first === undefined
        ? []
        : await issueInvoices(tx, {
            contractId,
            facts,
            documents: [first, ...others],
            actor: request.actor,
            at,
          }),
  };
}

/** Invoices as ever what was rendered by itself: delivered items, and unless the contract rests the periods due. */
async function billRendered(tx: Tx, { contractId, cause, note, actor, at }: SettleWithdrawal): Promise<void> {
  const standing = await standingOf(tx, contractId);
  const asOf = dayOf(at);
  for (const { id } of duePeriodParts(standing, asOf)) await billPart(tx, id, { asOf, at, actor });
  await callRendered(tx, { standing, rendered: null, cause, note, actor, at });
}
