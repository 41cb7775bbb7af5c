import { type Db } from '../../db/connection.ts';
import { type Series } from './number-series.ts';

/** How far a series has come in a year; its numbers run from 1 without a gap (ruling 24). */
export interface SeriesState {
  readonly series: Series;
  readonly year: number;
  readonly lastNumber: number;
}

/** Every series that has given a number, the newest year first. */
export async function numberSeries(db: Db): Promise<SeriesState[]> {
  return await db('number_series')
    .orderBy([{ column: 'year', order: 'desc' }, { column: 'series' }])
    .select<SeriesState[]>({ series: 'series', year: 'year', lastNumber: 'last_number' });
}
