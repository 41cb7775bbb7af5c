import { join } from 'node:path';
import { setTestClock } from '../db/test-clock.ts';
import { instant } from '../src/calendar/instant.ts';
import { localDate } from '../src/calendar/local-date.ts';
import { bareInsert } from './bare-insert.ts';
import { against, costTable, type Ground, type Result } from './bench.ts';
import { environment, withDatabase } from './database.ts';
import { fillRetainers } from './fill-retainers.ts';
import { type Cost, type Measured } from './measure.ts';
import { notePatterns } from './patterns.ts';
import { inOwnProcess } from './processes.ts';

const CONTRACTS = 400;
const ENTRIES = 10;
const MONTH = localDate('2026-03-01');
const CONCLUDED = instant('2026-03-01T10:00:00+01:00');
const BILLED = instant('2026-04-01T06:00:00+02:00');

/**
 * The billing of a month: per contract one invoice over a service and over ten hours' entries, and its timesheet, issued,
 * drawn and archived. The floor is that of the billing bench, because drawing is most of what has to be done: PDFKit with
 * what stands on these papers. Since here much is read and written too, the bare writing of the same rows is added.
 */
export async function benchRecurring({
  server,
  dataDir,
  size: contracts = CONTRACTS,
}: Ground): Promise<Result> {
  return withDatabase(server, CONCLUDED, async ({ db, url }) => {
    await fillRetainers(db, { contracts, entries: ENTRIES, concluded: CONCLUDED, month: MONTH });
    await setTestClock(db, BILLED);
    const run = await inOwnProcess('./kontor.ts', [String(server.pid)], {
      ...environment(url, dataDir),
      CLOCK: 'test',
    });
    const patterns = join(dataDir, 'retainers.json');
    await notePatterns(db, patterns);
    const draw = (...how: string[]) => inOwnProcess('./floor.ts', [patterns, String(run.papers), ...how]);
    const [drawing, remembering] = [await draw(), await draw('remembers')];
    const writing = await bareInsert(db, server.pid, written);
    return costTable(
      'Monthly billing of a service and of effort',
      [
        { what: 'the run', items: contracts, cost: run, floor: both(remembering, writing) },
        { what: 'floor: drawing', items: contracts, cost: drawing },
        { what: 'floor: drawing, remembering words', items: contracts, cost: remembering },
        { what: 'floor: writing', items: contracts, cost: writing },
      ],
      [
        `${run.papers} papers over ${contracts * ENTRIES} time entries`,
        `run / (drawing + writing) = ${against(run, both(drawing, writing))}`,
        `run / (drawing, remembering words, + writing) = ${against(run, both(remembering, writing))}`,
      ],
    );
  });
}

/** What billing writes; what the contracts brought with them is next to nothing. */
const written = {
  document: `kind in ('invoice', 'timesheet')`,
  document_file: 'pages > 0',
  invoice: 'true',
  billed_part: 'true',
  open_item: 'true',
  entry: 'true',
  posting: 'true',
  journal: `subject_kind = 'invoice'`,
  dispatch: `status = 'queued'`,
  time_entry: `state = 'billed'`,
  billing_part: 'billed',
};

/** One after the other: the database takes part in the writing alone. */
function both(drawing: Measured, writing: Cost): Cost {
  return {
    seconds: drawing.seconds + writing.seconds,
    cpuMs: drawing.cpuMs + writing.cpuMs,
    databaseCpuMs: writing.databaseCpuMs,
    peakMegabytes: drawing.peakMegabytes,
  };
}
