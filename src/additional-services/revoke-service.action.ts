import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { record } from '../journal/journal.store.ts';
import { advance } from '../states/transitions.ts';
import { lockServiceTime } from '../time/time-billing.store.ts';
import { type AdditionalService, serviceHasTime, serviceTransitions } from './additional-service.ts';
import { saveService, serviceById } from './additional-service.store.ts';

interface RevokeService {
  readonly serviceId: string;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Takes back the order of an additional service that was not rendered, as both sides agreed (GTC 6.6).
 * @throws problem `illegal-state` when it has been rendered, `service-has-time` while time is booked on it
 */
export async function revokeService(
  tx: Tx,
  { serviceId, reason, actor, at }: RevokeService,
): Promise<AdditionalService> {
  const { contractId } = await serviceById(tx, serviceId);
  const contract = await lockContract(tx, contractId);
  const ordered = await serviceById(tx, serviceId);
  const label = `additional service ${ordered.number} of ${contract.number}`;
  const revoked = { ...ordered, state: advance(label, serviceTransitions, ordered.state, 'revoke') };
  const booked = await lockServiceTime(tx, contract, serviceId);
  if (booked.length > 0)
    throw serviceHasTime(
      `${booked.length} entries are booked on ${label}; move or remove them, or have it rendered`,
    );
  await saveService(tx, revoked);
  await record(tx, {
    at,
    actor,
    verb: 'additional service revoked',
    subjectKind: 'contract',
    subjectId: contractId,
    clauses: ['gtc:6.6'],
    detail: { serviceId, reason },
  });
  return revoked;
}
