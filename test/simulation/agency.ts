import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { addDays, type LocalDate, localDate } from '../../src/calendar/local-date.ts';
import { instantAt } from '../../src/calendar/instant.ts';
import { practiceCompany } from '../../src/demo/practice-company.ts';
import { handlers } from '../../jobs/handlers.ts';
import { resumeRuns } from '../../jobs/resume-runs.ts';
import { renderPool } from '../../templates/render-pool.ts';
import { type Answer, type Api, apiOf, type Json } from '../support/api.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { onServer } from '../support/database-server.ts';
import { chance, type Chance } from './chance.ts';
import { Faults } from './faults.ts';
import { MailServer } from './mail-server.ts';

/** How long the database may take to recover. */
const RECOVERY_MS = 20_000;
/** How often what was left lying is taken up: the minute of the timetable, for somebody who lives a day in a second. */
const MINUTE_MS = 150;

/** A mistake of Kontor: what the simulation is there to find. */
export class Mistake extends Error {
  /** Which promise was broken; two failures are the same when this is. */
  readonly promise: string;

  constructor(promise: string, found: string) {
    super(`${promise}: ${found}`);
    this.name = 'Mistake';
    this.promise = promise;
  }
}

/** An agency that lives on the test clock, seen through its API as everybody sees it. */
export interface Agency {
  readonly app: TestApp;
  readonly api: Api;
  readonly faults: Faults;
  readonly mail: MailServer;
  today: LocalDate;
  /** What was done, line by line, for whoever reads a failure. */
  readonly story: string[];
  /** How often what was asked for was refused, by the type of the problem. */
  readonly refusals: Record<string, number>;
  close(): Promise<void>;
}

export async function openAgency(seed: number, today: LocalDate): Promise<Agency> {
  const faults = new Faults();
  // The server of the tests may forget what was committed just before it is killed; a real one may not.
  const server = process.env['TEST_DATABASE_URL'] ?? '';
  await onServer(server, 'alter role current_user set synchronous_commit = on');
  const mail = new MailServer(chance(seed, 'mail'));
  const renderer = renderPool();
  const app = await testApp({ handlers: faults.around(handlers), parts: { mail, renderer } });
  await app.setNow(instantAt(today, '09:00'));
  faults.watch(app.db);
  const api = await apiOf(app);
  const agency: Agency = {
    app,
    api,
    faults,
    mail,
    today,
    story: [],
    refusals: {},
    close: async () => {
      faults.disarm();
      await api.close();
      await app.close();
      await renderer.close();
    },
  };
  await ask(agency, chance(seed), 'PUT', '/company', practiceCompany);
  return agency;
}

/**
 * Asks for something as a client program would: the same request again when the answer was lost, and now and then again
 * although it was not. @returns the answer, undefined where it was refused
 */
export async function ask(
  agency: Agency,
  luck: Chance,
  method: 'POST' | 'PUT' | 'PATCH',
  path: string,
  body?: unknown,
): Promise<Json> {
  const key = randomUUID();
  const answer = await insist(agency, method, path, body, key);
  if (answer.status >= 400) {
    agency.refusals[answer.body.type] = (agency.refusals[answer.body.type] ?? 0) + 1;
    agency.story.push(`${agency.today} ${method} ${path} refused: ${answer.body.type}`);
    return undefined;
  }
  agency.story.push(`${agency.today} ${method} ${path} ${body === undefined ? '' : JSON.stringify(body)}`);
  if (method === 'POST' && luck.happens(0.1)) {
    const again = await insist(agency, method, path, body, key);
    if (JSON.stringify(again.body) !== JSON.stringify(answer.body))
      throw new Mistake('a repeated request gets the first answer', `${path}: ${JSON.stringify(again.body)}`);
  }
  return answer.body;
}

/** Sends it until there is an answer. @throws Mistake where it fails by itself, or fails for good */
async function insist(
  agency: Agency,
  method: 'POST' | 'PUT' | 'PATCH',
  path: string,
  body: unknown,
  key: string,
): Promise<Answer> {
  const MOST_ATTEMPTS = 6;
  for (let attempt = 1; ; attempt += 1) {
    const answer = await sendOnce(agency, method, path, body, key);
    if (answer.status < 500) return answer;
    const what = `${method} ${path} → ${JSON.stringify(answer.body)}`;
    if (!agency.faults.takeStruck() && answer.status !== 503)
      throw new Mistake('no request fails by itself', what);
    if (attempt === MOST_ATTEMPTS) throw new Mistake('Kontor recovers', what);
    await recover(agency);
  }
}

async function sendOnce(
  { api }: Agency,
  method: 'POST' | 'PUT' | 'PATCH',
  path: string,
  body: unknown,
  key: string,
): Promise<Answer> {
  try {
    if (method === 'POST') return await api.post(path, body, { 'idempotency-key': key });
    return await (method === 'PUT' ? api.put(path, body) : api.patch(path, body));
  } catch (error) {
    // The answer was lost on the way.
    return { status: 503, headers: new Headers(), body: { type: 'lost', detail: String(error) } };
  }
}

/** What the timetable does every minute, once the database is there again: whatever was left lying is taken up. */
async function recover({ app, faults }: Agency): Promise<void> {
  faults.disarm();
  const patience = AbortSignal.timeout(RECOVERY_MS);
  while (!patience.aborted && !(await isThere(app))) await sleep(50);
  await resumeRuns(app).catch(() => undefined);
}

function isThere({ db }: TestApp): Promise<boolean> {
  return db.raw('select 1').then(
    () => true,
    () => false,
  );
}

/** Moves the clock to a time of day so many days on; what the timetable holds on the way happens. */
export async function passDays(agency: Agency, days: number, luck: Chance): Promise<void> {
  const day = addDays(agency.today, days);
  const over = new AbortController();
  const minutes = resumeEveryMinute(agency.app, over.signal);
  try {
    await ask(agency, luck, 'PUT', '/test-clock', { now: instantAt(day, '09:00') });
  } finally {
    over.abort();
    await minutes;
    agency.faults.disarm();
    agency.faults.takeStruck();
  }
  agency.today = localDate(day);
}

async function resumeEveryMinute(app: TestApp, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await sleep(MINUTE_MS, undefined, { signal }).catch(() => undefined);
    if (!signal.aborted) await resumeRuns(app).catch(() => undefined);
  }
}

/** Looks something up; once more where a fault struck just then. @returns null where it is refused as may be */
export async function look(agency: Agency, path: string, mayBe?: string): Promise<Json> {
  for (let attempt = 1; ; attempt += 1) {
    const answer = await agency.api.get(path);
    if (answer.status === 200) return answer.body;
    if (answer.body.type === mayBe) return null;
    if (answer.status < 500 || attempt === 5)
      throw new Mistake('what is there can be read', `GET ${path} → ${JSON.stringify(answer.body)}`);
    await recover(agency);
  }
}

/** Every row of a list, or the first so many. */
export async function listed(agency: Agency, path: string): Promise<Json[]> {
  return (await look(agency, `${path}${path.includes('?') ? '&' : '?'}limit=200`)).items;
}
