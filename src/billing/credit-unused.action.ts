import { type Tx } from '../../db/connection.ts';
import { onConstraint } from '../../db/constraints.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { priceVersionsOf } from '../contracts/price.store.ts';
import { creditInvoice } from '../invoicing/credit-invoice.action.ts';
import { type Invoice } from '../invoicing/invoice.ts';
import { defineProblem } from '../problems/problem.ts';
import { periodTitle } from './charge.ts';
import { unusedPeriod } from './unused-period.ts';

const alreadyCredited = defineProblem({
  type: 'already-credited',
  title: 'The rest of this period has been credited already',
  status: 409,
  clause: 'gtc:3.8',
});
onConstraint(
  'period_credit_once',
  alreadyCredited,
  'nothing has to be done; see the invoices of the contract',
);

const reasons = {
  termination: {
    de: 'Der Vertrag hat vor dem Ende des verrechneten Zeitraums geendet.',
    en: 'The contract ended before the end of the period invoiced.',
  },
  withdrawal: {
    de: 'Der Vertrag hat durch Rücktritt vor dem Ende des verrechneten Zeitraums geendet.',
    en: 'The contract ended by withdrawal before the end of the period invoiced.',
  },
} as const;

interface CreditUnused {
  readonly contract: Contract;
  readonly part: BillingPart;
  /** The invoice that bills the part. */
  readonly invoiceId: string;
  readonly lastDay: LocalDate;
  readonly by: keyof typeof reasons;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Credits what was billed of a period beyond the last day of its contract, once (GTC 3.8, 7.10).
 * @returns the credit note, or nothing where there is nothing to credit
 * @throws problem `credit-too-large` when a person has credited too much of the invoice for it
 */
export async function creditUnused(tx: Tx, request: CreditUnused): Promise<Invoice | undefined> {
  const { contract, part, invoiceId, lastDay, by, actor, at } = request;
  const unused = unusedPeriod(contract, part, await priceVersionsOf(tx, contract.id), lastDay);
  const line = contract.agreed.lines.find(({ position }) => position === part.linePosition);
  if (unused === null || line === undefined) return undefined;
  if (await tx('period_credit').where({ part_id: part.id }).first('part_id')) return undefined;
  const { language } = await clientById(tx, contract.clientId);
  const description = periodTitle(line.description, unused.period, language);
  const credit = await creditInvoice(tx, {
    invoiceId,
    lines: [{ description, net: unused.net, vatRate: line.vatRate }],
    reason: reasons[by][language],
    actor,
    at,
  });
  await tx('period_credit').insert({ part_id: part.id, invoice_id: credit.id });
  return credit;
}
