import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { record } from '../journal/journal.store.ts';
import { deliveryById } from './delivery.store.ts';
import { type Delivery } from './delivery.ts';
import { declarationsOf, insertDeclaration } from './sign-off.store.ts';
import { type Declaration, requireDeclarable } from './sign-off.ts';

interface AnswerDelivery {
  readonly deliveryId: string;
  readonly declaration: Declaration;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Records that the client accepts a delivery, or what it objects to (GTC 8.5), in its own words.
 * @throws problem `not-found`, and what `requireDeclarable` refuses
 */
export async function answerDelivery(
  tx: Tx,
  { deliveryId, declaration, actor, at }: AnswerDelivery,
): Promise<Delivery> {
  const { contractId } = await deliveryById(tx, deliveryId);
  await lockContract(tx, contractId);
  const delivery = await deliveryById(tx, deliveryId);
  const earlier = (await declarationsOf(tx, [deliveryId])).get(deliveryId) ?? [];
  requireDeclarable(delivery, declaration, earlier, dayOf(at));
  await insertDeclaration(tx, deliveryId, declaration, { actor, at });
  const { kind, declaredOn, text, givenBy } = declaration;
  await record(tx, {
    at,
    actor,
    verb: kind === 'acceptance' ? 'delivery accepted' : 'delivery objected to',
    subjectKind: 'contract',
    subjectId: contractId,
    clauses: ['gtc:8.5'],
    detail: { deliveryId, declaredOn, givenBy, text },
  });
  return delivery;
}
