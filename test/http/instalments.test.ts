import { expect } from 'chai';
import { type Answer, type Json } from '../support/api.ts';
import { concluded, offerFor } from '../support/business.ts';
import { type SlowPayer, slowPayer } from '../support/instalments.ts';
import { withoutTrace } from '../support/without-trace.ts';

describe('instalment plans that cannot be (GTC 7.8)', () => {
  let payer: SlowPayer;
  let running: Json;
  let ended: Json;
  let deposit: Json;
  let other: Json;

  before(async () => {
    payer = await slowPayer();
    other = await payer.owe('2026-03-02', '100.00');
    const { id } = await concluded(
      payer.api,
      '2026-03-02T09:00:00+01:00',
      offerFor(payer.clientId, '500.00'),
    );
    await payer.run('billing', '2026-03-02');
    deposit = (await payer.api.read(`/invoices?contractId=${id}`)).items[0];
    await payer.day('2026-03-20');
    const schedule = { number: 3, firstDueOn: '2026-03-31' };
    ended = await payer.agree({ invoiceIds: [payer.invoice.id], schedule });
    await payer.api.made(`/instalment-plans/${ended.id}/cancellation`, { reason: 'by mistake' });
    running = await payer.agree({ invoiceIds: [payer.invoice.id], schedule });
  });
  after(() => payer.close());

  const schedule = { number: 2, firstDueOn: '2026-04-30' };
  const agreeing = (change: Json): Promise<Answer> =>
    payer.api.post('/instalment-plans', {
      clientId: payer.clientId,
      reason: 'asked for',
      schedule,
      ...change,
    });
  const listed = (...list: [string, string][]) => ({
    schedule: undefined,
    invoiceIds: [other.id],
    instalments: list.map(([dueOn, amount]) => ({ dueOn, amount })),
  });
  const waiving = (id: string, body: Json) => payer.api.post(`/instalment-plans/${id}/waiver`, body);
  const reason = 'because';

  const refusals: readonly (readonly [what: string, refusal: string, act: () => Promise<Answer>])[] = [
    [
      'both a schedule and a list',
      '422 invalid-request schedule',
      () =>
        agreeing({
          instalments: [
            { dueOn: '2026-04-30', amount: '1.00' },
            { dueOn: '2026-05-29', amount: '1.00' },
          ],
        }),
    ],
    ['neither of them', '422 invalid-request schedule', () => agreeing({ schedule: undefined })],
    [
      'a single instalment',
      '422 invalid-request schedule.number',
      () => agreeing({ schedule: { ...schedule, number: 1 } }),
    ],
    [
      'a first day in the past',
      '422 bad-value schedule.firstDueOn',
      () => agreeing({ schedule: { ...schedule, firstDueOn: '2026-03-19' } }),
    ],
    [
      'days that do not ascend',
      '422 bad-value instalments.1.dueOn',
      () => agreeing(listed(['2026-04-30', '60.00'], ['2026-04-30', '60.20'])),
    ],
    [
      'a sum that is not what is owed',
      '422 instalments-do-not-add-up instalments',
      () => agreeing(listed(['2026-04-30', '60.00'], ['2026-05-29', '60.00'])),
    ],
    [
      'an amount below nothing',
      '422 invalid-request instalments.0.amount',
      () => agreeing(listed(['2026-04-30', '-60.00'], ['2026-05-29', '180.14'])),
    ],
    [
      'an invoice that a plan covers',
      '409 instalment-plan-exists',
      () => agreeing({ invoiceIds: [payer.invoice.id] }),
    ],
    [
      'a client as an invoice',
      '409 not-payable-in-instalments',
      () => agreeing({ invoiceIds: [payer.clientId] }),
    ],
    ['a deposit', '409 not-payable-in-instalments', () => agreeing({ invoiceIds: [deposit.id] })],
    ['a client that is none', '404 not-found', () => agreeing({ clientId: payer.invoice.id })],
    [
      'the place of a plan that has ended',
      '409 instalment-plan-ended',
      () => agreeing({ replaces: ended.id }),
    ],
    ['the place of a plan that is none', '404 not-found', () => agreeing({ replaces: payer.clientId })],
    ['a plan that is none', '404 not-found', () => payer.api.get(`/instalment-plans/${payer.clientId}`)],
    ['a waiver of a plan that has ended', '409 instalment-plan-ended', () => waiving(ended.id, { reason })],
    [
      'a waiver of an instalment that is none',
      '409 nothing-to-waive',
      () => waiving(running.id, { reason, position: 4 }),
    ],
    ['a waiver without a reason', '422 invalid-request reason', () => waiving(running.id, {})],
    [
      'the end of a plan that has ended',
      '409 instalment-plan-ended',
      () => payer.api.post(`/instalment-plans/${ended.id}/cancellation`, { reason }),
    ],
    [
      'a preview in no instalments',
      '422 invalid-request number',
      () =>
        payer.api.get(`/instalment-plans/preview?clientId=${payer.clientId}&number=0&firstDueOn=2026-04-30`),
    ],
  ];
  for (const [what, refusal, act] of refusals) {
    it(`${what}: ${refusal}, and nothing is written`, async () => {
      await withoutTrace(payer.app.db, async () => {
        const { status, body } = await act();
        const told = [status, body.type, body.errors?.[0].path].filter((part) => part !== undefined);
        expect(told.join(' '), JSON.stringify(body)).to.equal(refusal);
        expect(body.detail).to.be.a('string').with.length.within(10, 400);
      });
    });
  }

  it('what a plan covers already is left out where no invoice is named; deposits always are', async () => {
    const preview = await payer.api.read(
      `/instalment-plans/preview?clientId=${payer.clientId}&number=2&firstDueOn=2026-04-30`,
    );
    expect(preview.covers.map((each: Json) => each.number)).to.deep.equal([other.number]);
  });

  it('an instalment can be let pass ahead of its day, once', async () => {
    const plan = await payer.api.made(`/instalment-plans/${running.id}/waiver`, { reason, position: 2 });
    expect(plan.instalments.map((each: Json) => each.waived)).to.deep.equal([false, true, false]);
    expect((await waiving(running.id, { reason, position: 2 })).body.type).to.equal('nothing-to-waive');
  });

  it('two agreements at the same time make one plan', async () => {
    const both = await Promise.all([1, 2].map(() => agreeing({ invoiceIds: [other.id] })));
    expect(both.map(({ status }) => status)).to.have.members([201, 409]);
    const { items } = await payer.api.read(`/instalment-plans?invoiceId=${other.id}`);
    expect(items).to.have.length(1);
  });
});
