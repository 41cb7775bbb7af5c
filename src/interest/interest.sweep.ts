import { type Db, type Tx } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { exact } from '../money/decimal.ts';
import { type Candidate, type Outcome, type PerformContext, type Sweep } from '../runs/sweep.ts';
import { baseRates } from '../terms/base-rate.store.ts';
import { accrue, agreementsOf, type Block, lateBlocks } from './accrual.store.ts';
import { interestCurve } from './interest-curve.ts';
import { endOfInterest } from './interest.ts';

/** So many receivables are accrued by one statement. */
const BLOCK_SIZE = 10_000;

/**
 * Accrues default interest day by day on every late receivable (GTC 7.9). The subject is a block of receivables, from one
 * id to another; the natural key of a row is receivable and number.
 */
export const interestSweep: Sweep = { kind: 'interest', candidates, perform };

async function candidates(
  db: Db,
  asOf: LocalDate,
  after: string | null,
  limit: number,
): Promise<Candidate[]> {
  const last = after === null ? null : blockOf(after).last;
  const blocks = await lateBlocks(db, { asOf, after: last, size: BLOCK_SIZE, limit });
  return blocks.map((block) => ({
    subject: `${block.first}..${block.last}`,
    label: block.items === 1 ? '1 late receivable' : `${block.items} late receivables`,
  }));
}

/** @throws problem `base-rate-missing` for a half-year in which a receivable of the block is late (ruling 10) */
async function perform(tx: Tx, subject: string, { asOf, at }: PerformContext): Promise<Outcome> {
  const rates = await baseRates(tx);
  const plans = (await agreementsOf(tx, blockOf(subject))).map((agreed) => {
    const until = endOfInterest(asOf, agreed.terms);
    return { ...agreed, curve: interestCurve(agreed.from ?? until, until, agreed.terms, rates) };
  });
  const { items, corrected, amount } = await accrue(tx, plans, asOf, at);
  if (items === 0 && corrected === 0)
    return { outcome: 'skipped', reason: `nothing accrued up to ${asOf}`, clause: 'gtc:7.9' };
  const sum = exact(amount).toFixed(6);
  const again = corrected === 0 ? '' : `, ${corrected} corrected for what had accrued before`;
  return {
    outcome: 'done',
    reason: `interest of EUR ${sum} up to ${asOf} on ${items} receivables${again}`,
    clause: 'gtc:7.9',
    effect: { items: String(items), corrected: String(corrected), interest: sum },
  };
}

function blockOf(subject: string): Block {
  const [first = '', last = ''] = subject.split('..');
  return { first, last, items: 0 };
}
