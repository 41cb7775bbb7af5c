import { type Tx } from '../../db/connection.ts';
import { standingOf } from '../billing/standing.store.ts';
import { type Standing } from '../billing/standing.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { record } from '../journal/journal.store.ts';
import { accelerate } from './accelerate.action.ts';
import { contractsToDecide, insertDecision, lockLetter } from './decision.store.ts';
import {
  type Choice,
  type ContractStatement,
  type DecisionKey,
  rightLapsed,
  writtenKey,
} from './decision.ts';
import { affected, type Exercise } from './exercise.ts';
import { lockReceivablesOf, receivablesOf } from './receivable.store.ts';
import { type Right, rightsFrom } from './rights.ts';
import { suspend } from './suspend.action.ts';
import { withdraw } from './withdraw.action.ts';

interface Decide extends DecisionKey {
  readonly choice: Choice;
  readonly statements: readonly ContractStatement[];
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

const effects: Readonly<Record<Right, (tx: Tx, exercise: Exercise) => Promise<void>>> = {
  accelerate,
  suspend,
  withdraw,
};

/**
 * A person exercises a right that an unsuccessful reminder gives, or leaves it (GTC 7.10, ruling 16). The client's
 * contracts and what it owes stay locked meanwhile: a payment comes before the decision, or after it.
 * @throws problem `not-found`, `right-lapsed` when it was paid, disputed or held meanwhile or no contract is left,
 * `already-decided`, and what the right itself refuses
 */
export async function decide(tx: Tx, request: Decide): Promise<void> {
  const { letterId, kind, choice, statements, reason, actor, at } = request;
  const letter = await lockLetter(tx, letterId);
  const { clientId } = letter;
  const today = dayOf(at);
  const standings = await lockStandings(tx, clientId, today);
  await lockReceivablesOf(tx, clientId);
  const receivables = await receivablesOf(tx, [clientId]);
  if (!receivables.some((receivable) => rightsFrom(letterId, receivable, today).includes(kind))) {
    throw rightLapsed(
      'what the reminder asked for is paid, still has time, or rests; see GET /dunning-cases',
    );
  }
  await insertDecision(tx, { letterId, kind, choice, reason, decidedBy: actor, decidedAt: at });
  await record(tx, {
    at,
    actor,
    verb: `right ${choice === 'take' ? 'exercised' : 'left'}: ${kind}`,
    subjectKind: 'client',
    subjectId: clientId,
    clauses: ['gtc:7.10'],
    detail: { letterId, reason },
  });
  if (choice === 'leave') return;
  const about = affected(kind, standings, statements, today);
  if (about.length === 0) throw rightLapsed(`no contract of the client is left to ${kind}`);
  const cause = writtenKey({ letterId, kind });
  await effects[kind](tx, { letter, clientId, standings: about, statements, cause, reason, actor, at });
}

async function lockStandings(tx: Tx, clientId: string, today: LocalDate): Promise<Standing[]> {
  const standings: Standing[] = [];
  for (const { id } of await contractsToDecide(tx, [clientId])) {
    await lockContract(tx, id);
    standings.push(await standingOf(tx, id, today));
  }
  return standings;
}
