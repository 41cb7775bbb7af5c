import { addDays, localDate } from '../src/calendar/local-date.ts';
import { readConfig } from '../src/config.ts';
import { closeApp, createApp } from '../src/create-app.ts';
import { listen } from '../src/listen.ts';
import { type App } from '../src/app.ts';
import { listCalls, type Subjects } from './list-calls.ts';
import { type ListCost } from './lists.ts';
import { type Cost, measured } from './measure.ts';

/*
 * A process that serves the API and asks itself for the lists, one call after the other, each several times after a first
 * one that is not counted. DATABASE_URL=… PORT=0 KONTOR_ADMIN_TOKEN=… node bench/read-lists.ts PID_OF_THE_SERVER DAY [CALL…]
 */

const TIMES = 5;

const [pid, day = '', ...only] = process.argv.slice(2);
const app = await createApp(readConfig(process.env));
const api = await listen(app);
const costs: ListCost[] = [];
for (const call of only.length > 0 ? only : listCalls(await subjectsOf(app))) costs.push(await costOf(call));
process.send?.(costs);
await api.close();
await closeApp(app);

async function costOf(call: string): Promise<ListCost> {
  const rows = await ask(call);
  const costs: Cost[] = [];
  for (let time = 0; time < TIMES; time += 1)
    costs.push(await measured(async () => void (await ask(call)), Number(pid)));
  const milliseconds = costs.map(({ seconds }) => seconds * 1000).toSorted((a, b) => a - b);
  const mean = (of: readonly number[]) => of.reduce((sum, each) => sum + each, 0) / TIMES;
  // A session that ends in between takes its CPU time with it until its parent has counted it.
  const database = costs.map(({ databaseCpuMs }) =>
    databaseCpuMs === null ? null : Math.max(0, databaseCpuMs),
  );
  return {
    call: call.replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, 'ID'),
    rows,
    bestMs: milliseconds[0] ?? Number.NaN,
    middleMs: milliseconds[Math.floor(TIMES / 2)] ?? Number.NaN,
    cpuMs: mean(costs.map(({ cpuMs }) => cpuMs)),
    databaseCpuMs: database.every((each) => each !== null) ? mean(database) : null,
  };
}

/** The rows of the answer, where it is a page. */
async function ask(call: string): Promise<number | null> {
  const response = await fetch(`http://localhost:${api.port}/api/v1${call}`, {
    headers: { authorization: `Bearer ${app.config.adminToken}` },
  });
  const answer = (await response.json()) as { items?: unknown[] };
  if (!response.ok) throw new Error(`${call} answers ${response.status}: ${JSON.stringify(answer)}`);
  return answer.items?.length ?? null;
}

async function subjectsOf({ db }: App): Promise<Subjects> {
  const most = (table: string, column: string): Promise<string> =>
    db(table)
      .groupBy(column)
      .orderByRaw('count(*) desc')
      .first<Record<string, string> | undefined>(column)
      .then((row) => row?.[column] ?? '');
  return {
    clientId: await most('invoice', 'client_id'),
    contractId: await most('time_entry', 'contract_id'),
    personId: await most('time_entry', 'person_id'),
    day,
    before: addDays(localDate(day), -30),
  };
}
