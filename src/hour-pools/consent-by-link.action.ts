import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { noticeByLink } from './pool-notice.store.ts';
import { recordConsent } from './record-consent.action.ts';

interface ConsentByLink {
  /** What the link in the notice carries. */
  readonly token: string;
  readonly seconds: number;
  /** The name that the person entered. */
  readonly givenBy: string;
  readonly at: Instant;
}

/**
 * Records the consent of a client who followed the link in a notice, once (GTC 6.5).
 * @throws problem `not-found`, `consent-given`, `pool-period-closed`
 */
export async function consentByLink(tx: Tx, { token, seconds, givenBy, at }: ConsentByLink): Promise<void> {
  const notice = await noticeByLink(tx, token);
  await recordConsent(tx, {
    periodId: notice.periodId,
    seconds,
    givenBy,
    evidence: 'the link in the notice',
    noticeId: notice.id,
    actor: `client: ${givenBy}`,
    at,
  });
}
