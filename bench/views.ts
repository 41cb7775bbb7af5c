import { connect } from '../db/connection.ts';
import { addDays } from '../src/calendar/local-date.ts';
import { ageing } from '../src/payments/ageing.view.ts';
import { clientStatement } from '../src/payments/statement.view.ts';
import { type Cost, measured } from './measure.ts';
import { FIRST_DAY } from './million.ts';

/*
 * A process that reads what finance reads of its open items, each view several times, and tells the middle cost.
 * DATABASE_URL=… node bench/views.ts PID_OF_THE_SERVER
 */

const TIMES = 5;

const db = connect(process.env['DATABASE_URL'] ?? '');
const { client_id: largest } = await db('open_item')
  .groupBy('client_id')
  .orderByRaw('count(*) desc')
  .first<{ client_id: string }>('client_id');
const middle = async (read: () => Promise<unknown>): Promise<Cost> => {
  const costs: Cost[] = [];
  for (let time = 0; time < TIMES; time += 1)
    costs.push(await measured(async () => void (await read()), Number(process.argv[2])));
  const [cost] = costs.toSorted((a, b) => a.seconds - b.seconds).slice(Math.floor(TIMES / 2));
  if (cost === undefined) throw new Error('nothing was measured');
  return cost;
};
const page = { limit: 50 };
process.send?.({
  'statement of a client': await middle(() => clientStatement(db, largest, FIRST_DAY)),
  'statement, a month before': await middle(() => clientStatement(db, largest, addDays(FIRST_DAY, -30))),
  'ageing of all': await middle(() => ageing(db, { ...page, asOf: FIRST_DAY })),
  'ageing, a month before': await middle(() => ageing(db, { ...page, asOf: addDays(FIRST_DAY, -30) })),
});
await db.destroy();
