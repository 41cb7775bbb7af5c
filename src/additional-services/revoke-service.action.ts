import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { record } from '../journal/journal.store.ts';
import { advance } from '../states/transitions.ts';
import { type AdditionalService, serviceTransitions } from './additional-service.ts';
import { saveService, serviceById } from './additional-service.store.ts';

interface RevokeService {
  readonly serviceId: string;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Takes back the order of an additional service that was not rendered, as both sides agreed (GTC 6.6).
 * @throws problem `illegal-state` when it has been rendered
 */
export async function revokeService(
  tx: Tx,
  { serviceId, reason, actor, at }: RevokeService,
): Promise<AdditionalService> {
  const { contractId } = await serviceById(tx, serviceId);
  const { number } = await lockContract(tx, contractId);
  const ordered = await serviceById(tx, serviceId);
  const label = `additional service ${ordered.number} of ${number}`;
  const revoked = { ...ordered, state: advance(label, serviceTransitions, ordered.state, 'revoke') };
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
