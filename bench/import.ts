import { createReadStream } from 'node:fs';
import { connect } from '../db/connection.ts';
import { transaction } from '../db/transaction.ts';
import { importStatement } from '../src/bank/import-statement.action.ts';
import { matchEntries } from '../src/bank/match-entries.action.ts';
import { systemClock } from '../src/calendar/clock.ts';
import { measured } from './measure.ts';

/*
 * A process that imports a bank statement like the API: reads and keeps its entries, then matches them.
 * DATABASE_URL=… node bench/import.ts PID_OF_THE_SERVER FILE
 */

const [pid, file = ''] = process.argv.slice(2);

const db = connect(process.env['DATABASE_URL'] ?? '');
const at = await systemClock.now();
const read = await measured(
  () => transaction(db, (tx) => importStatement(tx, { sha256: 'bench', files: files(), actor: 'bench', at })),
  Number(pid),
);
const match = await measured(async () => {
  await matchEntries(db, { actor: 'bench', at });
}, Number(pid));
const booked = await db('bank_entry').where({ state: 'booked' }).count<{ count: number }[]>();
process.send?.({ read, match, booked: booked[0]?.count });
await db.destroy();

// oxlint-disable-next-line require-await -- files come one after the other
async function* files() {
  yield { read: () => createReadStream(file) };
}
