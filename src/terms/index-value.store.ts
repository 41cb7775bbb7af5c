import { newId } from '../../db/id.ts';
import { onConstraint } from '../../db/constraints.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { prepared } from '../../db/prepared.ts';
import { keysetPage, type Page } from '../../db/keyset.ts';
import { type Instant } from '../calendar/instant.ts';
import { type Month } from '../calendar/month.ts';
import { trimmed } from '../money/decimal.ts';
import { type IndexTable } from './index-table.ts';
import { type IndexChain, type IndexSeries, type IndexValue, indexValueRace } from './index-value.ts';

onConstraint('index_value_revision', indexValueRace, 'read the value that was entered, then decide again');
onConstraint('index_chain_revision', indexValueRace, 'GET /index-chains shows how the series goes on');

const valueColumns = (table: string) => ({
  id: `${table}.id`,
  series: `${table}.series`,
  month: `${table}.month`,
  revision: `${table}.revision`,
  value: `${table}.value`,
  status: `${table}.status`,
  source: `${table}.source`,
  enteredBy: `${table}.entered_by`,
  enteredAt: `${table}.entered_at`,
});

const chainColumns = {
  series: 'series',
  from: 'from_month',
  successor: 'successor',
  factor: 'factor',
  source: 'source',
};

/** What is known today of the index in these months, and every series there is; in one query. */
export async function indexTable(
  db: Db,
  months: readonly Month[],
): Promise<IndexTable & { readonly known: readonly IndexSeries[] }> {
  const [table] = await prepared<IndexTable & { known: IndexSeries[] }>(
    db,
    `select
       (select coalesce(json_agg(v), '[]') from (
          select series, month, value::text, status from current_index_value where month = any(:months)) v
       ) as "values",
       (select coalesce(json_agg(c), '[]') from (
          select distinct on (series, from_month) series, from_month as "from", successor, factor::text, source
          from index_chain order by series, from_month, revision desc) c
       ) as chains,
       array(select distinct series from index_value) as known`,
    { months },
  );
  return table ?? { values: [], chains: [], known: [] };
}

/** The values of a series that count today, by their month. */
export async function currentValues(db: Db, series: IndexSeries): Promise<Map<Month, IndexValue>> {
  const rows = await db('current_index_value')
    .where({ series })
    .select<IndexValue[]>(valueColumns('current_index_value'));
  return new Map(rows.map((row) => [row.month, row]));
}

export interface IndexFilters {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly series?: IndexSeries | undefined;
  readonly from?: Month | undefined;
  readonly to?: Month | undefined;
  /** Corrected values too. */
  readonly revisions: 'current' | 'all';
}

/** The values of the index, the newest month first. */
export async function indexValuePage(db: Db, filters: IndexFilters): Promise<Page<IndexValue>> {
  const table = filters.revisions === 'all' ? 'index_value' : 'current_index_value';
  const query = db(table).select(valueColumns(table));
  if (filters.series !== undefined) void query.where('series', filters.series);
  if (filters.from !== undefined) void query.where('month', '>=', filters.from);
  if (filters.to !== undefined) void query.where('month', '<=', filters.to);
  return keysetPage<IndexValue>(db, query, {
    id: `${table}.id`,
    sorts: { month: `${table}.month || ' ' || ${table}.series || to_char(${table}.revision, ' 0000')` },
    sort: '-month',
    limit: filters.limit,
    cursor: filters.cursor,
  });
}

export type NewIndexValue = Omit<IndexValue, 'id' | 'enteredBy' | 'enteredAt'>;

/** Writes revisions of values; those before stay. */
export async function insertIndexValues(
  tx: Tx,
  values: readonly NewIndexValue[],
  { actor, at }: { readonly actor: string; readonly at: Instant },
): Promise<IndexValue[]> {
  const entered = values.map((value) => ({ ...value, id: newId(), enteredBy: actor, enteredAt: at }));
  const rows = entered.map(({ enteredBy, enteredAt, ...value }) => ({
    ...value,
    entered_by: enteredBy,
    entered_at: enteredAt,
  }));
  await insertTogether(tx, [{ table: 'index_value', rows }]);
  return entered;
}

/** How ended series go on. */
export async function indexChains(db: Db): Promise<IndexChain[]> {
  const rows = await db('index_chain')
    .distinctOn('series', 'from_month')
    .orderByRaw('series, from_month, revision desc')
    .select<IndexChain[]>(chainColumns);
  return rows.map((row) => ({ ...row, factor: trimmed(row.factor) }));
}

/** Writes how a series goes on, as a further revision if that was recorded before. */
export async function insertIndexChain(
  tx: Tx,
  chain: IndexChain,
  { id, actor, at }: { readonly id: string; readonly actor: string; readonly at: Instant },
): Promise<void> {
  const { series, from } = chain;
  const before = await tx('index_chain')
    .where({ series, from_month: from })
    .max<{ revision: number | null }[]>('revision as revision');
  await tx('index_chain').insert({
    id,
    series,
    from_month: from,
    revision: (before[0]?.revision ?? 0) + 1,
    successor: chain.successor,
    factor: chain.factor,
    source: chain.source,
    entered_by: actor,
    entered_at: at,
  });
}
