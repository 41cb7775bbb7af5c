import { type EmbeddedDatabase } from '../db/embedded.ts';
import { instant } from '../src/calendar/instant.ts';
import { localDate } from '../src/calendar/local-date.ts';
import { type BenchDatabase, createDatabase } from './database.ts';
import { fillReceivables } from './fill-receivables.ts';

export const MILLION = 1_000_000;
export const LARGEST_CLIENT = 10_000;
/** By then the last of them is late. */
export const FIRST_DAY = localDate('2026-10-01');

const CONCLUDED = instant('2025-03-03T10:00:00+01:00');
const ITEMS_PER_CLIENT = 20;

const filled = new Map<string, Promise<BenchDatabase>>();

/** A million overdue receivables, one to four hundred days late; benches of one size share them. */
export function millionItems(server: EmbeddedDatabase, items: number): Promise<BenchDatabase> {
  const key = `${server.url} ${items}`;
  const found = filled.get(key) ?? fill(server, items);
  filled.set(key, found);
  return found;
}

async function fill(server: EmbeddedDatabase, items: number): Promise<BenchDatabase> {
  const database = await createDatabase(server, CONCLUDED);
  await fillReceivables(database.db, {
    contracts: Math.ceil(items / ITEMS_PER_CLIENT),
    items,
    concluded: CONCLUDED,
    day: FIRST_DAY,
    latest: 400,
    largest: Math.min(LARGEST_CLIENT, items / 10),
  });
  return database;
}
