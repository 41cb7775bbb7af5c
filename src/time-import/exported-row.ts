import { createHash } from 'node:crypto';
import { instantAt } from '../calendar/instant.ts';
import { addDays } from '../calendar/local-date.ts';
import { attempt } from '../problems/attempt.ts';
import { type Problem } from '../problems/problem.ts';
import { measuredTime, type WorkedTime } from '../time/worked-time.ts';
import { type ExportedRow } from './export-format.ts';
import { type DayOrder, dayOrderOf, exportedDay, exportedDuration, exportedTime } from './exported-value.ts';

/** A row as far as the file alone tells. */
export interface ReadRow {
  readonly line: number;
  readonly row: ExportedRow;
  /** How long was worked when, or what cannot be read about it. */
  readonly worked: WorkedTime | Problem;
  /** The same whenever this row is exported again: its id, else a hash of what it says, with its number among equals. */
  readonly key: string;
}

/** Reads days, times and durations of an export. */
export function readRows(rows: readonly ExportedRow[], order: DayOrder | undefined): ReadRow[] {
  const dayOrder = order ?? dayOrderOf(rows.map(({ day }) => day));
  const seen = new Map<string, number>();
  return rows.map((row, index) => {
    const said = createHash('sha256')
      .update(JSON.stringify({ ...row, billable: '', type: '' }))
      .digest('hex');
    const nth = (seen.get(said) ?? 0) + 1;
    seen.set(said, nth);
    return {
      line: index + 2,
      row,
      worked: attempt(() => workedOf(row, dayOrder)),
      key: row.id === '' ? `${said}-${nth}` : row.id,
    };
  });
}

function workedOf(row: ExportedRow, order: DayOrder | undefined): WorkedTime {
  const day = exportedDay(row.day, order);
  const seconds = exportedDuration(row.duration);
  if (row.start === '' || row.end === '') return { day, startedAt: null, endedAt: null, seconds };
  const [start, end] = [exportedTime(row.start), exportedTime(row.end)];
  const endDay = end <= start ? addDays(day, 1) : day;
  return { ...measuredTime(instantAt(day, start), instantAt(endDay, end), day), seconds };
}
