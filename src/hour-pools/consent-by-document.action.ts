import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { hourPoolById } from './hour-pool.store.ts';
import { openPeriod } from './open-period.action.ts';
import { recordConsent } from './record-consent.action.ts';

interface ConsentByDocument {
  readonly poolId: string;
  /** A day of the period for which consent was given. */
  readonly day: LocalDate;
  readonly seconds: number;
  readonly givenBy: string;
  readonly document: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Records the consent that the client gave in a document: a mail, a letter, minutes (GTC 6.5).
 * @throws problem `not-found`, `no-pool-period`, `pool-period-closed`
 */
export async function consentByDocument(tx: Tx, consent: ConsentByDocument): Promise<void> {
  const { poolId, day, seconds, givenBy, document, actor, at } = consent;
  const pool = await hourPoolById(tx, poolId);
  const contract = await lockContract(tx, pool.contractId);
  const { id: periodId } = await openPeriod(tx, { contract, pool, day, at });
  await recordConsent(tx, { periodId, seconds, givenBy, evidence: document, noticeId: null, actor, at });
}
