import { type Db } from '../db/connection.ts';
import { localDate } from '../src/calendar/local-date.ts';
import { against, costTable, type Ground, type Result } from './bench.ts';
import { environment } from './database.ts';
import { type Cost, measured } from './measure.ts';
import { FIRST_DAY, MILLION, millionItems } from './million.ts';
import { inOwnProcess } from './processes.ts';

const NEXT_MONTH = localDate('2026-11-01');

/**
 * Interest accrues on a million overdue items for the first time, and again for the next month; before and after each a
 * statement of one table's rows computes the same and writes it down.
 */
export async function benchAccrual({ server, dataDir, size: items = MILLION }: Ground): Promise<Result> {
  const { db, url } = await millionItems(server, items);
  const run = (day: string) =>
    inOwnProcess<Cost>(
      './run.ts',
      [String(server.pid), 'interest', 'commit', day],
      environment(url, dataDir),
    );
  const bare = async (sql: string) => {
    await db.raw('drop table if exists bare; create table bare (like interest_accrual)');
    return measured(async () => void (await db.raw(sql, { day: FIRST_DAY })), server.pid);
  };
  const bareFirst = [await bare(BY_HALF_YEARS)];
  const flatFirst = [await bare(AT_ONE_RATE)];
  const first = await run(FIRST_DAY);
  const next = await run(NEXT_MONTH);
  bareFirst.push(await bare(BY_HALF_YEARS));
  flatFirst.push(await bare(AT_ONE_RATE));
  await requireAgreement(db);
  const [sameArithmetic, oneRate] = [mean(bareFirst), mean(flatFirst)];
  return costTable(
    `Interest accrual`,
    [
      { what: 'first run', items, cost: first, floor: sameArithmetic },
      { what: 'run of the next month', items, cost: next, floor: sameArithmetic },
      { what: 'bare INSERT … SELECT, by half-years', items, cost: sameArithmetic },
      { what: 'bare INSERT … SELECT, one rate', items, cost: oneRate },
    ],
    [
      ratios('first run', first, sameArithmetic, oneRate),
      ratios('next month', next, sameArithmetic, oneRate),
    ],
  );
}

/** The same arithmetic, that is with the rate of each half-year, without any key, history or check. */
const BY_HALF_YEARS = `
  insert into bare
  select invoice_id, 1, since, :day, sum(amount), sum(amount), 1, now() from (
    select o.invoice_id, o.due_on + 1 as since,
           round((o.open * greatest(9, h.rate + 9.2) * (least(:day::date, h.last) - greatest(o.due_on + 1, h.first_day)))
                 ::numeric(60, 30) / 36500, 20) as amount
    from open_item o
    join (select first_day, (first_day + interval '6 months')::date as last, rate from base_rate) h
      on h.first_day < :day::date and h.last > o.due_on + 1
    where o.due_on < :day::date - 1) piece
  group by invoice_id, since`;

/** As if there were one rate for ever. */
const AT_ONE_RATE = `
  insert into bare
  select invoice_id, 1, since, :day, amount, amount, 1, now() from (
    select invoice_id, due_on + 1 as since,
           round((open * 10.73 * (:day::date - due_on - 1))::numeric(60, 30) / 36500, 20) as amount
    from open_item where due_on < :day::date - 1 offset 0) whole`;

/** What was accrued first has to be what the bare statement has computed. */
async function requireAgreement(db: Db): Promise<void> {
  await db.raw(`truncate bare; ${BY_HALF_YEARS.replaceAll(':day', `'${FIRST_DAY}'`)}`);
  const { rows } = await db.raw<{ rows: { other: number }[] }>(
    `select count(*)::int as other from bare b full join (select * from interest_accrual where until = '${FIRST_DAY}') a
     using (invoice_id) where abs(a.amount - b.amount) < 1e-12 is not true`,
  );
  if (rows[0]?.other !== 0) throw new Error(`${rows[0]?.other} receivables accrued something else`);
}

function mean(costs: readonly Cost[]): Cost {
  const of = (read: (cost: Cost) => number) =>
    costs.reduce((sum, cost) => sum + read(cost), 0) / costs.length;
  return {
    seconds: of((cost) => cost.seconds),
    cpuMs: of((cost) => cost.cpuMs),
    databaseCpuMs: of((cost) => cost.databaseCpuMs ?? Number.NaN),
    peakMegabytes: of((cost) => cost.peakMegabytes),
  };
}

function ratios(what: string, run: Cost, sameArithmetic: Cost, oneRate: Cost): string {
  return `${what} / bare = ${against(run, sameArithmetic)}; / bare at one rate = ${against(run, oneRate)}`;
}
