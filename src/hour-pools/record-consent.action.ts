import { onConstraint } from '../../db/constraints.ts';
import { type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { hoursOf } from '../time/time-rounding.ts';
import { consentGiven, type PoolPeriod, poolPeriodClosed } from './hour-pool.ts';
import { lockPoolPeriod } from './hour-pool.store.ts';

onConstraint(
  'pool_consent_notice',
  consentGiven,
  'nothing has to be done; for more hours give another consent',
);

interface RecordConsent {
  readonly periodId: string;
  readonly seconds: number;
  /** Who consented for the client. */
  readonly givenBy: string;
  /** The document in which it was given, or what was clicked. */
  readonly evidence: string;
  /** The notice whose link was used: it can be used once. */
  readonly noticeId: string | null;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Records that the client consents to so many hours beyond the limit of a period (GTC 6.5); they are billed (GTC 6.6).
 * @throws problem `pool-period-closed`, `consent-given` when the same link is used again
 */
export async function recordConsent(tx: Tx, consent: RecordConsent): Promise<PoolPeriod> {
  const { periodId, seconds, givenBy, evidence, noticeId, actor, at } = consent;
  const period = await lockPoolPeriod(tx, periodId);
  if (period.closedOn !== null) {
    throw poolPeriodClosed(
      `it was closed on ${period.closedOn}; consent can be given for the period that runs now`,
    );
  }
  await tx('pool_consent').insert({
    id: newId(),
    period_id: periodId,
    seconds,
    given_by: givenBy,
    evidence,
    notice_id: noticeId,
    actor,
    given_at: at,
  });
  await record(tx, {
    at,
    actor,
    verb: 'consent to more hours recorded',
    subjectKind: 'hour-pool',
    subjectId: period.poolId,
    clauses: ['gtc:6.5', 'gtc:6.6'],
    detail: { from: period.period.from, hours: hoursOf(seconds), givenBy, evidence },
  });
  return { ...period, consented: period.consented + seconds };
}
