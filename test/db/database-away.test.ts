import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { isDatabaseAway } from '../../db/transient.ts';
import { freshDatabase } from '../support/database.ts';

describe('a connection that is cut off says nothing about the work', () => {
  it('at the statement, at the one after it and at the end of its transaction', async () => {
    const { db, drop } = await freshDatabase();
    const said: unknown[] = [];
    const note = (error: unknown) => void said.push(error);
    await db
      .transaction(async (tx) => {
        const { rows } = await tx.raw<{ rows: { pid: number }[] }>('select pg_backend_pid() as pid');
        await db.raw('select pg_terminate_backend(?)', [rows[0]?.pid ?? 0]);
        await tx.raw('select 1').catch(note);
        await sleep(50);
        await tx.raw('select 1').catch(note);
      })
      .catch(note);
    await drop();
    expect(said.map(String).at(-1)).to.match(/not queryable$/);
    expect(said.filter((error) => !isDatabaseAway(error)).map(String)).to.deep.equal([]);
  });

  it('another fault does', () => {
    expect(isDatabaseAway(new Error('the amount is not queryable here'))).to.equal(false);
  });
});
