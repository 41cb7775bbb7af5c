import { onConstraint } from '../../db/constraints.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { notFound } from '../problems/problem.ts';
import { alreadyDecided, type Choice, type DecisionKey } from './decision.ts';

onConstraint(
  'decision_once',
  alreadyDecided,
  'see GET /decisions?state=decided for who decided, when and why',
);

/** What a person decided. */
export interface Decision extends DecisionKey {
  readonly choice: Choice;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: Instant;
}

export async function insertDecision(tx: Tx, decision: Decision): Promise<void> {
  await tx('decision').insert({
    letter_id: decision.letterId,
    kind: decision.kind,
    choice: decision.choice,
    reason: decision.reason,
    decided_by: decision.decidedBy,
    decided_at: decision.decidedAt,
  });
}

/** The letter upon which something is decided. */
export interface UnsuccessfulLetter {
  readonly id: string;
  readonly number: string;
  readonly clientId: string;
  readonly issuedOn: LocalDate;
}

/** The letter, locked until the transaction ends. @throws problem `not-found` */
export async function lockLetter(tx: Tx, letterId: string): Promise<UnsuccessfulLetter> {
  const row = await tx('reminder_letter')
    .where({ id: letterId })
    .forUpdate()
    .first<UnsuccessfulLetter | undefined>({
      id: 'id',
      number: 'number',
      clientId: 'client_id',
      issuedOn: 'issued_on',
    });
  if (row === undefined)
    throw notFound(`there is no reminder ${letterId}; GET /decisions lists what is to decide`);
  return row;
}

/** The contracts of these clients of which something may still be rendered or invoiced, in the order of locks. */
export async function contractsToDecide(
  db: Db,
  clientIds: readonly string[],
): Promise<{ id: string; clientId: string }[]> {
  return db('contract')
    .whereIn('client_id', clientIds)
    .whereIn('status', ['active', 'suspended', 'completed'])
    .whereRaw(
      `(status <> 'completed' or exists (select from billing_part p where p.contract_id = contract.id
          and not exists (select from billed_part b where b.part_id = p.id and b.released_by is null)))`,
    )
    .orderBy('id')
    .select<{ id: string; clientId: string }[]>({ id: 'id', clientId: 'client_id' });
}

export async function insertSuspension(
  tx: Tx,
  suspension: { readonly contractId: string; readonly letterId: string; readonly since: LocalDate },
): Promise<void> {
  await tx('suspension').insert({
    contract_id: suspension.contractId,
    letter_id: suspension.letterId,
    since: suspension.since,
  });
}

/** Says that a contract does not rest any more because of a reminder. */
export async function saveLifting(tx: Tx, contractId: string, at: Instant): Promise<void> {
  await tx('suspension').where({ contract_id: contractId }).whereNull('lifted_at').update({ lifted_at: at });
}

/** What a client owes that is overdue: principal, charged interest and costs; the lifting of a suspension waits for it. */
export async function outstandingOf(db: Db, clientId: string, asOf: LocalDate): Promise<string> {
  const row = await db('posting')
    .join('open_item', 'open_item.invoice_id', 'posting.invoice_id')
    .where('open_item.client_id', clientId)
    .where('open_item.due_on', '<', asOf)
    .whereIn('posting.account', [
      'receivable',
      'advance-receivable',
      'interest-receivable',
      'costs-receivable',
    ])
    .first<{ outstanding: string }>(
      db.raw('coalesce(sum(posting.amount), 0)::numeric(14, 2)::text as outstanding'),
    );
  return row.outstanding;
}

/** Contracts that rest because of a reminder, after the one given. */
export async function suspendedByReminder(
  db: Db,
  after: string | null,
  limit: number,
): Promise<{ id: string; number: string }[]> {
  const query = db('contract')
    .whereIn('id', db('suspension').whereNull('lifted_at').select('contract_id'))
    .orderBy('id')
    .limit(limit);
  if (after !== null) void query.where('id', '>', after);
  return query.select<{ id: string; number: string }[]>('id', 'number');
}
