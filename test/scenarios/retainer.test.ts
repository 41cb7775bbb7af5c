import { expect } from 'chai';
import { startDueRun } from '../../jobs/start-due-run.ts';
import { instant } from '../../src/calendar/instant.ts';
import { Money } from '../../src/money/money.ts';
import { type Json } from '../support/api.ts';
import { type Diary, openDiary, sums } from '../support/diary.ts';

const START = '2026-03-16T09:00:00+01:00';

/** A client whose maintenance and hour pool run for 14 months: what the terms do to them, one after the other. */
describe('Diary: a retainer from March 2026 to April 2027 (GTC 3.8, 6.5, 6.6, 6.8, 6.10)', () => {
  let diary: Diary;
  let contract: Json;
  let poolId: string;
  let yearly: Json;

  before(async () => {
    diary = await openDiary(START, { quiet: true, papers: 'blank' });
    contract = await diary.contract(START, '0', {
      billingMode: 'per-period',
      contractType: 'resources',
      lines: [
        { kind: 'recurring', description: 'Wartung', quantity: '1', unit: 'Monat', unitPrice: '280.00' },
        { kind: 'hour-pool', description: 'Betreuung', quantity: '10', unit: 'h', unitPrice: '92.00' },
      ],
    });
    yearly = await diary.contract(START, '0', {
      billingMode: 'per-period',
      contractType: 'resources',
      lines: [
        {
          kind: 'hour-pool',
          description: 'Jahreskontingent',
          cadence: 'year',
          billed: 'in-advance',
          quantity: '365',
          unit: 'h',
          unitPrice: '10.00',
        },
      ],
    });
    await morning('2026-03-16');
    poolId = (await diary.read(`/hour-pools?contractId=${contract.id}`)).items[0].id;
  });
  after(() => diary.close());

  /** What the timetable does on a morning, on the days that matter. */
  async function morning(day: string): Promise<void> {
    const at = instant(`${day}T06:00:00Z`);
    await diary.app.setNow(at);
    const kinds = ['periods', 'contract-end', 'pool-expiry', 'billing'];
    for (const kind of day.endsWith('12-31') ? ['indexation', ...kinds] : kinds)
      await startDueRun(diary.app, kind, at);
  }
  const work = (date: string, hours: string) =>
    diary.post(`/contracts/${contract.id}/time-entries`, {
      date,
      hours,
      description: 'Support',
      person: 'Anna Huber',
      poolId,
    });
  const invoiced = async (on: string) =>
    (await diary.invoices(contract)).filter(({ issuedOn }) => issuedOn === on).map(sums);

  it('a pool per year ends with its contract: its hours are those of its days, what was used stays, what was paid for the rest is credited (GTC 3.8, 6.5)', async () => {
    await morning('2026-03-17');
    const { items } = await diary.read(`/hour-pools?contractId=${yearly.id}`);
    const pool = async () => {
      const { period, hours, remaining } = await diary.read(`/hour-pools/${items[0].id}`);
      return [period.to, hours, remaining];
    };
    const notice = { by: 'client', form: 'registered-mail', evidence: 'RR 1', receivedOn: '2026-03-17' };
    const book = (hours: string, person: string) =>
      diary.post(`/contracts/${yearly.id}/time-entries`, {
        date: '2026-03-17',
        description: 'Migration',
        poolId: items[0].id,
        hours,
        person,
      });
    expect(await pool()).to.deep.equal(['2026-12-31', '291', '291']);
    await diary.made(`/contracts/${yearly.id}/terminations`, notice);
    await book('20', 'Anna Huber');
    expect(await pool()).to.deep.equal(['2026-06-30', '107', '87']);
    await diary.made(`/contracts/${yearly.id}/terminations/withdrawal`, { agreement: 'mail of 17 March' });
    await morning('2026-03-18');
    expect(await pool(), 'the notice was taken back').to.deep.equal(['2026-12-31', '291', '271']);
    for (const person of ['Bernd', 'Carla', 'Dora', 'Emil']) await book('24', person);
    await diary.made(`/contracts/${yearly.id}/terminations`, notice);
    await morning('2026-03-19');
    expect(await pool(), 'what was used stays').to.deep.equal(['2026-06-30', '116', '0']);
    expect((await book('1', 'Fritz')).body.type).to.equal('pool-exhausted');
    const days = { from: '2026-03-01', to: '2026-03-31' };
    for (const person of ['Anna Huber', 'Bernd', 'Carla', 'Dora', 'Emil'])
      for (const step of ['submissions', 'approvals'])
        await diary.made(`/time-entries/${step}`, { person, ...days });
  });

  it('March: both are billed by 16 of 31 days; the unused hours expire (GTC 6.5)', async () => {
    expect(await invoiced('2026-03-16')).to.deep.equal(['619.36 + 123.87 = 743.23']);
    for (const day of ['2026-04-01', '2026-04-06']) await morning(day);
    expect(await invoiced('2026-04-01')).to.deep.equal(['1200.00 + 240.00 = 1440.00']);
    const { periods } = await diary.read(`/hour-pools/${poolId}`);
    expect(periods.at(-1)).to.include({ hours: '5.1667', used: '0', expired: '5.1667' });
  });

  it('April: the eleventh hour needs consent, and comes on an invoice of its own (GTC 6.6)', async () => {
    await morning('2026-04-21');
    expect((await work('2026-04-20', '9')).status).to.equal(201);
    expect((await work('2026-04-21', '2')).body.type).to.equal('pool-exhausted');
    const consent = { hours: '3', givenBy: 'Erika Berger', document: 'mail of 21 April 2026' };
    await diary.made(`/hour-pools/${poolId}/consents`, consent);
    expect((await work('2026-04-21', '2')).status).to.equal(201);
    const days = { person: 'Anna Huber', from: '2026-04-01', to: '2026-04-30' };
    await diary.made('/time-entries/submissions', days);
    await diary.made('/time-entries/approvals', days);
    for (const day of ['2026-05-01', '2026-05-06']) await morning(day);
    expect(await invoiced('2026-05-06')).to.deep.equal(['92.00 + 18.40 = 110.40']);
  });

  it('December: the index of October raises both prices from January (GTC 6.10)', async () => {
    for (const month of ['06', '07', '08', '09', '10', '11', '12']) await morning(`2026-${month}-01`);
    const beyond = (await diary.invoices(yearly)).filter(({ kind }) => kind === 'credit-note');
    expect(beyond.map(sums), '184 of 365 days that nobody will use').to.deep.equal([
      '-1840.00 + -368.00 = -2208.00',
    ]);
    await diary.made('/index-values', {
      series: 'VPI 2025',
      month: '2026-10',
      value: '104.2',
      status: 'final',
    });
    await morning('2026-12-31');
    await morning('2027-01-01');
    const { items } = await diary.read(`/contracts/${contract.id}/price-history`);
    expect(items.map((item: Json) => [item.validFrom, item.oldPrice, item.newPrice])).to.deep.equal([
      ['2026-03-16', null, '280.00'],
      ['2027-01-01', '280.00', '287.73'],
      ['2026-03-16', null, '92.00'],
      ['2027-01-01', '92.00', '94.54'],
    ]);
    expect(await invoiced('2027-01-01')).to.deep.equal(['1233.13 + 246.63 = 1479.76']);
  });

  it('January: notice by registered mail ends it three months later at the end of the month (GTC 3.8)', async () => {
    const notice = { by: 'client', form: 'registered-mail', evidence: 'RO 123 456 789 AT' };
    await diary.app.setNow('2027-01-20T10:00:00+01:00');
    await diary.made(`/contracts/${contract.id}/terminations`, { ...notice, receivedOn: '2027-01-20' });
    for (const day of ['2027-02-01', '2027-03-01', '2027-04-01', '2027-05-01', '2027-05-06'])
      await morning(day);
    expect((await diary.read(`/contracts/${contract.id}`)).status).to.equal('terminated');
    expect(await invoiced('2027-04-01')).to.deep.equal(['1233.13 + 246.63 = 1479.76']);
    expect(await invoiced('2027-05-01')).to.deep.equal([]);
  });

  it('all invoices together: the agreed prices by days, the hour beyond the pool, four months at the new prices', async () => {
    const invoices = await diary.invoices(contract);
    expect(invoices).to.have.length(15);
    const net = Money.sum(invoices.map((invoice) => Money.of(invoice.net)));
    // 619.36 + 9 × 1 200.00 + 92.00 + 4 × 1 233.13
    expect(net.toString()).to.equal('16443.88');
    const { periods } = await diary.read(`/hour-pools/${poolId}`);
    expect(periods.every(({ closedOn }: Json) => closedOn !== null)).to.equal(true);
  });
});
