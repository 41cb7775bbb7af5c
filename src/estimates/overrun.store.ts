import { onConstraint } from '../../db/constraints.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { Money } from '../money/money.ts';
import { type OfferLine } from '../offers/offer.ts';
import { notFound } from '../problems/problem.ts';
import { advance } from '../states/transitions.ts';
import { type Overrun, overrunAnnounced, type OverrunEvent, overrunStates } from './overrun.ts';

for (const guard of ['overrun_step', 'overrun_waiting', 'overrun_tolerated'])
  onConstraint(guard, overrunAnnounced, 'nothing has to be done; GET /contracts/:id/estimates shows it');

type Row = Omit<Overrun, 'estimated' | 'forecast'> & {
  readonly estimated: string;
  readonly forecast: string;
};

/** The columns of an overrun by the names of its type. */
export const overrunColumns = {
  id: 'overrun.id',
  contractId: 'overrun.contract_id',
  linePosition: 'overrun.line_position',
  estimated: 'overrun.estimated',
  forecast: 'overrun.forecast',
  state: 'overrun.state',
  documentId: 'overrun.document_id',
  objectBy: 'overrun.object_by',
  receivedOn: 'overrun.received_on',
};

function overrunOf({ estimated, forecast, ...row }: Row): Overrun {
  return { ...row, estimated: Money.of(estimated), forecast: Money.of(forecast) };
}

/** What became of the estimates of a contract that were overrun, in the order in which it was noticed. */
export async function overrunsOf(db: Db, contractId: string): Promise<Overrun[]> {
  const rows = await db('overrun')
    .where({ contract_id: contractId })
    .orderBy('id')
    .select<Row[]>(overrunColumns);
  return rows.map(overrunOf);
}

/** @throws problem `not-found` */
export async function overrunById(db: Db, id: string): Promise<Overrun> {
  const row = await db('overrun').where({ id }).first<Row | undefined>(overrunColumns);
  if (row === undefined) throw notFound(`there is no overrun ${id}; GET /overruns lists them`);
  return overrunOf(row);
}

/** An overrun before anybody was told of it. */
export function newOverrun(
  contractId: string,
  { position, net }: Pick<OfferLine, 'position' | 'net'>,
  forecast: Money,
  state: 'tolerated' | 'drafted',
): Overrun {
  return {
    id: newId(),
    contractId,
    linePosition: position,
    estimated: net,
    forecast,
    state,
    documentId: null,
    objectBy: null,
    receivedOn: null,
  };
}

export async function insertOverrun(tx: Tx, overrun: Overrun, at: Instant): Promise<void> {
  await tx('overrun').insert({
    id: overrun.id,
    contract_id: overrun.contractId,
    line_position: overrun.linePosition,
    estimated: overrun.estimated.toString(),
    forecast: overrun.forecast.toString(),
    state: overrun.state,
    document_id: overrun.documentId,
    object_by: overrun.objectBy,
    received_on: overrun.receivedOn,
    created_at: at,
  });
}

interface Announcement extends Pick<Overrun, 'forecast'> {
  readonly documentId: string;
  readonly objectBy: LocalDate;
}

/** Leads an overrun on to its next state; an announcement keeps what was announced. @throws problem `illegal-state` */
export async function moveOverrun(
  tx: Tx,
  { id, state }: Pick<Overrun, 'id' | 'state'>,
  event: OverrunEvent,
  announced?: Announcement,
): Promise<void> {
  await tx('overrun')
    .where({ id })
    .update({
      state: advance('the overrun', overrunStates, state, event),
      forecast: announced?.forecast.toString(),
      document_id: announced?.documentId,
      object_by: announced?.objectBy,
    });
}

/** Notes the receipt of a notice, once; later messages are copies. The id of its overrun, if this one moved it. */
export async function saveNoticeReceipt(
  tx: Tx,
  documentId: string,
  receivedOn: LocalDate,
): Promise<string | undefined> {
  const [moved] = await tx('overrun')
    .where({ document_id: documentId })
    .whereNull('received_on')
    .update({ received_on: receivedOn })
    .returning<{ id: string }[]>('id');
  return moved?.id;
}

/** Keeps the day until which the client may object since the notice was received, which is the one that deadlines show. */
export async function saveObjectionDeadline(tx: Tx, id: string, objectBy: LocalDate): Promise<void> {
  await tx('overrun').where({ id }).update({ object_by: objectBy });
}
