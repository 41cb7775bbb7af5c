import { type Tx } from '../../db/connection.ts';
import { type Series, type TakenNumber, writtenNumber } from './number-series.ts';

/**
 * Takes the next number of a series and year. The counter row stays locked until the transaction ends, so a rollback
 * gives the number back and no gap can arise: call it as late in the transaction as possible.
 */
export async function takeNumber(tx: Tx, series: Series, year: number): Promise<TakenNumber> {
  const result = await tx.raw<{ rows: { last_number: number }[] }>(
    `insert into number_series (series, year, last_number) values (?, ?, 1)
     on conflict (series, year) do update set last_number = number_series.last_number + 1
     returning last_number`,
    [series, year],
  );
  const sequence = result.rows[0]?.last_number ?? 0;
  return {
    series,
    year,
    sequence,
    number: writtenNumber(series, year, sequence),
  };
}
