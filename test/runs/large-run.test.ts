import { expect } from 'chai';
import { transaction } from '../../db/transaction.ts';
import { instant } from '../../src/calendar/instant.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { appendItems, settleItem } from '../../src/runs/run-item.store.ts';
import { startRun } from '../../src/runs/start-run.action.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';

const at = instant('2026-03-02T06:00:00Z');
const ITEMS = 5000;

describe('a large run that nobody has counted yet', () => {
  let database: FreshDatabase;

  before(async () => {
    database = await freshDatabase();
    await database.db.raw('alter table run_item set (autovacuum_enabled = false)');
  });
  after(() => database.drop());

  it('finds the item that it settles without reading those that are still planned', async () => {
    const usual = {
      kind: 'billing',
      asOf: localDate('2026-03-02'),
      mode: 'commit',
      actor: 'anna',
      at,
    } as const;
    const { id } = await transaction(database.db, (tx) => startRun(tx, usual));
    const items = Array.from({ length: ITEMS }, (_, nth) => ({ subject: `subject ${nth}`, label: '' }));
    await transaction(database.db, (tx) => appendItems(tx, id, items, at));
    const read = await transaction(database.db, async (tx) => {
      // As on a connection that has settled a few: PostgreSQL then keeps one plan for all values.
      await tx.raw('set local plan_cache_mode = force_generic_plan');
      const done = { outcome: 'done', reason: 'billed', clause: 'gtc:6.7', effect: {} } as const;
      await settleItem(tx, id, ITEMS - 1, done, at);
      const { rows } = await tx.raw<{ rows: { read: number }[] }>(
        `select seq_tup_read + idx_tup_fetch as read from pg_stat_xact_user_tables where relname = 'run_item'`,
      );
      return rows[0]?.read;
    });
    expect(read).to.be.within(1, 10);
  });
});
