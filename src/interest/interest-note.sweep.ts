import { type Db, type Tx } from '../../db/connection.ts';
import { dayOf } from '../calendar/instant.ts';
import { later, type LocalDate } from '../calendar/local-date.ts';
import { type Candidate, type Outcome, type PerformContext, type Sweep } from '../runs/sweep.ts';
import { chargeableContracts } from './interest-charge.store.ts';
import { issueInterestNote } from './issue-interest-note.action.ts';

/**
 * Charges the interest that has accrued, contract by contract, where it reaches the minimum of the terms (GTC 7.9). Never
 * by itself: a person starts it. What is due minus what was posted is the natural key, `interest_charge_once` its guard.
 */
export const interestNoteSweep: Sweep = { kind: 'interest-notes', candidates, perform };

async function candidates(
  db: Db,
  asOf: LocalDate,
  after: string | null,
  limit: number,
): Promise<Candidate[]> {
  const contracts = await chargeableContracts(db, { asOf, after, limit });
  return contracts.map(({ contractId, label }) => ({ subject: contractId, label }));
}

/** @throws problem `base-rate-missing` */
async function perform(tx: Tx, contractId: string, { asOf, at, actor }: PerformContext): Promise<Outcome> {
  const day = later(asOf, dayOf(at));
  const note = await issueInterestNote(tx, { contractId, day, heedMinimum: true, actor, at });
  if (note === null)
    return { outcome: 'skipped', reason: `nothing to charge up to ${day}, or too little`, clause: 'gtc:7.9' };
  const { payable, interest } = note.snapshot;
  const { gross } = payable;
  const invoices = interest?.charges.map(({ number }) => number).join(', ') ?? '';
  return {
    outcome: 'done',
    reason: `interest of EUR ${gross} up to ${interest?.to ?? day} on ${invoices}`,
    clause: 'gtc:7.9',
    documentId: note.documentId,
    effect: { gross, invoices },
  };
}
