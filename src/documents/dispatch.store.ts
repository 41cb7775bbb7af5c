import { newId } from '../../db/id.ts';
import { onConstraint } from '../../db/constraints.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Insert, insertTogether } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { notFound } from '../problems/problem.ts';
import { type Channel, type Dispatch, type DispatchStatus, notDispatchable } from './dispatch.ts';

export interface NewDispatch {
  readonly documentId: string;
  /** Absent: by e-mail. */
  readonly channel?: Channel;
  readonly recipient: string;
  /** 0, unless the document has left the house before. */
  readonly copy?: number;
  /** Further documents that travel in the same message. */
  readonly enclosures?: readonly string[];
  /** The edition whose terms document is attached (order confirmations). */
  readonly termsEditionId?: string | null;
  readonly at: Instant;
}

onConstraint(
  'dispatch_recipient',
  notDispatchable,
  'there is a dispatch of this document to this recipient already; settle that one, or name another recipient',
);

/** The row that queues a document for one recipient, for an act that writes it together with its own. */
export function dispatchInsert(dispatch: NewDispatch): Insert {
  return insertOf(newId(), dispatch);
}

/**
 * Queues a document for one recipient: the dispatch sweep mails it once it is rendered, a letter waits for a person to post
 * it. Returns the dispatch's id.
 */
export async function queueDispatch(tx: Tx, dispatch: NewDispatch): Promise<string> {
  const id = newId();
  await insertTogether(tx, [insertOf(id, dispatch)]);
  return id;
}

function insertOf(id: string, dispatch: NewDispatch): Insert {
  return {
    table: 'dispatch',
    rows: [
      {
        id,
        document_id: dispatch.documentId,
        channel: dispatch.channel ?? 'mail',
        recipient: dispatch.recipient,
        copy: dispatch.copy ?? 0,
        enclosures: dispatch.enclosures ?? [],
        terms_edition_id: dispatch.termsEditionId ?? null,
        status: dispatch.channel === 'post' ? 'to-post' : 'queued',
        message_id: `<${id}@kontor>`,
        attempts: 0,
        next_attempt_at: dispatch.at,
        created_at: dispatch.at,
      },
    ],
  };
}

/** The columns of a dispatch by the names of its type. */
export const dispatchColumns = {
  id: 'dispatch.id',
  documentId: 'dispatch.document_id',
  channel: 'dispatch.channel',
  recipient: 'dispatch.recipient',
  copy: 'dispatch.copy',
  enclosures: 'dispatch.enclosures',
  termsEditionId: 'dispatch.terms_edition_id',
  status: 'dispatch.status',
  messageId: 'dispatch.message_id',
  attempts: 'dispatch.attempts',
  nextAttemptAt: 'dispatch.next_attempt_at',
  lastAttemptAt: 'dispatch.last_attempt_at',
  lastAnswer: 'dispatch.last_answer',
  sendingRun: 'dispatch.sending_run',
  sentAt: 'dispatch.sent_at',
  postedOn: 'dispatch.posted_on',
  registeredNumber: 'dispatch.registered_number',
  deemedReceivedAt: 'dispatch.deemed_received_at',
  settledBy: 'dispatch.settled_by',
  settlementNote: 'dispatch.settlement_note',
  createdAt: 'dispatch.created_at',
};

/** @throws problem `not-found` */
export async function dispatchById(db: Db, id: string): Promise<Dispatch> {
  const row = await db('dispatch').where({ id }).first<Dispatch | undefined>(dispatchColumns);
  if (row === undefined) throw notFound(`there is no dispatch ${id}; GET /dispatches lists them`);
  return row;
}

/**
 * The dispatch, locked until the transaction ends.
 * @throws problem `not-found`
 */
export async function lockDispatch(tx: Tx, id: string): Promise<Dispatch> {
  await tx('dispatch').where({ id }).forUpdate().select('id');
  return dispatchById(tx, id);
}

/** All dispatches of a document, the latest first; the document stays locked, so nobody adds one meanwhile. */
export async function lockDispatchesOf(tx: Tx, documentId: string): Promise<Dispatch[]> {
  const document: unknown = await tx('document').where({ id: documentId }).forUpdate().first('id');
  if (document === undefined) throw notFound(`there is no document ${documentId}; GET /documents lists them`);
  return tx('dispatch')
    .where({ document_id: documentId })
    .orderBy('id', 'desc')
    .select<Dispatch[]>(dispatchColumns);
}

export interface DispatchChange {
  readonly status: DispatchStatus;
  readonly attempts?: number;
  readonly nextAttemptAt?: Instant;
  readonly lastAttemptAt?: Instant;
  readonly lastAnswer?: string;
  readonly sendingRun?: string | null;
  readonly sentAt?: Instant;
  readonly postedOn?: LocalDate;
  readonly registeredNumber?: string | null;
  readonly deemedReceivedAt?: Instant;
  readonly settledBy?: string;
  readonly settlementNote?: string;
}

/** Writes what has changed of a dispatch; what is not given stays. */
export async function updateDispatch(tx: Tx, id: string, change: DispatchChange): Promise<void> {
  await tx('dispatch').where({ id }).update({
    status: change.status,
    attempts: change.attempts,
    next_attempt_at: change.nextAttemptAt,
    last_attempt_at: change.lastAttemptAt,
    last_answer: change.lastAnswer,
    sending_run: change.sendingRun,
    sent_at: change.sentAt,
    posted_on: change.postedOn,
    registered_number: change.registeredNumber,
    deemed_received_at: change.deemedReceivedAt,
    settled_by: change.settledBy,
    settlement_note: change.settlementNote,
  });
}

const RENDERED = `not exists (
  select from unnest(d.enclosures || d.document_id) as needed (id)
  where not exists (select from document_file f where f.document_id = needed.id))`;

/** A run is over when nobody is at any of its subjects any more. */
const LEFT_BEHIND = `not exists (
  select from run r where r.id = d.sending_run and r.status in ('queued', 'running'))`;

export interface DueDispatch {
  readonly id: string;
  readonly title: string;
  readonly recipient: string;
}

/**
 * Queued messages whose time has come and whose papers are all rendered, by id, and those that a run left marked as "sending"
 * when it ended. What an open run holds already is left to it, so that runs started every minute do not crowd around a slow
 * mail server.
 */
export async function dueDispatches(
  db: Db,
  at: Instant,
  after: string | null,
  limit: number,
): Promise<DueDispatch[]> {
  const { rows } = await db.raw<{ rows: DueDispatch[] }>(
    `select d.id, coalesce(doc.paper ->> 'number', doc.title) as title, d.recipient
     from dispatch d join document doc on doc.id = d.document_id
     where (d.status = 'queued' and d.next_attempt_at <= :at and ${RENDERED} or d.status = 'sending' and ${LEFT_BEHIND})
       and (:after::uuid is null or d.id > :after::uuid)
       and not exists (
         select from run r join run_item i on i.run_id = r.id and i.subject = d.id::text
         where r.status in ('queued', 'running') and r.mode = 'commit' and i.outcome = 'planned')
     order by d.id limit :limit`,
    { at, after, limit },
  );
  return rows;
}

/** Whether the run that marked a message as "sending" has ended without saying what became of it. */
export async function isLeftBehind(db: Db, dispatchId: string): Promise<boolean> {
  const { rows } = await db.raw<{ rows: { left: boolean }[] }>(
    `select d.status = 'sending' and ${LEFT_BEHIND} as "left" from dispatch d where d.id = ?`,
    [dispatchId],
  );
  return rows[0]?.left === true;
}

/** Whether every paper that travels in a message is rendered. */
export async function isRendered(db: Db, dispatchId: string): Promise<boolean> {
  const { rows } = await db.raw<{ rows: { rendered: boolean }[] }>(
    `select ${RENDERED} as rendered from dispatch d where d.id = ?`,
    [dispatchId],
  );
  return rows[0]?.rendered === true;
}
