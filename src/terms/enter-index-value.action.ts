import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type Month } from '../calendar/month.ts';
import { record } from '../journal/journal.store.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { type IndexSeries, type IndexStatus, type IndexValue, indexValueFinal } from './index-value.ts';
import { currentValues, insertIndexValues } from './index-value.store.ts';

interface EnterIndexValue {
  readonly series: IndexSeries;
  readonly month: Month;
  readonly value: Decimal4;
  readonly status: IndexStatus;
  readonly source: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Enters the index of a month as published, or corrects it by a further revision; what stands already is left alone.
 * Prices that were adjusted by an earlier revision stay as they are, the next adjustment takes the new one (ruling 19).
 * @throws problem `index-value-final` where a final value would become provisional again, `index-value-race`
 */
export async function enterIndexValue(tx: Tx, { actor, at, ...value }: EnterIndexValue): Promise<IndexValue> {
  const { series, month, status } = value;
  const before = (await currentValues(tx, series)).get(month);
  if (before !== undefined && before.value === value.value && before.status === status) return before;
  if (before?.status === 'final' && status === 'provisional') {
    throw indexValueFinal(
      `${series} for ${month} is final with ${before.value}; enter a correction with status "final"`,
    );
  }
  const revision = (before?.revision ?? 0) + 1;
  const [entered] = await insertIndexValues(tx, [{ ...value, revision }], { actor, at });
  if (entered === undefined) throw new RangeError('a value was entered');
  await record(tx, {
    at,
    actor,
    verb: before === undefined ? 'index value entered' : 'index value corrected',
    subjectKind: 'index-value',
    subjectId: entered.id,
    clauses: ['gtc:6.10'],
    detail: {
      ...value,
      ...(before === undefined ? {} : { before: { value: before.value, status: before.status } }),
    },
  });
  return entered;
}
