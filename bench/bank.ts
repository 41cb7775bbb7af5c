import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { type Db } from '../db/connection.ts';
import { instant } from '../src/calendar/instant.ts';
import { localDate } from '../src/calendar/local-date.ts';
import { camtEntry, camtFoot, camtHead } from '../test/support/camt.ts';
import { costTable, type Ground, type Result } from './bench.ts';
import { environment, withDatabase } from './database.ts';
import { fillReceivables } from './fill-receivables.ts';
import { type Cost } from './measure.ts';
import { inOwnProcess } from './processes.ts';

const ENTRIES = 100_000;
const ITEMS_PER_CLIENT = 5;
/** Of ten entries so many name an invoice and pay it; the others tell nothing of what they are for. */
const SURE = 8;
const CONCLUDED = instant('2025-03-03T10:00:00+01:00');
const DAY = localDate('2026-10-01');

/** One bank file is read, kept, matched, and what is beyond doubt is booked. */
export async function benchBank({ server, dataDir, size: entries = ENTRIES }: Ground): Promise<Result> {
  return withDatabase(server, CONCLUDED, async ({ db, url }) => {
    const contracts = Math.ceil(entries / ITEMS_PER_CLIENT);
    await fillReceivables(db, { contracts, items: entries, concluded: CONCLUDED, day: DAY, latest: 60 });
    const file = join(dataDir, 'camt.xml');
    await writeStatement(db, file);
    const { read, match, booked } = await inOwnProcess<{ read: Cost; match: Cost; booked: number }>(
      './import.ts',
      [String(server.pid), file],
      environment(url, dataDir),
    );
    return costTable(
      'Bank statement',
      [
        { what: 'read and kept', items: entries, cost: read, floor: null },
        { what: 'matched and booked', items: entries, cost: match, floor: null },
      ],
      [`${booked} payments booked, ${entries - booked} left to a person`],
    );
  });
}

async function writeStatement(db: Db, file: string): Promise<void> {
  const invoices = await db('invoice')
    .join('client', 'client.id', 'invoice.client_id')
    .orderBy('invoice.id')
    .select<{ number: string; gross: string; name: string }[]>(
      'invoice.number',
      'invoice.gross',
      'client.name',
    );
  const out = createWriteStream(file);
  out.write(camtHead());
  for (const [nth, { number, gross, name }] of invoices.entries()) {
    const text = nth % 10 < SURE ? `Rechnung ${number}` : 'Danke';
    const entry = camtEntry({ amount: gross, day: DAY, payer: name, text, reference: `B${nth}` });
    if (!out.write(entry)) await once(out, 'drain');
  }
  out.end(camtFoot);
  await once(out, 'finish');
}
