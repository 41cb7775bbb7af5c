import { onConstraint } from '../../db/constraints.ts';
import { type Tx } from '../../db/connection.ts';
import { clientById } from '../clients/client.store.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { priceVersionsOf } from '../contracts/price.store.ts';
import { defineProblem } from '../problems/problem.ts';
import { type Outcome, type PerformContext } from '../runs/sweep.ts';
import { periodTitle } from './charge.ts';
import { creditInvoice } from './credit-invoice.action.ts';
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
  de: 'Der Vertrag hat vor dem Ende des verrechneten Zeitraums geendet.',
  en: 'The contract ended before the end of the period invoiced.',
};

/**
 * Credits what was billed of a period beyond the end of its contract, once (GTC 3.8).
 * @returns what was credited, or nothing where there is nothing to credit
 * @throws problem `credit-too-large` when a person has credited too much of the invoice for it
 */
export async function creditUnused(
  tx: Tx,
  contract: Contract,
  part: BillingPart,
  invoiceId: string,
  { at, actor }: Omit<PerformContext, 'runId'>,
): Promise<Outcome | undefined> {
  const unused = unusedPeriod(contract, part, await priceVersionsOf(tx, contract.id));
  const line = contract.agreed.lines.find(({ position }) => position === part.linePosition);
  if (unused === null || line === undefined) return undefined;
  if (await tx('period_credit').where({ part_id: part.id }).first('part_id')) return undefined;
  const { language } = await clientById(tx, contract.clientId);
  const description = periodTitle(line.description, unused.period, language);
  const credit = await creditInvoice(tx, {
    invoiceId,
    lines: [{ description, net: unused.net, vatRate: line.vatRate }],
    reason: reasons[language],
    actor,
    at,
  });
  await tx('period_credit').insert({ part_id: part.id, invoice_id: credit.id });
  const { net, vat, gross } = credit.snapshot.payable;
  return {
    outcome: 'done',
    reason: `credit note over EUR ${gross}: ${contract.number} ended on ${contract.endsOn}`,
    clause: 'gtc:3.8',
    documentId: credit.documentId,
    effect: { kind: 'credit-note', net, vat, gross },
  };
}
