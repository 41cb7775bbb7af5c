import { type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { endAfterNotice, noTermination } from '../contracts/contract-term.ts';
import { lockContract, setContractEnd } from '../contracts/contract.store.ts';
import { type Contract } from '../contracts/contract.ts';
import { replanPeriods } from '../contracts/replan-periods.action.ts';
import { contractEnded } from '../deliveries/delivery.ts';
import { record } from '../journal/journal.store.ts';
import { receivedInFuture } from '../offers/order.ts';
import { requireNotAfterToday } from '../problems/require-not-after-today.ts';
import { badValue } from '../problems/problem.ts';
import { confirmTermination } from './confirm-termination.action.ts';
import { insertTermination, standingTermination } from './termination.store.ts';
import { alreadyTerminated, requireForm, type Termination, type TerminationForm } from './termination.ts';

interface TerminateContract {
  readonly contractId: string;
  readonly by: Termination['by'];
  readonly form: TerminationForm;
  readonly evidence: string;
  readonly receivedOn: LocalDate;
  readonly reason: string | null;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Records a notice of termination that the other side has received by registered mail (GTC 8.14), computes the last day
 * of the contract (GTC 3.8), cuts the periods still to be billed to it and confirms it to the client in writing. The
 * contract goes on until that day.
 * @throws problem `termination-form`, `no-termination` where nothing runs on, `contract-ended`, `already-terminated`,
 * `received-in-future`, `bad-value` for a receipt before the contract
 */
export async function terminateContract(tx: Tx, request: TerminateContract): Promise<Termination> {
  const { contractId, by, form, evidence, receivedOn, reason, actor, at } = request;
  const contract = await lockContract(tx, contractId);
  const standing = await standingTermination(tx, contractId);
  if (standing !== undefined) {
    throw alreadyTerminated(
      `notice was received on ${standing.receivedOn}; the contract ends on ${standing.endsOn}`,
    );
  }
  requireForm(form, contract.terms);
  requirePlausible(contract, receivedOn, dayOf(at));
  const termination: Termination = {
    id: newId(),
    contractId,
    by,
    form,
    evidence,
    receivedOn,
    endsOn: endAfterNotice(requireTerm(contract), receivedOn, contract.terms),
    reason,
    withdrawnOn: null,
    withdrawal: null,
  };
  const { endsOn } = termination;
  await insertTermination(tx, termination, { actor, at });
  await setContractEnd(tx, contractId, endsOn);
  await replanPeriods(tx, { ...contract, endsOn }, dayOf(at));
  const documentId = await confirmTermination(tx, contract, termination, at);
  await record(tx, {
    at,
    actor,
    verb: 'notice of termination recorded',
    subjectKind: 'contract',
    subjectId: contractId,
    clauses: ['gtc:3.8', 'gtc:8.14'],
    detail: { terminationId: termination.id, by, form, evidence, receivedOn, endsOn, reason, documentId },
  });
  return termination;
}

function requireTerm({ term, number }: Contract) {
  if (term === null) {
    throw noTermination(
      `${number} has nothing that is billed per period; it ends when its work is delivered`,
    );
  }
  return term;
}

function requirePlausible({ status, concludedOn }: Contract, receivedOn: LocalDate, today: LocalDate): void {
  if (status !== 'active' && status !== 'suspended') throw contractEnded(`the contract is ${status} already`);
  requireNotAfterToday('receivedOn', receivedOn, today, receivedInFuture);
  if (receivedOn >= concludedOn) return;
  const message = `must not be before ${concludedOn}, when the contract was concluded`;
  throw badValue(`receivedOn ${message}`, { errors: [{ path: 'receivedOn', message }] });
}
