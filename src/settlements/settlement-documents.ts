import { type Language } from '../documents/papers/parts.ts';
import { depositReturn } from '../invoicing/deposit-correction.ts';
import { type Deposit } from '../invoicing/deposit.ts';
import { returnAdvance, supplyPostings } from '../invoicing/invoice-postings.ts';
import { type Invoice } from '../invoicing/invoice.ts';
import { type ToIssue } from '../invoicing/to-issue.ts';
import { totalsOf } from '../money/vat.ts';
import { damagesClaim, settlementInvoice, type SettlementFacts } from './settlement-drafts.ts';
import { paidExcess, type SettledDeposit } from './withdrawal-settlement.ts';

/**
 * What the settlement of a contract issues (GTC 7.10): the final invoice over what was rendered, a correction of each
 * deposit for what will not be, and the claim for the profit lost on the rest. `partIds` are the parts that it bills.
 */
export function settlementDocuments(facts: SettlementFacts, partIds: readonly string[]): ToIssue[] {
  const { contract, settlement, work, language } = facts;
  const final = settlementInvoice(facts);
  const booked = { ...final, deductions: settlement.deposits.map(({ deduction }) => deduction) };
  const damages = damagesClaim(facts);
  return [
    ...(totalsOf(settlement.rendered).gross.isZero()
      ? []
      : [
          {
            draft: final,
            partIds,
            work: { contract, time: work.time },
            postings: (own) => supplyPostings(booked, own),
          } satisfies ToIssue,
        ]),
    ...settlement.deposits.flatMap((one) => returned(one, language)),
    ...(settlement.lostProfit.isZero()
      ? []
      : [{ draft: damages, partIds: [], postings: (own) => supplyPostings(damages, own) } satisfies ToIssue]),
  ];
}

function returned(
  one: SettledDeposit<Deposit & { readonly invoice: Invoice }>,
  language: Language,
): ToIssue[] {
  const { deposit, excess, excessPaid } = one;
  if (excess.length === 0) return [];
  const unpaid = totalsOf(excess).gross.minus(excessPaid);
  return [
    {
      draft: depositReturn(deposit.invoice, excess, language),
      partIds: [],
      postings: (own) => returnAdvance(unpaid, paidExcess(one), { ...own, invoiceId: deposit.id }),
    },
  ];
}
