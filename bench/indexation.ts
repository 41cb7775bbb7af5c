import { type Db } from '../db/connection.ts';
import { setTestClock } from '../db/test-clock.ts';
import { instant } from '../src/calendar/instant.ts';
import { bareInsert } from './bare-insert.ts';
import { against, costTable, type Ground, type Result } from './bench.ts';
import { environment, withDatabase } from './database.ts';
import { fillIndexed } from './fill-indexed.ts';
import { type Cost, measured } from './measure.ts';
import { inOwnProcess } from './processes.ts';

const CONTRACTS = 2_000;
const CONCLUDED = instant('2025-03-01T10:00:00+01:00');
const YEAR_END = instant('2025-12-31T05:50:00+01:00');

/**
 * The prices of all contracts follow the index at the end of a year: new prices with their formula, the letter to the
 * client as a frozen paper, the periods still to be billed planned anew. The floor computes the same prices in one
 * statement, and writes the same rows by one statement per table.
 */
export async function benchIndexation({
  server,
  dataDir,
  size: contracts = CONTRACTS,
}: Ground): Promise<Result> {
  return withDatabase(server, CONCLUDED, async ({ db, url }) => {
    await fillIndexed(db, { contracts, concluded: CONCLUDED, at: YEAR_END });
    await setTestClock(db, YEAR_END);
    const run = await inOwnProcess<Cost & { done: number; failed: number }>(
      './run.ts',
      [String(server.pid), 'indexation', 'commit', '2025-12-31'],
      { ...environment(url, dataDir), CLOCK: 'test' },
    );
    if (run.done !== contracts) throw new Error(`${run.done} of ${contracts} adjusted, ${run.failed} failed`);
    await db.raw('create table bare_price (like price_version)');
    const computing = await measured(async () => void (await db.raw(SAME_PRICES)), server.pid);
    await requireAgreement(db);
    const writing = await bareInsert(db, server.pid, written);
    return costTable(
      'Prices adjusted to the index',
      [
        { what: 'the run', items: contracts, cost: run, floor: both(computing, writing) },
        { what: 'floor: the prices', items: contracts, cost: computing },
        { what: 'floor: the other rows', items: contracts, cost: writing },
      ],
      [`run / floor = ${against(run, both(computing, writing))}`],
    );
  });
}

/** The formula of an index at its highest ever in the last month compared; here there is but one. */
const SAME_PRICES = `
  insert into bare_price
  select c.id, l.position, date '2026-01-01', round(l.unit_price * high.value / base.value, 2), 'index',
         base.series || ' of ' || high.month || ': ' || l.unit_price || ' × ' || high.value || ' / ' || base.value,
         'gtc:6.10', 'bench', now()
  from contract c
    join offer_line l on l.version_id = c.version_id and l.cadence is not null and l.kind <> 'effort'
    join current_index_value base
      on base.series = 'VPI 2020' and base.month = to_char(c.concluded_on - interval '1 month', 'YYYY-MM')
    join current_index_value high on high.series = base.series and high.month = '2025-10'
  where high.value > base.value`;

const written = {
  index_adjustment: 'true',
  document: `kind = 'index-notice'`,
  dispatch: `document_id in (select id from document where kind = 'index-notice')`,
  journal: `verb in ('prices adjusted to the index', 'price changed')`,
  billing_part: `upper(period) > '2026-01-01' and not billed`,
};

async function requireAgreement(db: Db): Promise<void> {
  const { rows } = await db.raw<{ rows: { other: number }[] }>(
    `select count(*)::int as other from bare_price b full join price_version p using (contract_id, line_position, valid_from)
     where b.unit_price is distinct from p.unit_price`,
  );
  if (rows[0]?.other !== 0) throw new Error(`${rows[0]?.other} prices are not those of the bare statement`);
}

function both(computing: Cost, writing: Cost): Cost {
  return {
    seconds: computing.seconds + writing.seconds,
    cpuMs: computing.cpuMs + writing.cpuMs,
    databaseCpuMs: (computing.databaseCpuMs ?? Number.NaN) + (writing.databaseCpuMs ?? Number.NaN),
    peakMegabytes: writing.peakMegabytes,
  };
}
