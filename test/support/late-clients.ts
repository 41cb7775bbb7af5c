import { type Db } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { transaction } from '../../db/transaction.ts';
import { billPart } from '../../src/billing/bill-part.action.ts';
import { billingSweep } from '../../src/billing/billing.sweep.ts';
import { instant } from '../../src/calendar/instant.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { aClient, aContract, halfHalf, someClient } from './many-contracts.ts';

/**
 * So many clients, each with a deposit invoice that was to be paid by 16 March 2026 and is not. What was sent before the
 * reminders is done with, so that a run draws and mails those alone.
 */
export async function lateClients(db: Db, count: number): Promise<void> {
  for (let nth = 1; nth <= count; nth += 1) {
    const clientId = await aClient(db, {
      ...someClient,
      name: `Client ${nth}`,
      email: `client-${nth}@kunde.example`,
    });
    await aContract(db, clientId, halfHalf(`${1000 + nth}.0${nth % 10}`));
  }
  const asOf = localDate('2026-03-02');
  const at = instant('2026-03-02T11:00:00+01:00');
  const context = { runId: newId(), asOf, at, actor: 'test' };
  for (const { subject } of await billingSweep.candidates(db, asOf, null, count, at)) {
    await transaction(db, (tx) => billPart(tx, subject, context));
  }
  await db('open_item').update({ received_on: '2026-03-02', due_on: '2026-03-16' });
  await db('dispatch').update({ status: 'settled' });
  await db.raw(`insert into document_file (document_id, bytes, sha256, pages, renderer, rendered_at)
    select id, '', 'of the test', 1, 'test', created_at from document`);
}
