import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { type Diary, openDiary, sums } from '../support/diary.ts';

const START = '2026-03-02T09:00:00+01:00';

describe('Diary: an agile project with three sprints and what comes beside it (GTC 3.3, 3.6, 6.6, 6.8, 7.6)', () => {
  let diary: Diary;
  let contract: Json;
  const sprints: Json[] = [];

  before(async () => {
    diary = await openDiary(START, { papers: 'blank' });
    contract = await diary.contract(START, '0', {
      billingMode: 'per-sprint',
      contractType: 'agile',
      discountPercent: '10',
      lines: [
        {
          kind: 'lump-sum',
          description: 'Kundenportal',
          quantity: '1',
          unit: 'pauschal',
          unitPrice: '111.10',
        },
        { kind: 'effort', description: 'Beratung', quantity: '20', unit: 'h', unitPrice: '100.00' },
        { kind: 'third-party', description: 'Schriftlizenz', quantity: '1', unit: 'Stk', unitPrice: '50.00' },
        {
          kind: 'third-party',
          account: 'client',
          description: 'Domain portal.example',
          quantity: '1',
          unit: 'Jahr',
          unitPrice: '30.00',
        },
      ],
    });
  });
  after(() => diary.close());

  const define = async (goal: string, from: string, to: string, more: Json = {}): Promise<void> => {
    const sprint = { linePosition: 1, goal, from, to, price: '33.33', ...more };
    sprints.push(await diary.made(`/contracts/${contract.id}/sprints`, sprint));
  };
  const close = (sprint: Json, deliveredOn: string) =>
    diary.made(`/sprints/${sprint.id}/closing`, { deliveredOn });
  const newest = async () => (await diary.invoices(contract)).at(-1);
  const plan = async () =>
    (await diary.read(`/contracts/${contract.id}`)).billing.map((part: Json) => [
      part.trigger,
      part.linePosition,
      part.remuneration,
      part.net,
      part.status,
    ]);

  it('2 March: nothing to pay on order, so work may begin; the plan adds up to the offer', async () => {
    expect(contract.release.cause).to.equal('no-deposit');
    expect([contract.net, contract.vat]).to.deep.equal(['1974.99', '389.00']);
    expect(await plan()).to.deep.equal([
      ['completion', null, 'agreed', '99.99', 'planned'],
      ['item-delivery', 2, 'agreed', '1800.00', 'planned'],
      ['item-delivery', 3, 'agreed', '45.00', 'planned'],
      ['purchase', 4, 'outlay', '30.00', 'planned'],
    ]);
    await define('Anmeldung', '2026-03-02', '2026-03-13');
  });

  it('13 March: the first sprint is delivered, which opens eight days to object, and is a partial invoice (GTC 8.2, 8.5, 6.8)', async () => {
    await diary.day('2026-03-13T17:00:00+01:00');
    const closed = await close(sprints[0], '2026-03-13');
    expect([closed.status, closed.actions]).to.deep.equal(['closed', []]);
    const { deliveries } = await diary.read(`/contracts/${contract.id}`);
    expect(deliveries[0]).to.deep.include({ complete: false, acceptanceDeadline: '2026-03-23' });
    await diary.day('2026-03-14T09:00:00+01:00');
    const invoice = await newest();
    expect([invoice.kind, sums(invoice), invoice.allowances ?? []]).to.deep.equal([
      'partial',
      '33.33 + 6.67 = 40.00',
      [],
    ]);
    expect(invoice.lines.map((line: Json) => [line.description, line.detail, line.net])).to.deep.equal([
      ['Sprint 1: Anmeldung', 'Kundenportal', '33.33'],
    ]);
    expect(invoice.supply).to.deep.equal({ from: '2026-03-02', to: '2026-03-13' });
    expect((await plan())[0]).to.deep.equal(['completion', null, 'agreed', '66.66', 'planned']);
  });

  it('27 March: a sprint by effort bills its hours, at what the line costs (GTC 6.4)', async () => {
    await define('Konzept', '2026-03-16', '2026-03-27', { linePosition: 2, price: undefined });
    await diary.day('2026-03-27T17:00:00+01:00');
    const entry = {
      date: '2026-03-20',
      hours: '3',
      description: 'Workshop',
      person: 'Anna Huber',
      itemId: '2',
    };
    await diary.made(`/contracts/${contract.id}/time-entries`, entry);
    await diary.made('/time-entries/submissions', {
      person: 'Anna Huber',
      from: '2026-03-16',
      to: '2026-03-27',
    });
    await diary.made('/time-entries/approvals', {
      person: 'Anna Huber',
      from: '2026-03-16',
      to: '2026-03-27',
    });
    await close(sprints[1], '2026-03-27');
    await diary.day('2026-03-28T09:00:00+01:00');
    const invoice = await newest();
    expect([invoice.kind, sums(invoice)]).to.deep.equal(['partial', '270.00 + 54.00 = 324.00']);
    expect(invoice.lines[0].detail).to.equal('Sprint 2: Konzept');
  });

  it("30 March: what is bought on the own account is sold on with VAT, on the client's it passes through at cost (GTC 7.6)", async () => {
    await diary.day('2026-03-30T09:00:00+02:00');
    const bought = { supplier: 'Type Foundry', document: 'TF-88', purchasedOn: '2026-03-30' };
    const own = await diary.made(`/contracts/${contract.id}/purchases`, {
      ...bought,
      linePosition: 3,
      cost: '38.00',
    });
    const domain = { ...bought, supplier: 'nic.at', document: '4711', linePosition: 4 };
    const wrong = await diary.made(`/contracts/${contract.id}/purchases`, { ...domain, cost: '82.80' });
    const correction = { ...domain, cost: '28.80', reason: 'Zahlendreher' };
    const passed = await diary.made(`/purchases/${wrong.id}/correction`, correction);
    expect([own.effect, passed.effect]).to.deep.equal(['sold-on', 'passed-through']);
    const { revenue: before } = await diary.books('2026-03-30');
    await diary.day('2026-03-31T09:00:00+02:00');
    const issued = (await diary.invoices(contract)).slice(-2);
    const [sold, outlay] = ['partial', 'standard'].map(
      (wanted) => issued.find(({ kind }) => kind === wanted) ?? {},
    );
    expect([sold.kind, sums(sold)]).to.deep.equal(['partial', '45.00 + 9.00 = 54.00']);
    expect([outlay.kind, sums(outlay), outlay.taxes]).to.deep.equal([
      'standard',
      '28.80 + 0.00 = 28.80',
      [{ category: 'O', rate: '0', base: '28.80', amount: '0.00' }],
    ]);
    expect(outlay.lines[0].detail).to.contain('nic.at').and.contain('4711');
    const books = await diary.books('2026-03-31');
    expect(Number(books['revenue']) - Number(before)).to.equal(-45);
    expect(books['pass-through']).to.equal('-28.80');

    const late = await diary.post(`/purchases/${passed.id}/correction`, { ...correction, document: '4712' });
    expect([late.status, late.body.type]).to.deep.equal([409, 'purchase-billed']);
    expect(late.body.detail).to.contain(outlay.number).and.contain('cancel');
    await diary.made(`/invoices/${outlay.id}/cancellation`, { reason: 'wrong document' });
    expect((await diary.books('2026-03-31'))['pass-through']).to.equal(undefined);
    await diary.made(`/purchases/${passed.id}/correction`, {
      ...correction,
      document: '4712',
      cost: '29.90',
    });
    await diary.day('2026-04-01T09:00:00+02:00');
    expect((await diary.books('2026-04-01'))['pass-through']).to.equal('-29.90');
    expect((await newest()).lines[0].detail).to.contain('4712');
    const { items } = await diary.read(`/contracts/${contract.id}/purchases`);
    expect(
      items.map(({ document, cost, withdrawal, actions }: Json) => [
        document,
        cost,
        withdrawal?.reason,
        actions,
      ]),
    ).to.deep.equal([
      ['TF-88', '38.00', undefined, []],
      ['4711', '82.80', 'Zahlendreher', []],
      ['4711', '28.80', 'Zahlendreher', []],
      ['4712', '29.90', undefined, []],
    ]);
  });

  it('7 April: a training comes on top, by the hour; it is invoiced on its own and bears no discount (GTC 6.6)', async () => {
    const order = { orderedBy: 'Erika Berger', orderedOn: '2026-04-01', document: 'mail of 1 April 2026' };
    const training = {
      description: 'Schulung',
      quantity: '2',
      unit: 'h',
      unitPrice: '120.00',
      byHours: true,
    };
    const service = await diary.made(`/contracts/${contract.id}/additional-services`, {
      ...order,
      ...training,
    });
    expect([service.status, sums(service)]).to.deep.equal(['ordered', '240.00 + 48.00 = 288.00']);
    await diary.day('2026-04-07T17:00:00+02:00');
    const path = `/additional-services/${service.id}/rendering`;
    const rendered = await diary.made(path, { renderedOn: '2026-04-07', hours: '2.5' });
    expect([rendered.status, rendered.net]).to.deep.equal(['rendered', '300.00']);
    await diary.day('2026-04-08T09:00:00+02:00');
    const invoice = await newest();
    expect([invoice.kind, sums(invoice)]).to.deep.equal(['standard', '300.00 + 60.00 = 360.00']);
    expect(invoice.supply).to.deep.equal({ from: '2026-04-07', to: '2026-04-07' });
    expect(invoice.clauses.map((clause: Json) => clause.ref)).to.include('gtc:6.6');
  });

  it('10 April: the last sprint is closed with the whole; the final invoice deducts the first, the cents fit (ruling 2)', async () => {
    await define('Abnahme', '2026-03-30', '2026-04-10');
    await diary.day('2026-04-10T17:00:00+02:00');
    await close(sprints[2], '2026-04-10');
    await diary.deliver(contract, '2026-04-10');
    await diary.day('2026-04-11T09:00:00+02:00');
    const final = await newest();
    expect([final.kind, sums(final.total), sums(final)]).to.deep.equal([
      'final',
      '99.99 + 20.00 = 119.99',
      '66.66 + 13.33 = 79.99',
    ]);
    expect(final.deductions.map((each: Json) => [each.of, sums(each)])).to.deep.equal([
      ['partial', '33.33 + 6.67 = 40.00'],
    ]);
    const [first] = await diary.invoices(contract);
    const refused = await diary.post(`/invoices/${first.id}/cancellation`, { reason: 'too late' });
    expect([refused.status, refused.body.type]).to.deep.equal([409, 'not-correctable']);
    // 99.99 by sprints, 270.00 by hours, 45.00 sold on, 300.00 on top; what passed through is neither.
    const books = await diary.books('2026-04-11');
    expect([books['revenue'], books['vat-payable']]).to.deep.equal(['-714.99', '-143.00']);
    const unbilled = (await plan()).filter(([, , , , status]: string[]) => status !== 'invoiced');
    expect(unbilled, 'but for effort without hours').to.deep.equal([
      ['item-delivery', 2, 'agreed', '1800.00', 'due'],
    ]);
  });

  it('12 April: the final invoice cancelled is billed again, to the cent', async () => {
    const final = await newest();
    await diary.made(`/invoices/${final.id}/cancellation`, { reason: 'address' });
    const between = await diary.books('2026-04-11');
    expect([between['revenue'], between['vat-payable']]).to.deep.equal(['-648.33', '-129.67']);
    await diary.day('2026-04-12T09:00:00+02:00');
    expect(sums(await newest())).to.equal(sums(final));
    const books = await diary.books('2026-04-12');
    expect([books['revenue'], books['vat-payable']]).to.deep.equal(['-714.99', '-143.00']);
  });

  it('13 April: after completion a service by booked time is ordered; it waits for approval, is billed at the price of its order with its timesheet, and is free again once cancelled (GTC 6.4, 6.6)', async () => {
    await diary.day('2026-04-13T09:00:00+02:00');
    const audit = {
      description: 'Sicherheitsprüfung',
      quantity: '4',
      unit: 'h',
      unitPrice: '150.00',
      byHours: true,
      orderedBy: 'Erika Berger',
      orderedOn: '2026-04-13',
      document: 'Mail vom 13. April 2026',
    };
    const { id } = await diary.made(`/contracts/${contract.id}/additional-services`, audit);
    const { items } = await diary.read('/time-targets?text=sicherheit');
    expect(items[0].targets.filter(({ serviceId }: Json) => serviceId === id)).to.deep.equal([
      { itemId: null, poolId: null, serviceId: id, description: 'Sicherheitsprüfung' },
    ]);
    const work = { date: '2026-04-13', person: 'Anna', description: 'Konfiguration geprüft', serviceId: id };
    const first = await diary.made(`/contracts/${contract.id}/time-entries`, { ...work, hours: '1.5' });
    const second = await diary.made(`/contracts/${contract.id}/time-entries`, { ...work, hours: '0.75' });
    expect([first.target, first.rate.hourly, first.rate.of]).to.deep.equal([
      'Sicherheitsprüfung',
      '150',
      'order',
    ]);
    const refusals = [
      await diary.post(`/additional-services/${id}/revocation`, { reason: 'not needed' }),
      await diary.post(`/additional-services/${id}/rendering`, { renderedOn: '2026-04-13', hours: '3' }),
    ];
    expect(refusals.map(({ body }) => body.type)).to.deep.equal(['service-has-time', 'service-has-time']);
    const service = await diary.made(`/additional-services/${id}/rendering`, { renderedOn: '2026-04-13' });
    expect([service.byTime, service.quantity, service.net, service.unapprovedEntries]).to.deep.equal([
      true,
      '2.25',
      '337.50',
      2,
    ]);
    const before = (await diary.invoices(contract)).length;
    await diary.day('2026-04-14T09:00:00+02:00');
    expect(await diary.invoices(contract), 'waits for approval').to.have.length(before);
    const entries = [first.id, second.id];
    await diary.made('/time-entries/submissions', { entries });
    await diary.made('/time-entries/approvals', { entries });
    await diary.day('2026-04-15T09:00:00+02:00');
    const invoice = await newest();
    expect([sums(invoice), invoice.lines[0].quantity]).to.deep.equal(['337.50 + 67.50 = 405.00', '2.25']);
    const billed = await diary.read(`/time-entries/${second.id}`);
    expect([billed.status, billed.billableHours, billed.invoiceNumber]).to.deep.equal([
      'billed',
      '0.75',
      invoice.number,
    ]);
    const more = await diary.post(`/contracts/${contract.id}/time-entries`, { ...work, hours: '1' });
    expect([more.status, more.body.type]).to.deep.equal([409, 'time-settled']);
    await diary.made(`/invoices/${invoice.id}/cancellation`, { reason: 'Stunden zu prüfen' });
    await diary.made('/time-entries/rejections', { entries: [first.id], reason: 'nur eine Stunde' });
    await diary.patch(`/time-entries/${first.id}`, { hours: '1' });
    await diary.made('/time-entries/submissions', { entries: [first.id] });
    await diary.made('/time-entries/approvals', { entries: [first.id] });
    await diary.day('2026-04-16T09:00:00+02:00');
    expect(sums(await newest())).to.equal('262.50 + 52.50 = 315.00');
  });
});
