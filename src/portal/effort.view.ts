import { type Db } from '../../db/connection.ts';
import { type OverrunCard, type OverrunPage } from '../../templates/pages/overrun.page.ts';
import { type PoolCard, type PoolPage } from '../../templates/pages/pool.page.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { contractById } from '../contracts/contract.store.ts';
import { type OverrunState } from '../estimates/overrun.ts';
import { overrunPage, overrunView } from '../estimates/overrun.view.ts';
import { hourPoolPage, hourPoolView } from '../hour-pools/hour-pool.view.ts';
import { poolUse } from '../hour-pools/pool-use.view.ts';
import { notFound } from '../problems/problem.ts';
import { type Guest, own } from './guest.ts';

/** The pools whose period runs, of one contract or of all; or only those of which so much is used, in percent. */
export async function poolsOf(
  { app: { db }, clientId, today }: Guest,
  filter: { readonly contractId?: string; readonly usedAtLeast?: string } = {},
): Promise<PoolCard[]> {
  return (await hourPoolPage(db, { ...filter, clientId, limit: 200, sort: 'id' }, today)).items;
}

/** @throws problem `not-found` */
export async function poolOf(guest: Guest, id: string): Promise<PoolPage> {
  const { app, today } = guest;
  const pool = own(guest, await hourPoolView(app.db, id, today));
  const { period } = pool;
  const consents = pool.consents.filter(({ from }) => from === period?.from);
  return {
    id,
    description: pool.description,
    contract: { id: pool.contractId, number: pool.contractNumber },
    current: period === null ? null : { ...pool, period },
    unitPrice: period === null ? null : (await poolUse(app.db, id, today)).unitPrice,
    earlier: pool.periods.filter((each) => each.period.from !== period?.from),
    consents: consents.map(({ givenBy, hours }) => ({ givenBy, hours })),
    noticeId: (await openNotice(app.db, id, today))?.id ?? null,
  };
}

export interface OpenNotice {
  readonly id: string;
  readonly periodId: string;
}

/**
 * The last notice about the period that runs, unless consent was given by it already: each notice asks once, so that a
 * second click consents to nothing more (GTC 6.5).
 */
async function openNotice(db: Db, poolId: string, today: LocalDate): Promise<OpenNotice | null> {
  const notice = await db('pool_notice as n')
    .join('pool_period as p', 'p.id', 'n.period_id')
    .leftJoin('pool_consent as c', 'c.notice_id', 'n.id')
    .where({ 'p.pool_id': poolId })
    .whereNull('p.closed_on')
    .whereRaw('p.period @> ?::date', [today])
    .orderBy('n.id', 'desc')
    .first<(OpenNotice & { consentId: string | null }) | undefined>({
      id: 'n.id',
      periodId: 'n.period_id',
      consentId: 'c.id',
    });
  return notice === undefined || notice.consentId !== null ? null : notice;
}

/** The notice of a pool that a form answers. @throws problem `not-found` */
export async function noticeOf(db: Db, poolId: string, noticeId: string): Promise<OpenNotice> {
  const notice = await db('pool_notice as n')
    .join('pool_period as p', 'p.id', 'n.period_id')
    .where({ 'p.pool_id': poolId })
    .whereRaw('n.id::text = ?', [noticeId])
    .first<OpenNotice | undefined>({ id: 'n.id', periodId: 'n.period_id' });
  if (notice === undefined) throw notFound('there is no such notice about this pool');
  return notice;
}

const shownStates: readonly string[] = ['announced', 'objected', 'approved', 'declined', 'dropped'];

function isShown<T extends { readonly status: OverrunState; readonly documentId: string | null }>(
  overrun: T,
): overrun is T & { readonly status: OverrunCard['state']; readonly documentId: string } {
  return overrun.documentId !== null && shownStates.includes(overrun.status);
}

/** The overruns that were announced, of one contract or of all; or only those that are open. */
export async function overrunsOf(
  { app: { db }, clientId }: Guest,
  filter: { readonly contractId?: string; readonly status?: 'announced' } = {},
): Promise<OverrunCard[]> {
  const { items } = await overrunPage(db, { ...filter, clientId, limit: 200, sort: '-id' });
  return Promise.all(
    items.filter(isShown).map(async ({ id, description, contractNumber, status, forecast }) => {
      const { objectBy } = await overrunView(db, id);
      return { id, description, contractNumber, state: status, forecast, objectBy };
    }),
  );
}

/** @throws problem `not-found`, also for what was not announced */
export async function overrunOf(guest: Guest, id: string): Promise<OverrunPage> {
  const { db } = guest.app;
  const overrun = await overrunView(db, id);
  const { number, agreed } = own(guest, await contractById(db, overrun.contractId));
  if (!isShown(overrun)) throw notFound('this overrun has not been announced');
  const { status, objectBy, contractId, estimated, forecast, documentId, objections } = overrun;
  const line = agreed.lines.find(({ position }) => String(position) === overrun.itemId);
  return {
    id,
    description: line?.description ?? '',
    contractNumber: number,
    contractId,
    state: status,
    estimated,
    forecast,
    documentId,
    objectBy,
    objections: objections.map(({ text, alternative, alternativeNet }) => ({
      text,
      alternative,
      alternativeNet,
    })),
    canObject: status === 'announced' && (objectBy === null || guest.today <= objectBy),
    today: guest.today,
  };
}
