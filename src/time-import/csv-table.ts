import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { defineProblem } from '../problems/problem.ts';

export const unreadableExport = defineProblem({
  type: 'unreadable-export',
  title: 'This export cannot be read',
  status: 422,
});

/** A file of comma-separated values: each row by the names of its columns, in small letters. */
export interface CsvTable {
  readonly columns: readonly string[];
  readonly rows: readonly Readonly<Record<string, string>>[];
}

const MOST_ROWS = 5000;
const separators = [',', ';', '\t'];

/**
 * Reads a file of comma-, semicolon- or tab-separated values in UTF-8, with or without a byte order mark. Its first line
 * names the columns; the most frequent separator there is the separator.
 * @throws problem `unreadable-export` saying what is wrong
 */
export function readCsv(bytes: Uint8Array): CsvTable {
  if (!isUtf8(bytes))
    throw unreadableExport('the file is not in UTF-8; export it again, not through a spreadsheet');
  const text = new TextDecoder().decode(bytes);
  const [head = ''] = text.split(/\r?\n/, 1);
  let columns: string[] = [];
  const name = (names: string[]) => (columns = names.map((each) => each.trim().toLowerCase()));
  const rows = parsed(text, separatorOf(head), name);
  if (rows.length > MOST_ROWS)
    throw unreadableExport(`the file has ${rows.length} rows; import at most ${MOST_ROWS} at once`);
  return { columns, rows };
}

function parsed(text: string, delimiter: string, columns: (names: string[]) => string[]) {
  try {
    return parse(text, { columns, delimiter, skip_empty_lines: true, trim: true }) as Record<
      string,
      string
    >[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw unreadableExport(`the file is no table: ${error.message}`);
  }
}

function separatorOf(head: string): string {
  const count = (separator: string) => head.split(separator).length;
  return separators.reduce((best, each) => (count(each) > count(best) ? each : best));
}
