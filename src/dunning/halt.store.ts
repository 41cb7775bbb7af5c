import { onConstraint } from '../../db/constraints.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { notFound } from '../problems/problem.ts';
import { haltExists, type HaltKind } from './halt.ts';

onConstraint('dunning_halt_once', haltExists, 'see GET /dunning-halts; end the one there is first');

/** Why reminders rest, who said so and when, and how it ended. */
export interface HaltRecord {
  readonly id: string;
  readonly kind: HaltKind;
  /** Exactly one of the two: all that a client owes, or one invoice. */
  readonly clientId: string | null;
  readonly invoiceId: string | null;
  readonly reason: string;
  readonly until: LocalDate | null;
  readonly createdBy: string;
  readonly createdAt: Instant;
  readonly endedBy: string | null;
  readonly endedAt: Instant | null;
  readonly endNote: string | null;
}

/** The columns of a halt by the names of its type. */
export const haltColumns = {
  id: 'dunning_halt.id',
  kind: 'dunning_halt.kind',
  clientId: 'dunning_halt.client_id',
  invoiceId: 'dunning_halt.invoice_id',
  reason: 'dunning_halt.reason',
  until: 'dunning_halt.until',
  createdBy: 'dunning_halt.created_by',
  createdAt: 'dunning_halt.created_at',
  endedBy: 'dunning_halt.ended_by',
  endedAt: 'dunning_halt.ended_at',
  endNote: 'dunning_halt.end_note',
};

export async function insertHalt(
  tx: Tx,
  halt: Omit<HaltRecord, 'endedBy' | 'endedAt' | 'endNote'>,
): Promise<void> {
  await tx('dunning_halt').insert({
    id: halt.id,
    kind: halt.kind,
    client_id: halt.clientId,
    invoice_id: halt.invoiceId,
    reason: halt.reason,
    until: halt.until,
    created_by: halt.createdBy,
    created_at: halt.createdAt,
  });
}

/** @throws problem `not-found` */
export async function haltById(db: Db, id: string): Promise<HaltRecord> {
  const row = await db('dunning_halt').where({ id }).first<HaltRecord | undefined>(haltColumns);
  if (row === undefined) throw notFound(`no reminders rest under ${id}; GET /dunning-halts lists what does`);
  return row;
}

/** The halt, locked until the transaction ends. @throws problem `not-found` */
export async function lockHalt(tx: Tx, id: string): Promise<HaltRecord> {
  await tx('dunning_halt').where({ id }).forUpdate().select('id');
  return haltById(tx, id);
}

export async function saveEnd(
  tx: Tx,
  id: string,
  end: { readonly by: string; readonly at: Instant; readonly note: string },
): Promise<void> {
  await tx('dunning_halt').where({ id }).update({ ended_by: end.by, ended_at: end.at, end_note: end.note });
}
