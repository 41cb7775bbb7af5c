import { onConstraint } from '../../db/constraints.ts';
import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { journalInsert, record } from '../journal/journal.store.ts';
import { defineProblem } from '../problems/problem.ts';
import { type PlannedPart } from './billing-plan.ts';
import { type Contract } from './contract.ts';
import { lockContract } from './contract.store.ts';

const alreadyReleased = defineProblem({
  type: 'already-released',
  title: 'Work on this contract may begin already',
  status: 409,
});
onConstraint('work_release_once', alreadyReleased, 'nothing has to be done; see "release" of the contract');

/** Work may begin at once when the terms ask for no deposit, or the contract has none (GTC 7.1, ruling 6). */
export async function releaseWithoutDeposit(
  tx: Tx,
  contract: Contract,
  plan: readonly PlannedPart[],
): Promise<void> {
  const hasDeposit = plan.some((part) => part.billedAs === 'advance');
  if (hasDeposit && contract.terms.workStartsAfterDeposit) return;
  await tx('work_release').insert({
    contract_id: contract.id,
    released_on: contract.concludedOn,
    cause: 'no-deposit',
    actor: 'terms',
  });
}

/** What was asked for in advance has been paid: work may begin (GTC 7.1, ruling 6), unless a person released it before. */
export async function releaseByDeposits(
  tx: Tx,
  paid: readonly { readonly contractId: string; readonly paidOn: LocalDate }[],
  at: Instant,
): Promise<void> {
  if (paid.length === 0) return;
  const rows = paid.map(({ contractId, paidOn }) => ({
    contract_id: contractId,
    released_on: paidOn,
    cause: 'deposit-paid',
    actor: 'terms',
  }));
  const released = await tx('work_release')
    .insert(rows)
    .onConflict('contract_id')
    .ignore()
    .returning<{ contract_id: string; released_on: LocalDate }[]>(['contract_id', 'released_on']);
  const stories = released.map(({ contract_id: subjectId, released_on: paidOn }) =>
    journalInsert({
      at,
      actor: 'terms',
      verb: 'work released by the paid deposit',
      subjectKind: 'contract',
      subjectId,
      clauses: ['gtc:7.1'],
      detail: { paidOn },
    }),
  );
  await insertTogether(tx, stories);
}

/**
 * An advance payment was demanded for the next part of the work: it waits until that is paid, or a person releases it
 * again (GTC 6.9, 7.1). Does nothing where the terms let work begin without payment.
 */
export async function holdWork(tx: Tx, { id, terms }: Pick<Contract, 'id' | 'terms'>): Promise<void> {
  if (terms.workStartsAfterDeposit) await tx('work_release').where({ contract_id: id }).delete();
}

interface ReleaseWork {
  readonly contractId: string;
  readonly reason: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * A person lets work begin before the deposit is paid, with a reason.
 * @throws problem `not-found`, `already-released`
 */
export async function releaseWork(tx: Tx, { contractId, reason, actor, at }: ReleaseWork): Promise<void> {
  await lockContract(tx, contractId);
  await tx('work_release').insert({
    contract_id: contractId,
    released_on: dayOf(at),
    cause: 'person',
    reason,
    actor,
  });
  await record(tx, {
    at,
    actor,
    verb: 'work released before the deposit',
    subjectKind: 'contract',
    subjectId: contractId,
    clauses: ['gtc:7.1'],
    detail: { reason },
  });
}
