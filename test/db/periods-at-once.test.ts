import { expect } from 'chai';
import { transaction } from '../../db/transaction.ts';
import { billingSweep } from '../../src/billing/billing.sweep.ts';
import { dayOf, instant } from '../../src/calendar/instant.ts';
import { addDays, localDate } from '../../src/calendar/local-date.ts';
import { billingPartsOf } from '../../src/contracts/billing-part.store.ts';
import { changePrices } from '../../src/contracts/change-prices.action.ts';
import { contractsToPlan } from '../../src/contracts/contract-term.store.ts';
import { contractById, lockContract } from '../../src/contracts/contract.store.ts';
import { planAhead } from '../../src/contracts/plan-ahead.action.ts';
import { decimal4 } from '../../src/money/decimal.ts';
import { type OfferInput } from '../../src/offers/draft-version.ts';
import { terminateContract } from '../../src/terminations/terminate-contract.action.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { aClient, aContract, agency } from '../support/many-contracts.ts';

const at = instant('2026-05-04T10:00:00+02:00');
const asOf = dayOf(at);
const actor = 'test';
const context = { runId: '', asOf, at, actor };

const service = (description: string) => ({
  kind: 'recurring' as const,
  description,
  quantity: decimal4('1'),
  unit: 'Monat',
  unitPrice: decimal4('100.00'),
});
const retainer: OfferInput = {
  title: 'Betreuung',
  billingMode: 'per-period',
  contractType: 'resources',
  lines: [service('Wartung'), service('Hosting')],
};

describe('GTC 6.8: periods, everybody at once', () => {
  let fresh: FreshDatabase;
  let clientId: string;
  before(async () => {
    fresh = await freshDatabase();
    await agency(fresh.db);
    clientId = await aClient(fresh.db);
  });
  after(() => fresh.drop());

  const atOnce = (times: number, act: (nth: number) => Promise<unknown>) =>
    Promise.allSettled(Array.from({ length: times }, (_, nth) => act(nth)));

  it('every due part billed at once makes one invoice over all of them', async () => {
    const { db } = fresh;
    const { id } = await aContract(db, clientId, retainer);
    const due = (await billingPartsOf(db, id)).filter(({ dueOn }) => dueOn !== null && dueOn <= asOf);
    expect(due).to.have.length(6);
    const done = await atOnce(6, (nth) =>
      transaction(db, (tx) => billingSweep.perform(tx, due[nth]?.id ?? '', context)),
    );
    const outcomes = done.map((each) =>
      each.status === 'fulfilled' ? (each.value as { outcome: string }).outcome : '',
    );
    expect(outcomes.sort()).to.deep.equal(['done', 'skipped', 'skipped', 'skipped', 'skipped', 'skipped']);
    expect(await db('invoice').where({ contract_id: id }).pluck('net')).to.deep.equal(['593.54']);
    expect(await billingSweep.candidates(db, asOf, null, 100, at)).to.deep.equal([]);
  });

  it('billing, a new price, a notice and planning at once leave every day planned or billed once', async () => {
    const { db } = fresh;
    const { id } = await aContract(db, clientId, retainer);
    const [first] = await billingPartsOf(db, id);
    const price = {
      linePosition: 1,
      unitPrice: decimal4('120'),
      cause: 'agreement',
      reason: 'x',
      clause: 'gtc:1.4',
    } as const;
    await atOnce(8, (nth) =>
      transaction(db, async (tx) => {
        if (nth % 4 === 0) await billingSweep.perform(tx, first?.id ?? '', context);
        if (nth % 4 === 1)
          await changePrices(tx, await lockContract(tx, id), {
            prices: [{ ...price, validFrom: localDate('2026-06-10') }],
            actor,
            at,
          });
        if (nth % 4 === 2)
          await terminateContract(tx, {
            contractId: id,
            by: 'client',
            form: 'registered-mail',
            evidence: 'RO 1 AT',
            receivedOn: localDate('2026-05-04'),
            reason: null,
            actor,
            at,
          });
        if (nth % 4 === 3) await planAhead(tx, id, context);
      }),
    );
    expect((await contractById(db, id)).endsOn).to.equal('2026-08-31');
    expect(await db('termination').where({ contract_id: id })).to.have.length(1);
    expect(await db('price_version').where({ contract_id: id })).to.have.length(1);
    for (const line of [1, 2]) {
      const periods = (await billingPartsOf(db, id))
        .filter(({ linePosition }) => linePosition === line)
        .flatMap(({ period }) => (period === null ? [] : [period]))
        .sort((a, b) => (a.from < b.from ? -1 : 1));
      const joints = periods.map(({ from }, nth) => [from, periods[nth - 1]?.until ?? from]);
      for (const [start, reached] of joints) expect(start).to.equal(reached);
      expect(periods[0]?.from).to.equal('2026-03-02');
      expect(periods.at(-1)?.until).to.equal('2026-09-01');
    }
  });

  it('the sweep plans on before the plan runs short, once', async () => {
    const { db } = fresh;
    const { id } = await aContract(db, clientId, retainer);
    const early = localDate('2026-12-02');
    expect(await contractsToPlan(db, early, null, 10)).to.deep.equal([]);
    const later = addDays(early, 1);
    const mine = (await contractsToPlan(db, later, null, 10)).map(({ subject }) => subject);
    expect(mine).to.include(id);
    const plan = () => transaction(db, (tx) => planAhead(tx, id, { ...context, asOf: later }));
    const done = await Promise.all([plan(), plan()]);
    expect(done.map(({ outcome }) => outcome).sort()).to.deep.equal(['done', 'skipped']);
    const planned = (await billingPartsOf(db, id)).map(({ period }) => period?.from);
    expect(planned).to.include('2027-12-01');
    expect((await contractsToPlan(db, later, null, 10)).map(({ subject }) => subject)).not.to.include(id);
  });
});
