import { costTable, type Ground, type Result } from './bench.ts';
import { environment } from './database.ts';
import { type Cost } from './measure.ts';
import { LARGEST_CLIENT, MILLION, millionItems } from './million.ts';
import { inOwnProcess } from './processes.ts';

/** The statement of a client with ten thousand items, and the ageing of a million, on its last day and on a day before. */
export async function benchOpenItems({ server, dataDir, size = MILLION }: Ground): Promise<Result> {
  const { url } = await millionItems(server, size);
  const views = await inOwnProcess<Record<string, Cost>>(
    './views.ts',
    [String(server.pid)],
    environment(url, dataDir),
  );
  return costTable(
    'Open items',
    Object.entries(views).map(([what, cost]) => ({
      what,
      items: what.startsWith('statement') ? Math.min(LARGEST_CLIENT, size / 10) : size,
      cost,
      floor: null,
    })),
  );
}
