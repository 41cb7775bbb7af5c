import { type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { type Instant } from '../calendar/instant.ts';
import { clientById } from '../clients/client.store.ts';
import { contractById } from '../contracts/contract.store.ts';
import { record } from '../journal/journal.store.ts';
import { badValue } from '../problems/problem.ts';
import { personById } from './person.store.ts';
import { correctRate, insertRate, sameRate } from './rate.store.ts';
import { type Rate } from './rate.ts';

interface EnterRate {
  readonly rate: Omit<Rate, 'id'>;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Enters what an hour costs from a day on, or corrects what was entered for that day (GTC 6.4). Billed time keeps what
 * it was billed at.
 * @throws problem `bad-value` for a person and a role, or a client and a contract, together; `not-found`
 */
export async function enterRate(tx: Tx, { rate, actor, at }: EnterRate): Promise<Rate> {
  requireOne('role', rate.personId, rate.role, 'a rate is of a person or of a role; leave one out');
  requireOne('clientId', rate.clientId, rate.contractId, 'a contract names its client; leave clientId out');
  if (rate.personId !== null) await personById(tx, rate.personId);
  if (rate.clientId !== null) await clientById(tx, rate.clientId);
  if (rate.contractId !== null) await contractById(tx, rate.contractId);
  const before = await sameRate(tx, rate);
  const entered = { ...rate, id: before?.id ?? newId() };
  if (before === undefined) await insertRate(tx, entered, actor, at);
  else await correctRate(tx, entered.id, rate.hourly, actor, at);
  await record(tx, {
    at,
    actor,
    verb: before === undefined ? 'rate entered' : 'rate corrected',
    subjectKind: 'rate',
    subjectId: entered.id,
    clauses: ['gtc:6.4'],
    detail: { ...rate, before: before?.hourly ?? null },
  });
  return entered;
}

function requireOne(path: string, a: string | null, b: string | null, message: string): void {
  if (a !== null && b !== null) throw badValue(`${path}: ${message}`, { errors: [{ path, message }] });
}
