import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { contractById } from '../contracts/contract.store.ts';
import { allowed } from '../states/transitions.ts';
import { type EstimateTerms } from './estimate.ts';
import { type ObjectionChoice } from './objection.ts';
import { objectionDeadline, type Overrun, type OverrunState, overrunStates } from './overrun.ts';
import { overrunById, overrunColumns } from './overrun.store.ts';

/** An overrun as the API shows it, with what a person may do next. */
export function presentOverrun(overrun: Overrun, terms: EstimateTerms) {
  return {
    id: overrun.id,
    contractId: overrun.contractId,
    itemId: String(overrun.linePosition),
    status: overrun.state,
    estimated: overrun.estimated.toString(),
    forecast: overrun.forecast.toString(),
    documentId: overrun.documentId,
    receivedOn: overrun.receivedOn,
    objectBy: objectionDeadline(overrun, terms) ?? overrun.objectBy,
    actions: allowed(overrunStates, overrun.state).flatMap((event) =>
      overrun.state === 'approved' ? [] : (actionsOf[event] ?? []),
    ),
  };
}

/** What a person does; the rest happens by itself. Once approved, an objection is only what was overlooked. */
const actionsOf: Readonly<Record<string, readonly string[]>> = {
  announce: ['announce'],
  object: ['object'],
  decline: ['decide'],
};

/** An overrun with what the client said against it, and what was decided. @throws problem `not-found` */
export async function overrunView(db: Db, id: string) {
  const overrun = await overrunById(db, id);
  const { terms } = await contractById(db, overrun.contractId);
  const objections = await db('objection').where({ overrun_id: id }).orderBy('id').select<
    {
      receivedOn: LocalDate;
      text: string;
      alternative: string | null;
      alternativeNet: string | null;
      counts: boolean;
      actor: string;
      recordedAt: Instant;
    }[]
  >({
    receivedOn: 'received_on',
    text: 'text',
    alternative: 'alternative',
    alternativeNet: 'alternative_net',
    counts: 'counts',
    actor: 'actor',
    recordedAt: 'recorded_at',
  });
  const decision = await db('objection_decision')
    .where({ overrun_id: id })
    .first<{ choice: ObjectionChoice; reason: string; decidedBy: string; decidedAt: Instant } | undefined>({
      choice: 'choice',
      reason: 'reason',
      decidedBy: 'decided_by',
      decidedAt: 'decided_at',
    });
  return { ...presentOverrun(overrun, terms), objections, decision: decision ?? null };
}

interface OverrunFilters {
  readonly contractId?: string | undefined;
  readonly clientId?: string | undefined;
  readonly status?: OverrunState | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort: string;
}

interface OverrunRow extends Omit<Overrun, 'estimated' | 'forecast' | 'linePosition' | 'state'> {
  readonly linePosition: number;
  readonly status: OverrunState;
  readonly estimated: string;
  readonly forecast: string;
  readonly contractNumber: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly description: string;
}

/** Overruns, the newest first; of status "objected" those about which a person has to decide. */
export async function overrunPage(db: Db, { contractId, clientId, status, ...keyset }: OverrunFilters) {
  const { state, ...columns } = overrunColumns;
  const query = db('overrun')
    .join('contract as c', 'c.id', 'overrun.contract_id')
    .join('client as k', 'k.id', 'c.client_id')
    .joinRaw('join offer_line l on l.version_id = c.version_id and l.position = overrun.line_position')
    .select({
      ...columns,
      status: state,
      contractNumber: 'c.number',
      clientId: 'k.id',
      clientName: 'k.name',
      description: 'l.description',
    });
  if (contractId !== undefined) void query.where('c.id', contractId);
  if (clientId !== undefined) void query.where('k.id', clientId);
  if (status !== undefined) void query.where('overrun.state', status);
  const page = await keysetPage<OverrunRow>(db, query, {
    id: 'overrun.id',
    sorts: { id: 'overrun.id' },
    ...keyset,
  });
  const items = page.items.map(({ linePosition, ...row }) => ({ ...row, itemId: String(linePosition) }));
  return { items, nextCursor: page.nextCursor };
}
