import { type Month, month } from '../calendar/month.ts';
import { type Decimal4, decimal4 } from '../money/decimal.ts';
import { type IndexStatus, unreadableIndexFile } from './index-value.ts';

/*
 * The open data of Statistics Austria: semicolons, decimal commas, sometimes a byte order mark. A data file holds all
 * groups of goods, of which the total index is taken, for months and for whole years, of which the months are taken. It
 * says neither its base year nor what is provisional; the list of periods that comes with it says the latter ("vorl.").
 */

const PERIOD = 'C-VPIZR-0';
/** The index of the month itself; F-VPIMZVM, beside it, is the month before. */
const VALUE = 'F-VPIMZBM';
const groupColumns = ['C-VPICOICOP18_5-0', 'C-VPI5NEU-0', 'C-VPI5-0', 'C-VPI1-0'];
const totals = ['VPICOICOP18-0', 'VPI-0'];

export interface MonthOfFile {
  readonly month: Month;
  readonly value: Decimal4;
  readonly status: IndexStatus;
}

interface IndexFile {
  readonly name: string;
  read(): AsyncIterable<Uint8Array>;
}

/**
 * The months of a data file, with or without its list of periods, the earliest first. Without the list the newest month
 * is provisional: a month becomes final when the next one is published.
 * @throws problem `unreadable-index-file` naming file, line and remedy
 */
export async function readIndexFiles(files: AsyncIterable<IndexFile>): Promise<MonthOfFile[]> {
  const values = new Map<Month, Decimal4>();
  let names: Map<string, string> | undefined;
  for await (const file of files) {
    const table = await tableOf(file);
    if (table.columns[0] === 'code' && table.columns.includes('name')) names = periodNames(table);
    else if (values.size === 0) readValues(table, values);
    else throw unreadableIndexFile(`${file.name}: send the data of one series at a time`);
  }
  const months = [...values.keys()].sort();
  if (months.length === 0) throw unreadableIndexFile('the file holds no month of the total index');
  return months.map((each, nth) => {
    const name = names?.get(`VPIZR-${each.replace('-', '')}`);
    const provisional = name === undefined ? nth === months.length - 1 : name.includes('vorl');
    return { month: each, value: valueOf(values, each), status: provisional ? 'provisional' : 'final' };
  });
}

function valueOf(values: ReadonlyMap<Month, Decimal4>, month: Month): Decimal4 {
  const value = values.get(month);
  if (value === undefined) throw new RangeError(`${month} was read`);
  return value;
}

interface Table {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly line: number; readonly cells: readonly string[] }[];
}

async function tableOf({ name, read }: IndexFile): Promise<Table> {
  const lines = (await textOf(name, read())).split(/\r?\n/).map((line) => line.split(';').map(unquoted));
  const [columns = [], ...rest] = lines;
  const rows = rest
    .map((cells, nth) => ({ line: nth + 2, cells }))
    .filter(({ cells }) => cells.length > 1 || cells[0] !== '');
  return { name, columns, rows };
}

async function textOf(name: string, bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  try {
    for await (const piece of bytes) text += decoder.decode(piece, { stream: true });
    return text + decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw unreadableIndexFile(`${name}: is no text in UTF-8; send the CSV file as it was downloaded`);
  }
}

function unquoted(cell: string): string {
  return cell.trim().replace(/^"(.*)"$/, '$1');
}

function periodNames({ columns, rows }: Table): Map<string, string> {
  const at = columns.indexOf('name');
  return new Map(rows.map(({ cells }) => [cells[0] ?? '', cells[at] ?? '']));
}

function readValues({ name, columns, rows }: Table, values: Map<Month, Decimal4>): void {
  const [period, value] = [columns.indexOf(PERIOD), columns.indexOf(VALUE)];
  const group = columns.findIndex((column) => groupColumns.includes(column));
  if (period < 0 || value < 0 || group < 0) {
    throw unreadableIndexFile(
      `${name}: the header is not that of the open data of Statistics Austria; it needs ${PERIOD}, ${VALUE} and one of ` +
        groupColumns.join(', '),
    );
  }
  for (const { line, cells } of rows) {
    if (!totals.includes(cells[group] ?? '')) continue;
    const refuse = (what: string) => unreadableIndexFile(`${name}, line ${line}: ${what}`);
    const [, year, nth] = /^VPIZR-(\d{4})(0[1-9]|1[0-2])?$/.exec(cells[period] ?? '') ?? [];
    if (year === undefined) throw refuse(`"${cells[period]}" is no period; it is written like VPIZR-202610`);
    if (nth === undefined) continue;
    const of = month(`${year}-${nth}`);
    const number = /^(\d{1,5}),(\d)0*$/.exec(cells[value] ?? '');
    if (number === null || /^0+,0/.test(number[0]))
      throw refuse(`"${cells[value]}" is no index value; it is written like 129,00000`);
    if (values.has(of)) throw refuse(`${of} stands there twice`);
    values.set(of, decimal4(`${Number(number[1])}.${number[2]}`));
  }
}
