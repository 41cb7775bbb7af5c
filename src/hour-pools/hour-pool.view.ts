import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { type Instant } from '../calendar/instant.ts';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { type Period } from '../calendar/period.ts';
import { clientById } from '../clients/client.store.ts';
import { type Contract } from '../contracts/contract.ts';
import { contractById } from '../contracts/contract.store.ts';
import { hoursOf } from '../time/time-rounding.ts';
import { type HourPool, poolBalance, type PoolHours, type PoolPeriod } from './hour-pool.ts';
import { hourPoolById, poolPeriodsOf } from './hour-pool.store.ts';
import { noticesOf } from './pool-notice.store.ts';
import { grantedSeconds, poolPeriodOn } from './pool-period.ts';

/** A pool as of a day: the period that runs (before it begins the first, after the end the last), and those before. */
export async function hourPoolView(db: Db, id: string, asOf: LocalDate) {
  const pool = await hourPoolById(db, id);
  const contract = await contractById(db, pool.contractId);
  const line = contract.agreed.lines.find(({ position }) => position === pool.linePosition);
  const opened = await poolPeriodsOf(db, id);
  const running = opened.find(({ period }) => period.from <= asOf && asOf < period.until);
  const shown = running ?? unopened(pool, contract, asOf) ?? opened[0];
  return {
    id,
    contractId: contract.id,
    contractNumber: contract.number,
    clientId: contract.clientId,
    clientName: (await clientById(db, contract.clientId)).name,
    linePosition: pool.linePosition,
    description: line?.description ?? '',
    ...(shown === undefined ? noHours : presentPeriod(shown)),
    consents: await consentsOf(db, id),
    notices: (await noticesOf(db, id)).map(({ from, threshold, documentId, at }) => ({
      from,
      threshold: Number(threshold),
      documentId,
      at,
    })),
    periods: opened.map(presentPeriod),
  };
}

const noHours = {
  period: null,
  hours: '0',
  used: '0',
  remaining: '0',
  overage: '0',
  consented: '0',
  free: '0',
  expired: null,
  closesOn: null,
  closedOn: null,
};

/** The period of a day that nobody has opened yet, as it will be. */
function unopened(
  pool: HourPool,
  contract: Contract,
  asOf: LocalDate,
): (PoolHours & { period: Period; closesOn: null; closedOn: null }) | undefined {
  const line = contract.agreed.lines.find(({ position }) => position === pool.linePosition);
  if (line === undefined || contract.term === null) return undefined;
  const day = asOf < contract.term.startsOn ? contract.term.startsOn : asOf;
  const period = poolPeriodOn(line, contract, day);
  if (period === null) return undefined;
  return {
    period,
    granted: grantedSeconds(line, period),
    consented: 0,
    averting: 0,
    drawn: 0,
    closesOn: null,
    closedOn: null,
  };
}

type Shown = PoolHours & {
  readonly period: Period;
  readonly closesOn: PoolPeriod['closesOn'] | null;
  readonly closedOn: PoolPeriod['closedOn'];
};

/** In hours. Until a period is closed nothing has expired. */
function presentPeriod({ period, closesOn, closedOn, ...hours }: Shown) {
  const { used, remaining, overage, free } = poolBalance(hours);
  return {
    period: { from: period.from, to: addDays(period.until, -1) },
    hours: hoursOf(hours.granted),
    used: hoursOf(used),
    remaining: hoursOf(closedOn === null ? remaining : 0),
    overage: hoursOf(overage),
    consented: hoursOf(hours.consented),
    free: hoursOf(closedOn === null ? free : 0),
    expired: closedOn === null ? null : hoursOf(remaining),
    closesOn,
    closedOn,
  };
}

async function consentsOf(db: Db, poolId: string) {
  const rows = await db('pool_consent')
    .join('pool_period', 'pool_period.id', 'pool_consent.period_id')
    .where({ pool_id: poolId })
    .orderBy('pool_consent.id', 'desc')
    .select<
      {
        id: string;
        from: LocalDate;
        seconds: number;
        givenBy: string;
        evidence: string;
        actor: string;
        givenAt: Instant;
      }[]
    >(
      {
        id: 'pool_consent.id',
        seconds: 'seconds',
        givenBy: 'given_by',
        evidence: 'evidence',
        actor: 'actor',
        givenAt: 'given_at',
      },
      db.raw('lower(period) as "from"'),
    );
  return rows.map(({ seconds, ...row }) => ({ ...row, hours: hoursOf(seconds) }));
}

interface PoolFilters {
  readonly clientId?: string | undefined;
  readonly contractId?: string | undefined;
  /** In percent of the agreed hours. */
  readonly usedAtLeast?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort: string;
}

interface PoolRow extends PoolHours {
  readonly id: string;
  readonly contractId: string;
  readonly contractNumber: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly description: string;
  readonly from: LocalDate;
  readonly until: LocalDate;
  readonly closesOn: LocalDate;
  readonly closedOn: LocalDate | null;
}

/** The pools whose period runs on a day, each as it stands. */
export async function hourPoolPage(
  db: Db,
  { clientId, contractId, usedAtLeast, ...keyset }: PoolFilters,
  asOf: LocalDate,
) {
  const query = db('hour_pool as h')
    .join('contract as c', 'c.id', 'h.contract_id')
    .join('client as k', 'k.id', 'c.client_id')
    .joinRaw('join offer_line l on l.version_id = c.version_id and l.position = h.line_position')
    .joinRaw('join pool_period p on p.pool_id = h.id and p.period @> ?::date', [asOf])
    .select(
      {
        id: 'h.id',
        contractId: 'c.id',
        contractNumber: 'c.number',
        clientId: 'k.id',
        clientName: 'k.name',
        description: 'l.description',
        granted: 'p.granted',
        consented: 'p.consented',
        averting: 'p.averting',
        drawn: 'p.drawn',
        closesOn: 'p.closes_on',
        closedOn: 'p.closed_on',
      },
      db.raw('lower(p.period) as "from", upper(p.period) as "until"'),
    );
  if (clientId !== undefined) void query.where('k.id', clientId);
  if (contractId !== undefined) void query.where('c.id', contractId);
  if (usedAtLeast !== undefined)
    void query.whereRaw('p.drawn * 100::numeric >= p.granted * ?::numeric', [usedAtLeast]);
  const page = await keysetPage<PoolRow>(db, query, { id: 'h.id', sorts: { id: 'h.id' }, ...keyset });
  return {
    nextCursor: page.nextCursor,
    items: page.items.map(
      ({ from, until, granted, consented, averting, drawn, closesOn, closedOn, ...row }) => ({
        ...row,
        ...presentPeriod({
          granted,
          consented,
          averting,
          drawn,
          closesOn,
          closedOn,
          period: { from, until },
        }),
      }),
    ),
  };
}
