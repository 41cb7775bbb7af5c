import { addDays, type LocalDate } from '../../src/calendar/local-date.ts';
import { type Agency, ask } from './agency.ts';
import { chance } from './chance.ts';

/** So many days after the first of a half-year somebody enters its base rate. */
const BASE_RATE_AFTER = 9;
/** So many days after the first of a month somebody enters its index, first the provisional one. */
const PROVISIONAL_AFTER = 47;
const FINAL_AFTER = 77;
const SERIES = 'VPI 2025';
const FIRST_MONTH = '2025-10';
/** The base rates up to here are part of Kontor. */
const LAST_KNOWN = '2026-07-01';

/** What the world has published since a day and somebody enters; it is the same world for every seed. */
export async function publish(agency: Agency, since: LocalDate): Promise<void> {
  for (let day = addDays(since, 1); day <= agency.today; day = addDays(day, 1)) {
    await publishBaseRate(agency, addDays(day, -BASE_RATE_AFTER));
    await publishIndex(agency, addDays(day, -PROVISIONAL_AFTER), 'provisional');
    await publishIndex(agency, addDays(day, -FINAL_AFTER), 'final');
  }
}

async function publishBaseRate(agency: Agency, from: LocalDate): Promise<void> {
  if (from <= LAST_KNOWN || !['01-01', '07-01'].includes(from.slice(5))) return;
  const luck = chance('world', from);
  const rate = luck.pick(['-0.12', '1.53', '3.88']);
  await ask(agency, luck, 'POST', '/base-rates', { from, rate, source: 'assumed' });
}

async function publishIndex(agency: Agency, day: LocalDate, status: 'provisional' | 'final'): Promise<void> {
  const month = day.slice(0, 7);
  if (!day.endsWith('-01') || month < FIRST_MONTH) return;
  const luck = chance('world', month, status);
  const [year, ordinal] = month.split('-').map(Number) as [number, number];
  const value = (100 + (year - 2025) * 2.4 + ordinal / 5 - luck.number(0, 15) / 10).toFixed(1);
  await ask(agency, luck, 'POST', '/index-values', {
    series: SERIES,
    month,
    value,
    status,
    source: 'assumed',
  });
}
