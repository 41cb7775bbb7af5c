import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { stringify } from 'csv-stringify';
import { type Response } from 'express';
import writeWorkbook, { type Row } from 'write-excel-file/node';
import { type Db } from '../../../db/connection.ts';
import { localDate } from '../../calendar/local-date.ts';
import { nativeDate } from '../../calendar/native-date.ts';
import { defineProblem } from '../../problems/problem.ts';
import { type ExportEndpoint, type RequestFacts } from '../endpoint.ts';
import { type Cell, cellOf, type Column, columnsOf } from './columns.ts';
import { fieldsOf, type Format } from './exports.ts';
import { headingOf, type Language } from './headings.ts';

export const tooLongForWorkbook = defineProblem({
  type: 'too-long-for-workbook',
  title: 'The list is too long for a workbook',
  status: 422,
});

/** Rows read at a time; a file is never longer in memory than this, a workbook never longer than its limit. */
const PAGE = 500;
const MOST_IN_A_WORKBOOK = 50_000;

type Reading = RequestFacts & {
  readonly db: Db;
  readonly params: unknown;
  readonly query: { readonly format: Format; readonly language: Language };
};

/**
 * Sends a whole list as a file. CSV goes out page by page while it is read; what goes wrong before the first page is an
 * ordinary problem, after it the connection breaks off, so that nobody takes half a list for the whole.
 * @throws problem `too-long-for-workbook` for more rows than a workbook is made for
 */
export async function sendExport(
  response: Response,
  endpoint: ExportEndpoint,
  reading: Reading,
): Promise<void> {
  const { format, language, ...filters } = reading.query;
  // A list that is told in a language is told in that of its headings.
  const query = 'language' in fieldsOf(endpoint.list.query) ? { ...filters, language } : filters;
  const columns = columnsOf(endpoint.row);
  const rows = rowsOf(endpoint, { ...reading, query });
  const headings = columns.map((column) => headingOf(column, language));
  const name = `${nameOf(endpoint)}-${reading.today}.${format}`;

  if (format === 'xlsx') {
    const bytes = await workbook(columns, headings, rows);
    response.attachment(name).send(bytes);
    return;
  }
  const first = await rows.next();
  response.attachment(name).type('text/csv; charset=utf-8');
  const lines = async function* () {
    yield headings;
    if (first.done !== true) yield* linesOf(columns, first.value);
    for await (const page of rows) yield* linesOf(columns, page);
  };
  try {
    await pipeline(Readable.from(lines()), csv(language), response);
  } catch (error) {
    if ((error as { code?: string }).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw error;
  }
}

/** The pages of the list, as its own call answers them. */
async function* rowsOf({ list }: ExportEndpoint, reading: Omit<Reading, 'query'> & { query: object }) {
  let cursor: string | null = null;
  do {
    const query = { ...reading.query, limit: PAGE, ...(cursor === null ? {} : { cursor }) };
    const answer = list.answer.parse(await list.handle({ ...reading, query } as never)) as {
      items: unknown[];
      nextCursor: string | null;
    };
    yield answer.items;
    cursor = answer.nextCursor;
  } while (cursor !== null);
}

function linesOf(columns: readonly Column[], page: readonly unknown[]): Cell[][] {
  return page.map((row) => columns.map((column) => cellOf(column, row)));
}

/** As spreadsheets here open it: semicolons, a byte order mark, nothing that would run as a formula. */
function csv(language: Language) {
  const yes = { de: ['ja', 'nein'], en: ['yes', 'no'] }[language];
  return stringify({
    bom: true,
    delimiter: ';',
    record_delimiter: 'windows',
    escape_formulas: true,
    cast: {
      boolean: (flag) => yes[flag ? 0 : 1] ?? '',
      object: (cell) => {
        if ('day' in cell) return cell['day'] as string;
        const decimal = cell['decimal'] as string;
        // A negative amount is no formula.
        return { value: language === 'de' ? decimal.replace('.', ',') : decimal, escape_formulas: false };
      },
    },
  });
}

async function workbook(
  columns: readonly Column[],
  headings: readonly string[],
  pages: AsyncIterable<readonly unknown[]>,
): Promise<Buffer> {
  const rows: Row[] = [headings.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))];
  for await (const page of pages) {
    for (const line of linesOf(columns, page)) rows.push(line.map(inWorkbook));
    if (rows.length > MOST_IN_A_WORKBOOK)
      throw tooLongForWorkbook(
        `a workbook takes up to ${MOST_IN_A_WORKBOOK} rows; narrow the filters or take format=csv`,
      );
  }
  const widths = columns.map(({ path }) => ({
    width: /name|title|description|reason/i.test(path.at(-1) ?? '') ? 34 : 16,
  }));
  return writeWorkbook(rows, {
    columns: widths,
    stickyRowsCount: 1,
    dateFormat: 'dd.mm.yyyy',
  }).toBuffer();
}

function inWorkbook(cell: Cell): Row[number] {
  if (cell === null) return null;
  if (typeof cell === 'string') return { value: cell, type: String };
  if (typeof cell === 'number') return { value: cell, type: Number };
  if (typeof cell === 'boolean') return { value: cell, type: Boolean };
  // oxlint-disable-next-line no-restricted-globals -- the type of a cell, as the writer names it
  if ('day' in cell) return { value: nativeDate(localDate(cell.day)), type: Date };
  const { decimal } = cell;
  const places = decimal.split('.')[1]?.length ?? 0;
  // A workbook knows only binary numbers; fifteen digits, so every amount of Kontor, come through unchanged.
  return { value: Number(decimal), type: Number, format: places === 2 ? '#,##0.00' : '#,##0.####' };
}

/** "/exports/contracts/:id/sprints" → "contracts-sprints" */
function nameOf({ path }: ExportEndpoint): string {
  return path
    .split('/')
    .slice(2)
    .filter((step) => !step.startsWith(':'))
    .join('-');
}
