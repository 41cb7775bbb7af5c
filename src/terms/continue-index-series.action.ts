import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { badValue } from '../problems/problem.ts';
import { type IndexChain, isInUse } from './index-value.ts';
import { insertIndexChain } from './index-value.store.ts';

/**
 * Records that a series is not published any more and by which factor its successor continues it from a month on
 * (ruling 18), or corrects the factor; values that were published still count before it.
 * @throws problem `bad-value` for a successor that did not exist then, `index-value-race`
 */
export async function continueIndexSeries(
  tx: Tx,
  chain: IndexChain,
  { actor, at }: { readonly actor: string; readonly at: Instant },
): Promise<IndexChain> {
  const { series, successor, from } = chain;
  if (successor <= series || !isInUse(successor, from)) {
    const message = `must be a newer series than ${series} that is published since ${from} or earlier`;
    throw badValue(`successor ${message}`, { errors: [{ path: 'successor', message }] });
  }
  const id = newId();
  await insertIndexChain(tx, chain, { id, actor, at });
  await record(tx, {
    at,
    actor,
    verb: 'index series continued by its successor',
    subjectKind: 'index-chain',
    subjectId: id,
    clauses: ['gtc:6.10'],
    detail: { ...chain },
  });
  return chain;
}
