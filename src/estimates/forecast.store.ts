import { type Db, type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type Decimal4, trimmed } from '../money/decimal.ts';
import { Money } from '../money/money.ts';

/** What somebody expects an item to cost at completion (GTC 6.2). */
export interface Forecast {
  readonly id: string;
  readonly contractId: string;
  readonly linePosition: number;
  /** Hours to completion. */
  readonly remaining: Decimal4;
  /** What was spent then, and what remains; net, in EUR. */
  readonly net: Money;
  readonly note: string;
  readonly actor: string;
  readonly enteredAt: Instant;
}

export async function insertForecast(tx: Tx, forecast: Forecast): Promise<void> {
  await tx('forecast').insert({
    id: forecast.id,
    contract_id: forecast.contractId,
    line_position: forecast.linePosition,
    remaining: forecast.remaining,
    net: forecast.net.toString(),
    note: forecast.note,
    actor: forecast.actor,
    entered_at: forecast.enteredAt,
  });
}

/** The last forecast of each item of a contract, by position. */
export async function lastForecasts(db: Db, contractId: string): Promise<Map<number, Forecast>> {
  const rows = await db('forecast')
    .where({ contract_id: contractId })
    .distinctOn('line_position')
    .orderBy([{ column: 'line_position' }, { column: 'id', order: 'desc' }])
    .select<(Omit<Forecast, 'net'> & { net: string })[]>({
      id: 'id',
      contractId: 'contract_id',
      linePosition: 'line_position',
      remaining: 'remaining',
      net: 'net',
      note: 'note',
      actor: 'actor',
      enteredAt: 'entered_at',
    });
  return new Map(
    rows.map((row) => [
      row.linePosition,
      { ...row, remaining: trimmed(row.remaining), net: Money.of(row.net) },
    ]),
  );
}
