import { type Tx } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language } from '../documents/paper.ts';
import { lockApprovedTime, unapprovedCount } from '../time/time-billing.store.ts';
import { type Charges, chargesFor, effortOf, linesOf } from './charges.ts';

interface PartToCharge {
  readonly contract: Contract;
  readonly part: BillingPart;
  readonly asOf: LocalDate;
  readonly language: Language;
}

/**
 * What a part charges: its lines as agreed, effort by the hours approved up to the day (GTC 6.4). A deposit is asked for
 * on the estimate and charges no hours. Or a sentence that says what the hours wait for: the last invoice of an item
 * must not leave any behind.
 */
export async function chargesOf(
  tx: Tx,
  { contract, part, asOf, language }: PartToCharge,
): Promise<Charges | string> {
  const lines = linesOf(part, contract.agreed);
  const effort = effortOf(lines);
  if (part.billedAs === 'advance' || effort.length === 0) return { lines, time: [] };
  const waiting = await unapprovedCount(tx, contract.id, effort, asOf);
  if (waiting > 0)
    return `${waiting} time entries are not approved yet: approve them, or reject and remove them`;
  const time = await lockApprovedTime(tx, contract, effort, asOf);
  if (time.length === 0 && effort.length === lines.length && part.billedAs !== 'final')
    return 'no time has been recorded on it';
  return chargesFor(lines, time, language);
}
