import { addDays, localDate, type LocalDate, weekday } from '../../src/calendar/local-date.ts';
import { type Agency, Mistake, openAgency } from './agency.ts';
import { chance } from './chance.ts';
import { checkDay, type Seen } from './check-day.ts';
import { expectInterestByTheRule, expectNoDeadlineMissed, expectNothingForgotten } from './check-due.ts';
import * as changes from './change-acts.ts';
import * as finance from './finance-acts.ts';
import { LONGEST_JUMP, needsWorkersSoon, nightAfter, passNight } from './night.ts';
import { publish } from './publish.ts';
import * as sales from './sales-acts.ts';
import { type Act } from './sales-acts.ts';
import { WorkerCrew } from './worker-crew.ts';

export interface Simulation {
  readonly seed: number;
  readonly days: number;
  /** Acts that are left out, by "day/number": to find the shortest history. */
  readonly without?: ReadonlySet<string>;
  /** After each simulated day. */
  readonly onDay?: (day: LocalDate) => void;
}

export interface Told {
  readonly seed: number;
  readonly days: number;
  /** The acts that took place, by "day/number". */
  readonly acts: readonly string[];
  readonly story: readonly string[];
  readonly faults: Readonly<Record<string, number>>;
  readonly refusals: Readonly<Record<string, number>>;
  readonly invoices: number;
  readonly letters: number;
  /** The first promise that was broken, and how many days have to be lived to see it. */
  readonly mistake: {
    readonly promise: string;
    readonly found: string;
    readonly day: string;
    readonly within: number;
  } | null;
}

const FIRST_DAY = localDate('2026-01-02');
/** What was published before it is entered on it. */
const DAYS_BEFORE = 60;

/** How often a working day sees each act. */
const habits: readonly (readonly [act: Act, often: number])[] = [
  [sales.meetClient, 0.25],
  [sales.writeOffer, 0.7],
  [sales.answerOffer, 0.7],
  [sales.confirmOrder, 0.7],
  [sales.deliver, 0.4],
  [sales.release, 0.1],
  [sales.work, 1.2],
  [sales.changePrice, 0.05],
  [sales.terminate, 0.04],
  [finance.pay, 0.9],
  [finance.readBankFile, 0.3],
  [finance.correct, 0.12],
  [finance.argue, 0.12],
  [finance.endArgument, 0.1],
  [finance.agreeInstalments, 0.06],
  [finance.decide, 0.15],
  [finance.tendLetters, 0.3],
  [finance.runTwice, 0.15],
  [changes.changeOffer, 0.15],
  [changes.stayAfterAll, 0.05],
  [changes.resume, 0.2],
  [changes.settleCredit, 0.15],
  [changes.moveMoney, 0.06],
  [changes.forecast, 0.1],
  [changes.claimInterest, 0.08],
  [changes.excuse, 0.04],
  [changes.correctBaseRate, 0.01],
  [sales.approveHours, 0.1],
  [finance.recall, 0.03],
];

/** Lets an agency live for so many days, breaking things on the way, and looks every evening whether all promises are kept. */
export async function simulate({ seed, days, without = new Set(), onDay }: Simulation): Promise<Told> {
  const agency = await openAgency(seed, FIRST_DAY);
  const crew = new WorkerCrew(agency);
  const seen: Seen = { issued: new Map(), booked: new Map() };
  const acts: string[] = [];
  let mistake: Told['mistake'] = null;
  let published = addDays(FIRST_DAY, -1 - DAYS_BEFORE);
  let elapsed = 0;
  try {
    while (elapsed < days) {
      if (needsWorkersSoon(seed, elapsed)) await crew.standBy();
      await publish(agency, published);
      published = agency.today;
      const clean = await liveDay(agency, seed, elapsed, acts, without);
      const night = nightAfter(seed, elapsed);
      const struck = totalOf(agency.faults.struck);
      await passNight(agency, crew, night);
      const monthIsOver = agency.today.slice(0, 7) !== published.slice(0, 7);
      await checkDay(agency, seen, { whole: monthIsOver || elapsed + night.jump >= days });
      if (clean && totalOf(agency.faults.struck) === struck && elapsed % 3 === 0) {
        await expectNothingForgotten(agency);
        await expectNoDeadlineMissed(agency);
        await expectInterestByTheRule(agency);
      }
      elapsed += night.jump;
      onDay?.(agency.today);
    }
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    const within = Math.min(days, elapsed + LONGEST_JUMP);
    mistake = { promise: error.promise, found: error.message, day: agency.today, within };
  }
  const told = { ...(await counts(agency)), acts, story: agency.story, refusals: agency.refusals, mistake };
  await crew.close();
  await agency.close();
  return { seed, days, faults: agency.faults.struck, ...told };
}

/** @returns whether nothing went wrong on that day that leaves work for the next morning */
async function liveDay(
  agency: Agency,
  seed: number,
  elapsed: number,
  acts: string[],
  without: ReadonlySet<string>,
): Promise<boolean> {
  if (weekday(agency.today) > 5) return true;
  const before = totalOf(agency.faults.struck);
  for (const [number, [act, often]] of habits.entries()) {
    const name = `${elapsed}/${number}`;
    const luck = chance(seed, name);
    for (let times = Math.floor(often) + Number(luck.happens(often % 1)); times > 0; times -= 1) {
      if (without.has(name)) continue;
      acts.push(name);
      if (luck.happens(0.05)) agency.faults.cutAfter(luck.number(1, 60));
      await act(agency, luck);
      agency.faults.disarm();
    }
  }
  return totalOf(agency.faults.struck) === before;
}

async function counts({ app }: Agency): Promise<{ invoices: number; letters: number }> {
  const [invoices] = await app.db('invoice').count<{ count: number }[]>();
  const [letters] = await app.db('dispatch').where({ status: 'sent' }).count<{ count: number }[]>();
  return { invoices: Number(invoices?.count), letters: Number(letters?.count) };
}

function totalOf(counted: Readonly<Record<string, number>>): number {
  return Object.values(counted).reduce((sum, count) => sum + count, 0);
}
