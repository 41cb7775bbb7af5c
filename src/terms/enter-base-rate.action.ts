import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { halfYearOf } from '../calendar/half-year.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { record } from '../journal/journal.store.ts';
import { type Decimal4, trimmed } from '../money/decimal.ts';
import { type BaseRate, notAHalfYear } from './base-rate.ts';
import { lockBaseRate, saveBaseRate } from './base-rate.store.ts';

interface EnterBaseRate {
  readonly from: LocalDate;
  readonly rate: Decimal4;
  readonly source: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Enters the base rate of a half-year as published, or corrects it; the journal keeps what it was before (ruling 10).
 * @throws problem `not-a-half-year` unless it counts from 1 January or 1 July
 */
export async function enterBaseRate(
  tx: Tx,
  { from, rate, source, actor, at }: EnterBaseRate,
): Promise<BaseRate> {
  if (halfYearOf(from) !== from) {
    throw notAHalfYear(
      `a base rate governs a whole half-year: enter the one in force on ${halfYearOf(from)} with that day as "from"`,
      { errors: [{ path: 'from', message: 'must be 1 January or 1 July' }] },
    );
  }
  const before = await lockBaseRate(tx, from);
  const entered = {
    id: before?.id ?? newId(),
    from,
    rate: trimmed(rate),
    source,
    enteredBy: actor,
    enteredAt: at,
  };
  await saveBaseRate(tx, entered);
  await record(tx, {
    at,
    actor,
    verb: before === undefined ? 'base rate entered' : 'base rate corrected',
    subjectKind: 'base-rate',
    subjectId: entered.id,
    clauses: ['gtc:7.9'],
    detail: {
      from,
      rate: entered.rate,
      source,
      ...(before === undefined ? {} : { before: { rate: before.rate, source: before.source } }),
    },
  });
  return entered;
}
