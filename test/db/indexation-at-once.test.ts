import { expect } from 'chai';
import { type Tx } from '../../db/connection.ts';
import { rehearse, transaction } from '../../db/transaction.ts';
import { dayOf, instant } from '../../src/calendar/instant.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { month } from '../../src/calendar/month.ts';
import { changePrices } from '../../src/contracts/change-prices.action.ts';
import { lockContract } from '../../src/contracts/contract.store.ts';
import { planAhead } from '../../src/contracts/plan-ahead.action.ts';
import { adjustPrices } from '../../src/indexation/adjust-prices.action.ts';
import { leaveOutAdjustment } from '../../src/indexation/leave-out-adjustment.action.ts';
import { decimal4 } from '../../src/money/decimal.ts';
import { type OfferInput } from '../../src/offers/draft-version.ts';
import { Problem } from '../../src/problems/problem.ts';
import { enterIndexValue } from '../../src/terms/enter-index-value.action.ts';
import { indexSeries } from '../../src/terms/index-value.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { aClient, aContract, agency, someClient } from '../support/many-contracts.ts';

const at = instant('2026-12-31T07:00:00+01:00');
const asOf = dayOf(at);
const actor = 'test';
const context = { asOf, at, actor };

type Became = Awaited<ReturnType<typeof adjustPrices>>;

const line = (unitPrice: string, more: Partial<OfferInput['lines'][number]> = {}) => ({
  kind: 'recurring' as const,
  description: 'Wartung',
  quantity: decimal4('1'),
  unit: 'Monat',
  unitPrice: decimal4(unitPrice),
  ...more,
});
const retainer = (lines: OfferInput['lines'], more: Partial<OfferInput> = {}): OfferInput => ({
  title: 'Betreuung',
  billingMode: 'per-period',
  contractType: 'resources',
  lines,
  ...more,
});

describe('GTC 6.10: the prices of many contracts adjusted at once', () => {
  let fresh: FreshDatabase;
  let ids: string[];

  before(async () => {
    fresh = await freshDatabase();
    const { db } = fresh;
    await agency(db);
    const october = { series: indexSeries('VPI 2025'), month: month('2026-10'), value: decimal4('104.2') };
    await transaction(db, (tx) =>
      enterIndexValue(tx, { ...october, status: 'final', source: 'test', actor, at }),
    );
    const german = await aClient(db);
    const byPost = await aClient(db, { ...someClient, papersBy: 'both', language: 'en' });
    const concluded = async (input: OfferInput, clientId = german) =>
      (await aContract(db, clientId, input)).id;
    const [plain, twoLines, discounted, fixed, agreedAnew, leftOut, ended, hours] = [
      await concluded(retainer([line('280.00')])),
      await concluded(
        retainer([line('490.50'), line('96.0455', { cadence: 'quarter', billed: 'in-advance' })]),
        byPost,
      ),
      await concluded(
        retainer([line('1000.00', { discountPercent: decimal4('5') })], { discountPercent: decimal4('3') }),
      ),
      await concluded(retainer([line('280.00')], { term: { kind: 'fixed', months: 36 } })),
      await concluded(retainer([line('100.00')])),
      await concluded(retainer([line('280.00')])),
      await concluded(retainer([line('280.00')])),
      await concluded(retainer([line('110.00', { kind: 'effort', quantity: decimal4('10'), unit: 'Std' })])),
    ];
    ids = [plain, twoLines, discounted, fixed, agreedAnew, leftOut, ended, hours];
    await transaction(db, async (tx) => {
      for (const id of ids) await planAhead(tx, id, context);
      await tx('billing_part').where('due_on', '<=', '2026-12-31').update({ billed: true });
      const price = { linePosition: 1, validFrom: localDate('2027-01-16'), unitPrice: decimal4('104.00') };
      await changePrices(tx, await lockContract(tx, agreedAnew), {
        prices: [{ ...price, cause: 'agreement', reason: 'agreed', clause: 'gtc:1.4' }],
        actor,
        at,
      });
      await leaveOutAdjustment(tx, { contractId: leftOut, year: 2026, reason: 'promised', actor, at });
      await tx('contract').where({ id: ended }).update({ status: 'terminated' });
    });
  });
  after(() => fresh.drop());

  /** What stands about the prices of the contracts, but for ids and the places of parts. */
  async function standing(tx: Tx) {
    const rows = async (sql: string) => (await tx.raw<{ rows: object[] }>(sql, [ids])).rows;
    return {
      adjustments: await rows(
        `select contract_id, year, effective_from, prices, left_out from index_adjustment where contract_id = any (?::uuid[]) order by 1`,
      ),
      prices: await rows(
        `select contract_id, line_position, valid_from, unit_price, cause, reason from price_version
         where contract_id = any (?::uuid[]) order by 1, 2, 3`,
      ),
      plan: await rows(
        `select contract_id, line_position, period, due_on, net, taxes, share_percent, clause, billed from billing_part
         where contract_id = any (?::uuid[]) order by 1, 2, 3`,
      ),
      plannedUntil: await rows(
        `select id, planned_until from contract where id = any (?::uuid[]) order by 1`,
      ),
      notices: await rows(
        `select d.client_id, d.paper, p.channel, p.recipient, p.copy from document d join dispatch p on p.document_id = d.id
         where d.kind = 'index-notice' and d.client_id in (select client_id from contract where id = any (?::uuid[]))
         order by d.paper ->> 'contractNumber', p.channel`,
      ),
      journal: await rows(
        `select subject_id, verb, detail - 'documentId' as detail from journal
         where subject_id in (select id from contract where id = any (?::uuid[])) order by 1, 2, detail::text`,
      ),
    };
  }

  const told = (became: Became) =>
    ids.map((id) => {
      const outcome = became.get(id);
      if (outcome instanceof Problem) return [outcome.type, outcome.detail];
      return outcome?.outcome === 'done'
        ? ['done', outcome.reason, outcome.effect]
        : [outcome?.outcome, outcome?.reason];
    });

  it('come to the same as one after the other, each by itself', async () => {
    const together = await rehearse(fresh.db, async (tx) => ({
      told: told(await adjustPrices(tx, ids, context)),
      standing: await standing(tx),
    }));
    const alone = await rehearse(fresh.db, async (tx) => {
      const became: Became = new Map();
      for (const id of ids.toReversed())
        for (const [subject, outcome] of await adjustPrices(tx, [id], context)) became.set(subject, outcome);
      return { told: told(became), standing: await standing(tx) };
    });
    expect(together).to.deep.equal(alone);
    expect(together.told.map(([outcome]) => outcome)).to.deep.equal([
      'done',
      'done',
      'done',
      'skipped',
      'done',
      'skipped',
      'skipped',
      'skipped',
    ]);
    expect(together.standing.notices).to.have.length(5);
  });

  it('a contract that is not there, or whose index is missing, stops no other', async () => {
    const nobody = '0190a000-0000-7000-8000-000000000000';
    const [first = '', second = ''] = ids;
    const became = await rehearse(fresh.db, async (tx) => {
      // Its base month then has no index: the series that it would follow begins later.
      await tx('contract').where({ id: second }).update({ concluded_on: '1950-03-02' });
      const all = await adjustPrices(tx, [nobody, second, first], context);
      return [nobody, second, first].map((id) => {
        const outcome = all.get(id);
        return outcome instanceof Problem ? outcome.type : outcome?.outcome;
      });
    });
    expect(became).to.deep.equal(['not-found', 'index-value-missing', 'done']);
  });

  it('by several at once, in any order, each contract is adjusted once', async () => {
    const orders = [ids, ids.toReversed(), ids.slice(3), ids.slice(0, 5)];
    const all = await Promise.all(
      orders.map((order) => transaction(fresh.db, (tx) => adjustPrices(tx, order, context))),
    );
    const done = all.flatMap((became) =>
      [...became].flatMap(([id, outcome]) =>
        !(outcome instanceof Problem) && outcome.outcome === 'done' ? [id] : [],
      ),
    );
    expect(done).to.have.length(4);
    expect(new Set(done).size).to.equal(4);
    const again = await transaction(fresh.db, (tx) => adjustPrices(tx, ids, context));
    expect(told(again).map(([outcome]) => outcome)).to.not.include('done');
  });

  it('planned periods keep their place at their new price', async () => {
    const [first = ''] = ids;
    const rows = await fresh
      .db('billing_part')
      .where({ contract_id: first })
      .orderBy('position')
      .select<{ position: number; net: string; billed: boolean }[]>('position', 'net', 'billed');
    expect(rows.map(({ position }) => position)).to.deep.equal(rows.map((_, nth) => nth + 1));
    expect(rows.filter(({ billed }) => !billed).map(({ net }) => net)).to.include('287.73');
  });
});
