import { instant } from '../src/calendar/instant.ts';
import { localDate } from '../src/calendar/local-date.ts';
import { aligned, type Ground, type Result, round } from './bench.ts';
import { environment, withDatabase } from './database.ts';
import { fillAgency } from './fill-agency.ts';
import { inOwnProcess } from './processes.ts';

const INVOICES = 50_000;
const INVOICES_PER_CLIENT = 20;
const LARGEST_CLIENT = 10_000;
const CONCLUDED = instant('2025-03-03T10:00:00+01:00');
const DAY = localDate('2026-10-01');

/** What one call took; the middle of several, and the best. */
export interface ListCost {
  readonly call: string;
  readonly rows: number | null;
  readonly bestMs: number;
  readonly middleMs: number;
  /** CPU time of one call; of the server null where it cannot be told. */
  readonly cpuMs: number;
  readonly databaseCpuMs: number | null;
}

/**
 * How long the API takes for the first page of each list, with what screens ask of them, the slowest first. A page costs
 * milliseconds whatever there is, or the list is to be mended: the history of costs per item keeps nothing of it.
 */
export async function benchLists({ server, dataDir, size: invoices = INVOICES }: Ground): Promise<Result> {
  return withDatabase(server, CONCLUDED, async ({ db, url }) => {
    await fillAgency(db, {
      invoices,
      contracts: Math.ceil(invoices / INVOICES_PER_CLIENT),
      concluded: CONCLUDED,
      day: DAY,
      largest: Math.min(LARGEST_CLIENT, invoices / 10),
    });
    const costs = await inOwnProcess<ListCost[]>('./read-lists.ts', [String(server.pid), DAY], {
      ...environment(url, dataDir),
      PORT: '0',
      KONTOR_ADMIN_TOKEN: 'bench-reads-lists',
    });
    const slowest = costs.toSorted((a, b) => b.middleMs - a.middleMs);
    return { figures: slowest, table: tableOf(slowest, invoices), points: [] };
  });
}

function tableOf(costs: readonly ListCost[], invoices: number): string {
  const head = ['list', 'rows', 'best ms', 'middle ms', 'CPU ms', 'database CPU ms'];
  const cells = costs.map(({ call, rows, bestMs, middleMs, cpuMs, databaseCpuMs }) => [
    call,
    String(rows ?? '–'),
    ...[bestMs, middleMs, cpuMs, databaseCpuMs].map((ms) => (ms === null ? '–' : String(round(ms, 1)))),
  ]);
  return [`Lists at ${invoices} invoices`, '', ...aligned([head, ...cells])].join('\n');
}
