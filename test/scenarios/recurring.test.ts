import { expect } from 'chai';
import { startDueRun } from '../../jobs/start-due-run.ts';
import { instant } from '../../src/calendar/instant.ts';
import { type Json } from '../support/api.ts';
import { runToEnd } from '../support/business.ts';
import { type Diary, openDiary, sums } from '../support/diary.ts';

const START = '2026-02-15T09:00:00+01:00';
const service = (description: string, unitPrice: string, more: Json = {}) => ({
  kind: 'recurring',
  description,
  quantity: '1',
  unit: 'Monat',
  unitPrice,
  ...more,
});
const perPeriod = { billingMode: 'per-period', contractType: 'resources' };
const notice = { by: 'client', form: 'registered-mail', evidence: 'RO 123 456 789 AT' };

/** "2026-03-01 2026-03-01–2026-03-31 280.00 + 56.00 = 336.00 | Wartung 01.03.2026–31.03.2026 280.00" */
function told({ issuedOn, supply, lines, ...invoice }: Json): string {
  const items = lines.map((line: Json) => `${line.description} ${line.net}`);
  return [`${issuedOn} ${supply.from}–${supply.to} ${sums(invoice)}`, ...items].join(' | ');
}

describe('GTC 6.8: services billed per period', () => {
  let diary: Diary;
  before(async () => {
    diary = await openDiary(START, { quiet: true, papers: 'blank' });
  });
  after(() => diary.close());

  /** What the timetable does on a morning, on the days that matter. */
  async function morning(day: string): Promise<void> {
    const at = instant(`${day}T06:00:00+01:00`);
    await diary.app.setNow(at);
    for (const kind of ['periods', 'contract-end', 'billing']) await startDueRun(diary.app, kind, at);
  }
  const read = (contract: Json) => diary.read(`/contracts/${contract.id}`);

  it('the diary of a retainer over 14 months: from the middle, a new price, a termination', async () => {
    const contract = await diary.contract(START, '0', {
      ...perPeriod,
      lines: [
        service('Wartung', '280.00'),
        service('Hosting', '300.00', { cadence: 'quarter', billed: 'in-arrears' }),
        service('Domain', '120.00', { cadence: 'year' }),
      ],
    });
    expect(contract.term).to.include({
      kind: 'indefinite',
      startsOn: '2026-02-15',
      earliestEnd: '2026-05-31',
    });
    for (const day of ['2026-02-15', '2026-03-01', '2026-04-01']) await morning(day);
    expect((await diary.invoices(contract)).map(told)).to.deep.equal([
      '2026-02-15 2026-02-15–2026-12-31 245.21 + 49.04 = 294.25 | Wartung 15.02.2026–28.02.2026 140.00 | Domain 15.02.2026–31.12.2026 105.21',
      '2026-03-01 2026-03-01–2026-03-31 280.00 + 56.00 = 336.00 | Wartung 01.03.2026–31.03.2026 280.00',
      '2026-04-01 2026-02-15–2026-04-30 430.00 + 86.00 = 516.00 | Wartung 01.04.2026–30.04.2026 280.00 | Hosting 15.02.2026–31.03.2026 150.00',
    ]);

    const price = { linePosition: 1, unitPrice: '300.00', reason: 'amendment of 10 April 2026' };
    const late = await diary.post(`/contracts/${contract.id}/prices`, { ...price, validFrom: '2026-04-15' });
    expect(late.body.detail).to.contain('2026-05-01');
    await diary.made(`/contracts/${contract.id}/prices`, { ...price, validFrom: '2026-06-16' });
    for (const month of [5, 6, 7, 8, 9, 10, 11, 12])
      await morning(`2026-${String(month).padStart(2, '0')}-01`);
    await morning('2027-01-01');
    const [june] = (await diary.invoices(contract)).filter(({ issuedOn }) => issuedOn === '2026-06-01');
    expect(told(june)).to.equal(
      '2026-06-01 2026-06-01–2026-06-30 290.00 + 58.00 = 348.00 | Wartung 01.06.2026–15.06.2026 140.00 | Wartung 16.06.2026–30.06.2026 150.00',
    );

    await diary.app.setNow('2027-01-20T10:00:00+01:00');
    await diary.made(`/contracts/${contract.id}/terminations`, { ...notice, receivedOn: '2027-01-20' });
    const ending = await read(contract);
    expect(ending).to.include({ status: 'active', endsOn: '2027-04-30' });
    expect(
      ending.billing.filter((part: Json) => part.status === 'planned').map((part: Json) => part.period.to),
    )
      .to.include('2027-04-30')
      .and.not.include('2027-05-31');
    for (const day of ['2027-02-01', '2027-03-01', '2027-04-01', '2027-04-30']) await morning(day);
    expect((await read(contract)).status).to.equal('active');
    await morning('2027-05-01');
    expect((await read(contract)).status).to.equal('terminated');
    const last = (await diary.invoices(contract)).slice(-2).map((each) => `${each.kind} ${told(each)}`);
    expect(last).to.have.members([
      'standard 2027-05-01 2027-04-01–2027-04-30 98.90 + 19.78 = 118.68 | Hosting 01.04.2027–30.04.2027 98.90',
      'credit-note 2027-05-01 2026-10-01–2027-12-31 -80.55 + -16.11 = -96.66 | Domain 01.05.2027–31.12.2027 -80.55',
    ]);
    await morning('2027-06-01');
    expect(await diary.invoices(contract)).to.have.length(17);
    const books = await diary.read('/ledger/trial-balance?asOf=2027-06-01');
    expect(books.total.balance).to.equal('0.00');
  });

  it('what is due together is on one invoice, once, however often it is run', async () => {
    await diary.app.setNow('2027-06-01T10:00:00+02:00');
    const contract = await diary.contract('2027-06-01T10:00:00+02:00', '0', {
      ...perPeriod,
      discountPercent: '10',
      lines: [service('Wartung', '99.99'), service('Lizenz', '33.33', { kind: 'licence', cadence: 'month' })],
      term: { kind: 'fixed', startsOn: '2027-05-16', months: 1 },
    });
    await Promise.all([1, 2].map(() => runToEnd(diary, 'billing', '2027-06-01')));
    const [invoice, ...more] = await diary.invoices(contract);
    expect(more).to.deep.equal([]);
    expect(told(invoice)).to.equal(
      '2027-06-01 2027-05-16–2027-06-15 121.93 + 24.39 = 146.32 | Wartung 16.05.2027–31.05.2027 51.61 | ' +
        'Wartung 01.06.2027–15.06.2027 50.00 | Lizenz 16.05.2027–31.05.2027 17.20 | Lizenz 01.06.2027–15.06.2027 16.67',
    );
    expect(invoice.allowances).to.deep.equal([
      { percent: '10', base: '135.48', amount: '13.55', taxCategory: 'S', taxRate: '20' },
    ]);
    await morning('2027-06-16');
    expect((await read(contract)).status).to.equal('completed');
  });

  it('a termination taken back in time: the contract goes on and is billed (GTC 1.4)', async () => {
    await diary.app.setNow('2027-07-01T10:00:00+02:00');
    const contract = await diary.contract('2027-07-01T10:00:00+02:00', '0', {
      ...perPeriod,
      lines: [service('Wartung', '100.00')],
      terms: { terminationNotice: { months: 1 } },
    });
    await diary.made(`/contracts/${contract.id}/terminations`, { ...notice, receivedOn: '2027-07-01' });
    const again = await diary.post(`/contracts/${contract.id}/terminations`, {
      ...notice,
      receivedOn: '2027-07-01',
    });
    expect(again.body.type).to.contain('already-terminated');
    const agreement = 'both signed on 1 July 2027';
    const back = await diary.post(`/contracts/${contract.id}/terminations/withdrawal`, { agreement });
    expect(back.body).to.include({ status: 'active', endsOn: null });
    expect(back.body.terminations[0]).to.include({ withdrawnOn: '2027-07-01', withdrawal: agreement });
    expect(back.body.actions).to.include('terminate');
    await morning('2027-09-01');
    const months = (await diary.invoices(contract)).flatMap((invoice) => invoice.lines);
    expect(months.map((line: Json) => line.net)).to.deep.equal(['100.00', '100.00', '100.00']);
  });

  for (const [papers, ways] of [
    [{ email: null }, ['post 0']],
    [{ papersBy: 'both' }, ['mail 0', 'post 1']],
  ] as const) {
    it(`a termination is confirmed on the ways of the client: ${ways.join(', ')} (GTC 3.8)`, async () => {
      await diary.app.setNow('2027-09-02T10:00:00+02:00');
      const contract = await diary.contract('2027-09-02T10:00:00+02:00', '0', {
        ...perPeriod,
        clientId: (await diary.client(papers)).id,
        lines: [service('Wartung', '100.00')],
      });
      const { id } = await diary.made(`/contracts/${contract.id}/terminations`, {
        ...notice,
        receivedOn: '2027-09-02',
      });
      const { items } = await diary.read(`/dispatches?subjectId=${id}`);
      expect(items.map(({ channel, copy }: Json) => `${channel} ${copy}`).toSorted()).to.deep.equal(ways);
    });
  }

  it('a suspended contract is not billed; it is when it goes on (GTC 7.10)', async () => {
    await diary.app.setNow('2027-10-01T10:00:00+02:00');
    const contract = await diary.contract('2027-10-01T10:00:00+02:00', '0', {
      ...perPeriod,
      lines: [service('Wartung', '100.00')],
    });
    await diary.post(`/contracts/${contract.id}/suspend`, { reason: 'late payment' });
    await morning('2027-10-02');
    expect(await diary.invoices(contract)).to.deep.equal([]);
    await diary.post(`/contracts/${contract.id}/resume`, { reason: 'paid' });
    await morning('2027-10-03');
    expect(await diary.invoices(contract)).to.have.length(1);
  });

  it('a project with maintenance: the complete delivery ends the project alone', async () => {
    await diary.app.setNow('2027-11-01T10:00:00+01:00');
    const portal = { ...service('Portal', '1000.00'), kind: 'lump-sum' };
    const contract = await diary.contract('2027-11-01T10:00:00+01:00', '0', {
      lines: [portal, service('Wartung', '100.00')],
    });
    await diary.deliver(contract, '2027-11-01');
    await morning('2027-11-02');
    expect((await read(contract)).status).to.equal('active');
    expect((await diary.invoices(contract)).map(({ kind, gross }) => `${kind} ${gross}`)).to.have.members([
      'final 1200.00',
      'standard 120.00',
    ]);
  });

  const refusals: [string, string, Json][] = [
    ['by ordinary letter', '422 termination-form', { form: 'written' }],
    ['received tomorrow', '422 received-in-future', { receivedOn: '2027-12-02' }],
    ['received before the contract', '422 bad-value', { receivedOn: '2027-11-30' }],
    ['on a day that does not exist', '422 invalid-request', { receivedOn: '2027-02-30' }],
    ['without evidence', '422 invalid-request', { evidence: '' }],
  ];
  it('a notice that does not count is refused with the remedy, and nothing is written (GTC 8.14)', async () => {
    await diary.app.setNow('2027-12-01T10:00:00+01:00');
    const contract = await diary.contract('2027-12-01T10:00:00+01:00', '0', {
      ...perPeriod,
      lines: [service('Wartung', '100.00')],
    });
    const project = await diary.contract('2027-12-01T10:00:00+01:00', '100.00');
    for (const [title, expected, change] of refusals) {
      const body = { ...notice, receivedOn: '2027-12-01', ...change };
      const answer = await diary.post(`/contracts/${contract.id}/terminations`, body);
      expect(`${answer.status} ${answer.body.type.split('/').at(-1)}`, title).to.equal(expected);
    }
    const none = await diary.post(`/contracts/${project.id}/terminations`, {
      ...notice,
      receivedOn: '2027-12-01',
    });
    expect(none.body.type).to.contain('no-termination');
    const nothing = await diary.post(`/contracts/${contract.id}/terminations/withdrawal`, { agreement: 'x' });
    expect(nothing.status).to.equal(404);
    expect(await diary.app.db('termination').where({ contract_id: contract.id })).to.deep.equal([]);
  });
});
