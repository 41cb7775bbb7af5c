import { type Tx } from '../../db/connection.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { priceVersionsOf } from '../contracts/price.store.ts';
import { type Language } from '../documents/paper.ts';
import { type Charge, periodCharge } from './charge.ts';
import { billingNotAvailable } from './invoice.ts';

/**
 * What a due period charges, by the kind of its line: a recurring service, an hour pool or a licence its price by days.
 * @throws problem `billing-not-available` for what Kontor cannot bill yet
 */
export async function chargesOf(
  tx: Tx,
  contract: Contract,
  { linePosition, period }: BillingPart,
  language: Language,
): Promise<Charge[]> {
  const line = contract.agreed.lines.find(({ position }) => position === linePosition);
  if (line === undefined || period === null)
    throw new Error(`contract ${contract.number} has no such period`);
  switch (line.kind) {
    case 'recurring':
    case 'licence':
    case 'hour-pool':
      return [periodCharge(contract, line, await priceVersionsOf(tx, contract.id), period, language)];
    default:
      throw billingNotAvailable(
        `line ${linePosition} of contract ${contract.number} (${line.kind}) cannot be billed per period yet; ` +
          'invoice it outside until it can',
      );
  }
}
