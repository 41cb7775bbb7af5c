import { expect } from 'chai';
import { type Answer, type Json } from '../support/api.ts';
import { type Diary, openDiary } from '../support/diary.ts';
import { withoutTrace } from '../support/without-trace.ts';

const NOW = '2026-03-02T09:00:00+01:00';

describe('what an agile project refuses (GTC 3.3, 3.6, 6.6, 6.8, 7.6)', () => {
  let diary: Diary;
  let agile: Json;
  let other: Json;
  let closed: Json;
  let coming: Json;
  let service: Json;

  const lines = [
    { kind: 'lump-sum', description: 'Portal', quantity: '1', unit: 'pauschal', unitPrice: '1000.00' },
    { kind: 'effort', description: 'Beratung', quantity: '10', unit: 'h', unitPrice: '100.00' },
    { kind: 'third-party', description: 'Schrift', quantity: '1', unit: 'Stk', unitPrice: '50.00' },
    {
      kind: 'third-party',
      description: 'Domain',
      quantity: '1',
      unit: 'Jahr',
      unitPrice: '30.00',
      account: 'client',
    },
  ];
  const sprint = { linePosition: 1, goal: 'Login', from: '2026-03-02', to: '2026-03-13', price: '600.00' };
  const order = {
    description: 'Schulung',
    quantity: '2',
    unit: 'h',
    unitPrice: '120.00',
    orderedBy: 'Erika Berger',
    orderedOn: '2026-03-02',
    document: 'mail of 2 March 2026',
  };
  const purchase = {
    linePosition: 4,
    supplier: 'nic.at',
    document: '4711',
    purchasedOn: '2026-03-02',
    cost: '28.80',
  };

  before(async () => {
    diary = await openDiary(NOW, { quiet: true, papers: 'blank' });
    agile = await diary.contract(NOW, '0', { billingMode: 'per-sprint', contractType: 'agile', lines });
    other = await diary.contract(NOW, '500.00');
    closed = await diary.made(`/contracts/${agile.id}/sprints`, { ...sprint, price: '100.00' });
    coming = await diary.made(`/contracts/${agile.id}/sprints`, {
      ...sprint,
      linePosition: 2,
      price: undefined,
      from: '2026-03-03',
    });
    await diary.made(`/sprints/${closed.id}/closing`, { deliveredOn: '2026-03-02' });
    service = await diary.made(`/contracts/${agile.id}/additional-services`, { ...order, byHours: true });
    await diary.made(`/contracts/${agile.id}/purchases`, { ...purchase, linePosition: 3 });
  });
  after(() => diary.close());

  const later = { from: '2026-03-16', to: '2026-03-27' };
  const defining = (change: Json, contract = agile) =>
    diary.post(`/contracts/${contract.id}/sprints`, { ...sprint, ...later, ...change });
  const ordering = (change: Json) =>
    diary.post(`/contracts/${agile.id}/additional-services`, { ...order, ...change });
  const rendering = (body: Json) => diary.post(`/additional-services/${service.id}/rendering`, body);
  const buying = (change: Json) => diary.post(`/contracts/${agile.id}/purchases`, { ...purchase, ...change });
  const offering = (line: Json) =>
    diary.post('/offers', {
      clientId: agile.clientId,
      title: 'Portal',
      billingMode: 'half-half',
      contractType: 'work',
      lines: [line],
    });

  const refusals: readonly (readonly [what: string, refusal: string, act: () => Promise<Answer>])[] = [
    ['a sprint of halves', '409 no-sprints', () => defining({}, other)],
    ['a sprint that ends before it begins', '422 invalid-request to', () => defining({ to: '2026-03-15' })],
    ['a sprint on a day of another', '409 sprint-overlaps from', () => defining({ from: '2026-03-13' })],
    ['a sprint on what others supply', '422 unknown-line linePosition', () => defining({ linePosition: 3 })],
    ['a sprint dearer than the price', '422 sprint-too-dear price', () => defining({ price: '900.01' })],
    ['a lump sum by its hours', '422 bad-value price', () => defining({ price: undefined })],
    ['effort at a price', '422 bad-value price', () => defining({ linePosition: 2 })],
    [
      'closing a sprint twice',
      '409 illegal-state',
      () => diary.post(`/sprints/${closed.id}/closing`, { deliveredOn: '2026-03-02' }),
    ],
    [
      'closing a sprint before it begins',
      '422 bad-value deliveredOn',
      () => diary.post(`/sprints/${coming.id}/closing`, { deliveredOn: '2026-03-02' }),
    ],
    [
      'dropping what is closed',
      '409 illegal-state',
      () => diary.post(`/sprints/${closed.id}/dropping`, { reason: 'x' }),
    ],
    [
      'closing a service as a sprint',
      '404 not-found',
      () => diary.post(`/sprints/${service.id}/closing`, { deliveredOn: '2026-03-02' }),
    ],
    [
      'an order from the future',
      '422 service-in-future orderedOn',
      () => ordering({ orderedOn: '2026-03-03' }),
    ],
    [
      'an order on top of what was not ordered yet',
      '422 bad-value orderedOn',
      () => ordering({ orderedOn: '2026-03-01' }),
    ],
    ['an order by the hour in days', '422 bad-value unit', () => ordering({ byHours: true, unit: 'Tag' })],
    ['a VAT rate that does not exist', '422 vat-rate-unknown vatRate', () => ordering({ vatRate: '7' })],
    [
      'a service beyond all papers',
      '422 bad-value unitPrice',
      () => ordering({ quantity: '9999999', unitPrice: '99999999' }),
    ],
    ['hours that nobody says', '422 bad-value hours', () => rendering({ renderedOn: '2026-03-02' })],
    [
      'a service before its order',
      '422 bad-value renderedOn',
      () => rendering({ renderedOn: '2026-03-01', hours: '2' }),
    ],
    [
      'a service from the future',
      '422 service-in-future renderedOn',
      () => rendering({ renderedOn: '2026-03-03', hours: '2' }),
    ],
    ['a purchase for a lump sum', '422 unknown-line linePosition', () => buying({ linePosition: 1 })],
    ['a second purchase for an item', '409 purchase-exists linePosition', () => buying({ linePosition: 3 })],
    [
      'a purchase from the future',
      '422 purchase-in-future purchasedOn',
      () => buying({ purchasedOn: '2026-03-03' }),
    ],
    ['a purchase for nothing', '422 invalid-request cost', () => buying({ cost: '0.00' })],
    [
      'the own purchase paid by the client',
      '422 bad-value paidBy',
      () => buying({ linePosition: 3, paidBy: 'client' }),
    ],
    [
      'VAT on a pass-through item',
      '422 bad-value lines.0.vatRate',
      () => offering({ ...lines[3], vatRate: '20' }),
    ],
    [
      'a lump sum on an account',
      '422 bad-value lines.0.account',
      () => offering({ ...lines[0], account: 'own' }),
    ],
  ];
  for (const [what, refusal, act] of refusals) {
    it(`${what}: ${refusal}, and nothing is written`, () =>
      withoutTrace(diary.app.db, async () => {
        const { status, body } = await act();
        const field = body.errors?.[0]?.path;
        expect([status, body.type, ...(field === undefined ? [] : [field])].join(' ')).to.equal(refusal);
        expect(body.detail).to.be.a('string');
      }));
  }

  it('two sprints for the last of a price at once: one is told', async () => {
    const both = await Promise.all([
      defining({ price: '500.00' }),
      defining({ price: '500.00', from: '2026-04-01', to: '2026-04-10' }),
    ]);
    const answers = both.map(({ status, body }) => body.type ?? status);
    expect(answers).to.have.members([201, 'sprint-too-dear']);
    const made = both.find(({ status }) => status === 201)?.body;
    expect(made.number).to.equal(3);
    await diary.made(`/sprints/${made.id}/dropping`, { reason: 'other priorities' });
    expect((await defining({ price: '900.00' })).status, 'what was dropped is free again').to.equal(201);
  });

  it('what the client pays the supplier is shown and leaves the plan', async () => {
    const { effect } = await diary.made(`/contracts/${agile.id}/purchases`, {
      ...purchase,
      paidBy: 'client',
    });
    expect(effect).to.equal('shown-only');
    const { billing } = await diary.read(`/contracts/${agile.id}`);
    expect(billing.filter((part: Json) => part.linePosition === 4)).to.deep.equal([]);
    const { items } = await diary.read(`/contracts/${agile.id}/purchases`);
    expect(items.map((each: Json) => [each.linePosition, each.effect])).to.deep.equal([
      [3, 'sold-on'],
      [4, 'shown-only'],
    ]);
  });

  it('what was recorded wrongly is taken back once, with a reason, and its item is planned as before (GTC 3.6, 7.6)', async () => {
    const parts = async () =>
      (await diary.read(`/contracts/${agile.id}`)).billing
        .filter(({ linePosition }: Json) => [3, 4].includes(linePosition))
        .map((part: Json) => [part.trigger, part.linePosition, part.net, part.status]);
    const { items } = await diary.read(`/contracts/${agile.id}/purchases`);
    expect(items.map(({ actions }: Json) => actions.join(' '))).to.deep.equal([
      'correct withdraw',
      'correct withdraw',
    ]);
    const take = (id: string, body: Json = { reason: 'another contract' }) =>
      diary.post(`/purchases/${id}/withdrawal`, body);
    await withoutTrace(diary.app.db, async () => {
      expect((await take(items[1].id, {})).body.type).to.equal('invalid-request');
    });
    for (const { id } of items) expect((await take(id)).status).to.equal(200);
    expect((await take(items[0].id)).body.type).to.equal('purchase-withdrawn');
    expect(await parts()).to.deep.equal([
      ['item-delivery', 3, '50.00', 'planned'],
      ['purchase', 4, '30.00', 'planned'],
    ]);
    await diary.made(`/contracts/${agile.id}/purchases`, { ...purchase, cost: '29.00' });
    expect((await parts()).at(-1)).to.deep.equal(['purchase', 4, '29.00', 'due']);
  });

  it('an order is revoked only before it is rendered', async () => {
    const { id } = await diary.made(`/contracts/${agile.id}/additional-services`, order);
    const revoked = await diary.made(`/additional-services/${id}/revocation`, { reason: 'not needed' });
    expect([revoked.status, revoked.actions]).to.deep.equal(['revoked', []]);
    await rendering({ renderedOn: '2026-03-02', hours: '2' });
    const late = await diary.post(`/additional-services/${service.id}/revocation`, { reason: 'too late' });
    expect([late.status, late.body.type]).to.deep.equal([409, 'illegal-state']);
  });
});
