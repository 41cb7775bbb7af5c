import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { badBackup, END_OF_TABLE, FORMAT, type Header } from './format.ts';
import { type Table } from './tables.ts';

export interface Backup {
  readonly header: Header;
  /** The tables in their order; the rows of each are read before the next one comes. */
  tables(): AsyncGenerator<{ readonly table: Table; readonly rows: AsyncGenerator<Buffer> }>;
  /** The rows of each table as counted when the backup was taken; known once all tables have been read. */
  counted(): Readonly<Record<string, number>>;
}

/**
 * Opens a backup for reading from front to back, after having read it through once: gzip knows at the end only that every
 * byte is as it was written.
 * @throws problem `bad-backup` where it is none, damaged, or cut off
 */
export async function readBackup(file: string): Promise<Backup> {
  const whole = await open(file);
  const tables = whole.tables();
  while ((await tables.next()).done !== true);
  return open(file);
}

async function open(file: string): Promise<Backup> {
  const lines = linesOf(file);
  const next = async (): Promise<Buffer> => {
    const { value, done } = await lines.next().catch((error: unknown) => {
      const why = error instanceof Error ? error.message : 'unknown reason';
      throw badBackup(`${file} cannot be read to its end (${why}); take another one`);
    });
    if (done === true) throw badBackup(`${file} ends too early; take another one`);
    return value;
  };
  const header = headerOf(await next(), file);
  let end: Readonly<Record<string, number>> = {};

  async function* rows(): AsyncGenerator<Buffer> {
    for (let row = await next(); !isEnd(row); row = await next()) yield row;
  }
  return {
    header,
    async *tables() {
      for (;;) {
        const text = (await next()).toString('utf8');
        if (text.startsWith('END ')) {
          end = JSON.parse(text.slice(4)) as Record<string, number>;
          return;
        }
        if (!text.startsWith('COPY ')) throw badBackup(`${file} is damaged; take another one`);
        const unread = rows();
        yield { table: JSON.parse(text.slice(5)) as Table, rows: unread };
        // What nobody wanted is passed over.
        while ((await unread.next()).done !== true);
      }
    },
    counted: () => end,
  };
}

function isEnd(row: Buffer): boolean {
  return row.length === END_OF_TABLE.length + 1 && row.toString('latin1', 0, 2) === END_OF_TABLE;
}

function headerOf(first: Buffer, file: string): Header {
  try {
    const header = JSON.parse(first.toString('utf8')) as Header;
    if (header.kontor === 'backup' && header.format === FORMAT) return header;
  } catch {
    // refused below
  }
  throw badBackup(`${file} was not made by "npm run backup" of this or an earlier version`);
}

/** Lines with their ends; a line may be as long as the largest document. */
async function* linesOf(file: string): AsyncGenerator<Buffer> {
  const LINE_END = 10;
  const input = createReadStream(file);
  const unpacked = createGunzip();
  input.once('error', (error) => unpacked.destroy(error));
  let begun: Buffer[] = [];
  for await (const piece of input.pipe(unpacked) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let to = piece.indexOf(LINE_END); to >= 0; to = piece.indexOf(LINE_END, from)) {
      yield Buffer.concat([...begun, piece.subarray(from, to + 1)]);
      begun = [];
      from = to + 1;
    }
    if (from < piece.length) begun.push(piece.subarray(from));
  }
}
