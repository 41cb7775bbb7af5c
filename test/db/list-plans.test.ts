import { expect } from 'chai';
import { type Tx } from '../../db/connection.ts';
import { rehearse } from '../../db/transaction.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { type DeadlineKind } from '../../src/desk/deadline.ts';
import { deadlinePage } from '../../src/desk/deadline.view.ts';
import { decimal4 } from '../../src/money/decimal.ts';
import { type OfferInput } from '../../src/offers/draft-version.ts';
import { workTargets } from '../../src/time/work-target.view.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { aClient, aContract, agency } from '../support/many-contracts.ts';
import { mostRows, plansOf } from '../support/plan.ts';

const CONTRACTS = 30;
const LIMIT = 4;
const today = localDate('2026-05-04');

const retainer: OfferInput = {
  title: 'Betreuung',
  billingMode: 'per-period',
  contractType: 'resources',
  lines: [
    {
      kind: 'recurring',
      description: 'Wartung',
      quantity: decimal4('1'),
      unit: 'Monat',
      unitPrice: decimal4('100.00'),
    },
  ],
};

describe('a page of a list of which very many rows could be the first', () => {
  let fresh: FreshDatabase;
  before(async () => {
    fresh = await freshDatabase();
    await agency(fresh.db);
    const clientId = await aClient(fresh.db);
    for (let nth = 0; nth < CONTRACTS; nth += 1) await aContract(fresh.db, clientId, retainer);
  });
  after(() => fresh.drop());

  /** The rows of the busiest step of each statement that some reading makes. */
  const rowsOf = (reading: (tx: Tx) => Promise<unknown>): Promise<number[]> =>
    rehearse(fresh.db, async (tx) => {
      // A table of a few rows is read whole and sorted; what counts is that an index has the order.
      await tx.raw('set local enable_seqscan = off; set local enable_sort = off; analyze');
      return (await plansOf(tx, reading)).map(mostRows);
    });

  for (const kind of ['billing', 'index-adjustment'] satisfies DeadlineKind[])
    for (const sort of ['day', '-day'])
      it(`deadlines, ${kind}, ${sort}: no more are read than a page holds, on the first page and in the middle of a day`, async () => {
        const page = { kind, sort, limit: LIMIT };
        const { items, nextCursor } = await deadlinePage(fresh.db, page, today);
        expect(new Set(items.map(({ day }) => day))).to.have.property('size', 1);
        const rows = await rowsOf(async (tx) => {
          await deadlinePage(tx, page, today);
          await deadlinePage(tx, { ...page, cursor: nextCursor ?? '' }, today);
        });
        expect(rows).to.have.length(2);
        for (const most of rows) expect(most).to.be.within(LIMIT, LIMIT * 3);
      });

  it('what time can be for, by a word that all have, is known from the newest: nobody collects all that have it', async () => {
    const statementsFor = async (text: string) =>
      (await rowsOf((tx) => workTargets(tx, { text, limit: LIMIT }))).length;
    expect(await statementsFor('bergblick'), 'the newest, the page, what its time can be for').to.equal(3);
    expect(await statementsFor('tal'), 'who has it, too').to.equal(4);
  });
});
