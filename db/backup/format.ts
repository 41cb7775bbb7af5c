import { defineProblem } from '../../src/problems/problem.ts';

/**
 * A backup is one gzipped text. First a line of JSON: the header. Then, for each table, a line "COPY {…}" with its name and
 * columns, its rows as PostgreSQL's COPY writes them, and a line "\.". Last a line "END {…}" with the rows of each table,
 * so that a backup that was cut off is known as such. COPY escapes line ends, therefore no row can be one of those lines.
 */
export interface Header {
  readonly kontor: 'backup';
  readonly format: 1;
  readonly takenAt: string;
  /** The schema it was taken from; newer ones are applied after it was restored. */
  readonly migrations: readonly string[];
}

export const FORMAT = 1;
export const END_OF_TABLE = '\\.';

export const badBackup = defineProblem({
  type: 'bad-backup',
  title: 'This is no whole backup of Kontor',
  status: 422,
});
export const notEmpty = defineProblem({
  type: 'database-not-empty',
  title: 'The database holds something already',
  status: 409,
});
