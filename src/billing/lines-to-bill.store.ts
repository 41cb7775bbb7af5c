import { type Tx } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language } from '../documents/papers/parts.ts';
import { lockApprovedTime, unapprovedCount } from '../time/time-billing.store.ts';
import { type BilledLines, billedLines, effortOf, linesOf, notApproved } from './billed-lines.ts';
import { mostToBill } from './most-to-bill.store.ts';
import { amountsOf, heldBy } from './most-to-bill.ts';

interface PartToBill {
  readonly contract: Contract;
  readonly part: BillingPart;
  readonly asOf: LocalDate;
  readonly language: Language;
  /** Whether it settles deposits, and is due even where nobody worked. */
  readonly settlesDeposits: boolean;
}

/**
 * What a part bills: its lines as agreed, effort by the hours approved up to the day (GTC 6.4). Or a sentence that says
 * what the hours wait for: the last invoice of an item must not leave any behind, nor bill what the client may still
 * object to (GTC 6.2).
 */
export async function linesToBill(
  tx: Tx,
  { contract, part, asOf, language, settlesDeposits }: PartToBill,
): Promise<BilledLines | string> {
  const lines = linesOf(part, contract.agreed);
  const effort = effortOf(lines);
  if (effort.length === 0) return { lines, time: [] };
  const waiting = await unapprovedCount(tx, contract.id, effort, asOf);
  if (waiting > 0) return notApproved(waiting);
  const time = await lockApprovedTime(tx, contract, effort, asOf);
  if (time.length === 0 && effort.length === lines.length && !settlesDeposits)
    return 'no time has been recorded on it';
  const most = await mostToBill(tx, contract, lines, { time, asOf });
  const [held] = heldBy(most);
  return held ?? billedLines(lines, time, language, amountsOf(most));
}
