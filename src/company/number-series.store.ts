import { type Tx } from '../../db/connection.ts';

/** The documents and records that carry a number of their own; invoices of all kinds share one series (ruling 24). */
export type Series = 'invoice' | 'offer' | 'contract' | 'client';

const prefixes: Record<Series, string> = { invoice: 'RE', offer: 'AN', contract: 'AU', client: 'KD' };

export interface TakenNumber {
  readonly series: Series;
  readonly year: number;
  readonly sequence: number;
  /** "RE-2026-0042" */
  readonly number: string;
}

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
    number: `${prefixes[series]}-${year}-${String(sequence).padStart(4, '0')}`,
  };
}
