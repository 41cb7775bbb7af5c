import { type Db, type Tx } from '../../db/connection.ts';
import { keysetPage, type Page } from '../../db/keyset.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Decimal4, trimmed } from '../money/decimal.ts';
import { type BaseRate, type BaseRates } from './base-rate.ts';

const columns = {
  id: 'base_rate.id',
  from: 'base_rate.first_day',
  rate: 'base_rate.rate',
  source: 'base_rate.source',
  enteredBy: 'base_rate.entered_by',
  enteredAt: 'base_rate.entered_at',
};

/** Every base rate there is, by the first day of its half-year. */
export async function baseRates(db: Db): Promise<BaseRates> {
  const rows = await db('base_rate').select<{ first_day: LocalDate; rate: Decimal4 }[]>('first_day', 'rate');
  return new Map(rows.map((row) => [row.first_day, trimmed(row.rate)]));
}

/** The base rates, the newest half-year first. */
export async function baseRatePage(
  db: Db,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined },
): Promise<Page<BaseRate>> {
  const page = await keysetPage<BaseRate>(db, db('base_rate').select(columns), {
    id: 'base_rate.first_day',
    sorts: { from: 'base_rate.first_day' },
    sort: '-from',
    limit,
    cursor,
  });
  return { ...page, items: page.items.map((item) => ({ ...item, rate: trimmed(item.rate) })) };
}

/** The base rate of a half-year, locked until the transaction ends; undefined if none was entered. */
export async function lockBaseRate(tx: Tx, from: LocalDate): Promise<BaseRate | undefined> {
  const row: BaseRate | undefined = await tx('base_rate')
    .where({ first_day: from })
    .forUpdate()
    .select(columns)
    .first();
  return row && { ...row, rate: trimmed(row.rate) };
}

/** Writes a base rate or puts it in the place of the one that was entered for its half-year. */
export async function saveBaseRate(tx: Tx, rate: BaseRate): Promise<void> {
  const { id, rate: percent, source, enteredBy, enteredAt } = rate;
  await tx('base_rate')
    .insert({
      first_day: rate.from,
      id,
      rate: percent,
      source,
      entered_by: enteredBy,
      entered_at: enteredAt,
    })
    .onConflict('first_day')
    .merge(['rate', 'source', 'entered_by', 'entered_at']);
}
