import { addDays, localDate, type LocalDate, weekday } from '../../src/calendar/local-date.ts';
import { type Agency, ask, Mistake, openAgency, passDays } from './agency.ts';
import { chance, type Chance } from './chance.ts';
import { checkDay, expectNothingForgotten, type Issued } from './check-day.ts';
import * as finance from './finance-acts.ts';
import * as sales from './sales-acts.ts';
import { type Act } from './sales-acts.ts';
import { withWorkers } from './worker-crew.ts';

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
  /** The first promise that was broken. */
  readonly mistake: { readonly promise: string; readonly found: string; readonly day: string } | null;
}

const FIRST_DAY = localDate('2026-01-02');

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
];

/** Lets an agency live for so many days, breaking things on the way, and looks every evening whether all promises are kept. */
export async function simulate({ seed, days, without = new Set(), onDay }: Simulation): Promise<Told> {
  const agency = await openAgency(seed, FIRST_DAY);
  const issued: Issued = new Map();
  const acts: string[] = [];
  let mistake: Told['mistake'] = null;
  try {
    await prepare(agency, days);
    for (let elapsed = 0; elapsed < days;) {
      const luck = chance(seed, elapsed, 'day');
      const clean = await liveDay(agency, seed, elapsed, acts, without);
      // Over a long weekend nobody looks, and the clock jumps.
      const jump = luck.happens(0.04) ? luck.number(2, 5) : 1;
      const struck = totalOf(agency.faults.struck);
      await passWithFaults(agency, jump, luck);
      await checkDay(agency, issued);
      if (clean && totalOf(agency.faults.struck) === struck && elapsed % 3 === 0)
        await expectNothingForgotten(agency);
      elapsed += jump;
      onDay?.(agency.today);
    }
  } catch (error) {
    if (!(error instanceof Mistake)) throw error;
    mistake = { promise: error.promise, found: error.message, day: agency.today };
  }
  const told = { ...(await counts(agency)), acts, story: agency.story, refusals: agency.refusals, mistake };
  await agency.close();
  return { seed, days, faults: agency.faults.struck, ...told };
}

/** Lets days pass on which a connection is cut, a job lost, the database killed, or one worker after the other. */
async function passWithFaults(agency: Agency, days: number, luck: Chance): Promise<void> {
  const { faults } = agency;
  if (luck.happens(0.025)) return withWorkers(agency, luck, () => passDays(agency, days, luck));
  if (luck.happens(0.05)) faults.killServerAfter(luck.number(1, 400));
  else if (luck.happens(0.3)) faults.cutAfter(luck.number(1, 400));
  else if (luck.happens(0.2)) faults.loseJobAfter(luck.number(1, 6));
  await passDays(agency, days, luck);
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

/** The figures that the world publishes: base rates and index values; their changes are of this world only. */
async function prepare(agency: Agency, days: number): Promise<void> {
  const luck: Chance = chance('world');
  const last = addDays(agency.today, days + 200);
  for (let year = 2026; `${year}-01-01` <= last; year += 1) {
    for (const from of [`${year}-01-01`, `${year}-07-01`].filter((day) => day > '2026-07-01'))
      await ask(agency, luck, 'POST', '/base-rates', {
        from,
        rate: luck.pick(['-0.12', '1.53', '3.88']),
        source: 'assumed',
      });
    for (let month = 1; month <= 12; month += 1)
      await ask(agency, luck, 'POST', '/index-values', {
        series: 'VPI 2025',
        month: `${year}-${String(month).padStart(2, '0')}`,
        value: (100 + (year - 2025) * 2.4 + month / 5 - (month % 3) / 2).toFixed(1),
        status: 'final',
        source: 'assumed',
      });
  }
}

async function counts({ app }: Agency): Promise<{ invoices: number; letters: number }> {
  const [invoices] = await app.db('invoice').count<{ count: number }[]>();
  const [letters] = await app.db('dispatch').where({ status: 'sent' }).count<{ count: number }[]>();
  return { invoices: Number(invoices?.count), letters: Number(letters?.count) };
}

function totalOf(counted: Readonly<Record<string, number>>): number {
  return Object.values(counted).reduce((sum, count) => sum + count, 0);
}
