import { expect } from 'chai';
import { practiceCompany } from '../../src/demo/practice-company.ts';
import { type Api, apiOf, type Json } from '../support/api.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { client, concluded, offerFor } from '../support/business.ts';

/**
 * The diary of a client that pays late, on the test clock; the timetable does what is due. The base rate changes in
 * between: 1.53 in the first half of 2026 (interest 10.73 %), 2.53 in the second (11.73 %).
 */
describe('a late payer, from the invoice over suspended work to the right to withdraw', () => {
  let app: TestApp;
  let api: Api;
  let clientId: string;
  let contractId: string;
  let invoice: Json;

  const day = (at: string) => api.put('/test-clock', { now: at });
  const theCase = async (): Promise<Json> => (await api.read(`/dunning-cases?clientId=${clientId}`)).items[0];
  const letters = async (): Promise<Json[]> =>
    app.db('document').where({ kind: 'reminder', client_id: clientId }).orderBy('id').select('id', 'paper');

  before(async () => {
    app = await testApp({ jobs: 'workers' });
    api = await apiOf(app);
    await day('2026-05-28T09:00:00+02:00');
    await api.put('/company', practiceCompany);
    await api.made('/base-rates', { from: '2026-07-01', rate: '2.53', source: 'assumed for the diary' });
    const managementContact = { name: 'Dr. Ada Zeiler', email: 'leitung@sarka.example' };
    clientId = (await api.made('/clients', { ...client, managementContact })).id;
    contractId = (await concluded(api, '2026-05-28T09:00:00+02:00', offerFor(clientId, '20000.00'))).id;
  });
  after(async () => {
    await api.close();
    await app.close();
  });

  it('Friday 29 May 2026: the deposit of 12 000.00 goes out; the fourteen days end on Friday 12 June (GTC 7.2)', async () => {
    await day('2026-05-29T09:00:00+02:00');
    const { items } = await api.read(`/invoices?clientId=${clientId}`);
    invoice = items[0];
    expect([invoice.gross, invoice.receivedOn, invoice.dueOn]).to.deep.equal([
      '12000.00',
      '2026-05-29',
      '2026-06-12',
    ]);
    expect(await theCase()).to.equal(undefined);
  });

  it('Monday 15 June: overdue, but within the three days of grace (ruling 13)', async () => {
    await day('2026-06-15T09:00:00+02:00');
    expect(await theCase()).to.deep.include({ level: 0, nextStep: 'wait', deadline: null, rights: [] });
    expect(await letters()).to.deep.equal([]);
  });

  it('Tuesday 16 June: the first reminder, with three days of interest and EUR 40, by Tuesday 30 June', async () => {
    await day('2026-06-16T09:00:00+02:00');
    const [first] = await letters();
    expect(first.paper).to.deep.include({
      number: 'MA-2026-0001',
      level: 1,
      payBy: '2026-06-30',
      // 12 000.00 at 10.73 % from 13 to 16 June, 3 days: 10.5830…
      total: { open: '12000.00', interest: '10.58', costs: '40.00', all: '12050.58' },
    });
    expect((await api.bytes(`/documents/${first.id}/pdf`)).status).to.equal(200);
    const [dispatch] = (await api.read(`/dispatches?documentId=${first.id}`)).items;
    expect([dispatch.status, dispatch.recipient]).to.deep.equal(['sent', client.email]);
    expect(await theCase()).to.deep.include({ level: 1, nextStep: 'wait', deadline: '2026-06-30' });
  });

  it('Thursday 25 June: 5 000.00 arrive and pay the interest first, then principal (ruling 11)', async () => {
    await day('2026-06-25T12:00:00+02:00');
    const body = { amount: '5000.00', valueDate: '2026-06-25', invoiceId: invoice.id };
    const { allocations } = await api.made('/payments', body);
    // 12 days at 10.73 %: 42.3320…
    expect(allocations.map((part: Json) => [part.part, part.amount])).to.deep.equal([
      ['interest', '42.33'],
      ['principal', '4957.67'],
    ]);
    expect((await theCase()).open).to.equal('7042.33');
  });

  it('Wednesday 1 July: the first was unsuccessful, so two rights arise and the management is written to (GTC 7.10)', async () => {
    await day('2026-07-01T09:00:00+02:00');
    const [, second] = await letters();
    expect(second.paper).to.deep.include({
      level: 2,
      attention: 'Dr. Ada Zeiler',
      payBy: '2026-07-08',
      // 7 042.33 at 10.73 % from 25 June to 1 July, 6 days: 12.4215…
      total: { open: '7042.33', interest: '12.42', costs: '40.00', all: '7094.75' },
    });
    const [dispatch] = (await api.read(`/dispatches?documentId=${second.id}`)).items;
    expect(dispatch.recipient).to.equal('leitung@sarka.example');
    expect(await theCase()).to.deep.include({
      level: 2,
      nextStep: 'wait',
      deadline: '2026-07-08',
      rights: ['accelerate', 'suspend'],
    });
  });

  it('Thursday 2 July: the management of the agency suspends work upon the first (GTC 7.10, ruling 16)', async () => {
    await day('2026-07-02T09:00:00+02:00');
    const { items } = await api.read(`/decisions?clientId=${clientId}`);
    const suspend = items.find(({ kind }: Json) => kind === 'suspend');
    expect(suspend).to.deep.include({ number: 'MA-2026-0001', open: '7042.33' });
    await api.made(`/decisions/${suspend.id}`, { choice: 'take', reason: 'no answer to two calls' });
    expect((await api.read(`/contracts/${contractId}`)).status).to.equal('suspended');
  });

  it('Thursday 9 July: the second was unsuccessful too; the agency may withdraw, and nothing more is sent', async () => {
    await day('2026-07-09T09:00:00+02:00');
    expect(await theCase()).to.deep.include({
      nextStep: 'rights',
      rights: ['accelerate', 'suspend', 'withdraw'],
    });
    expect(await letters()).to.have.length(2);
  });

  it('Friday 10 July: all is paid, with interest at both rates and the EUR 40; the case is over', async () => {
    await day('2026-07-10T12:00:00+02:00');
    // 6 days at 10.73 % and 9 days at 11.73 % on 7 042.33: 12.4215… + 20.3688… = 32.79
    const amount = '7115.12';
    const paid = await api.made('/payments', { amount, valueDate: '2026-07-10', invoiceId: invoice.id });
    expect(paid.allocations.map((part: Json) => [part.part, part.amount])).to.deep.equal([
      ['interest', '32.79'],
      ['principal', '7042.33'],
      ['costs', '40.00'],
    ]);
    expect(paid.credit).to.equal('0.00');
    expect(await theCase()).to.equal(undefined);
  });

  it('Saturday 11 July: the contract goes on by itself, because everything is paid (GTC 7.10)', async () => {
    expect((await api.read(`/contracts/${contractId}`)).status).to.equal('suspended');
    await day('2026-07-11T09:00:00+02:00');
    expect((await api.read(`/contracts/${contractId}`)).status).to.equal('active');
    expect((await api.read(`/decisions?clientId=${clientId}`)).items).to.deep.equal([]);
  });

  it('the journal tells the story of the receivable, each step by its clause', async () => {
    const { items } = await api.read(`/journal?subjectKind=invoice&subjectId=${invoice.id}`);
    expect(items.map((line: Json) => line.verb).reverse()).to.deep.equal([
      'advance issued',
      'reminder 1 issued',
      'costs of collection claimed',
      'reminder 1 received',
      'payment received',
      'reminder 2 issued',
      'reminder 2 received',
      'payment received',
    ]);
  });
});
