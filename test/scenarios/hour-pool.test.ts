import { expect } from 'chai';
import PostalMime from 'postal-mime';
import { type Diary, openDiary, sums } from '../support/diary.ts';
import { type Json } from '../support/api.ts';
import { client, runToEnd } from '../support/business.ts';

const PORTAL = 'https://kontor.example';
const CLIENT = client.email;

describe('Diary: an hour pool over three months (GTC 6.5, 6.6)', () => {
  let diary: Diary;
  let contract: Json;
  let pool: Json;

  before(async () => {
    diary = await openDiary('2026-01-12T09:00:00+01:00', { company: { portalUrl: PORTAL } });
    const { id: clientId } = await diary.client({ accountManagerEmail: 'anna@nordkette.example' });
    contract = await diary.contract('2026-01-12T09:00:00+01:00', '92.00', {
      clientId,
      billingMode: 'per-period',
      contractType: 'resources',
      term: { kind: 'indefinite', startsOn: '2026-01-15' },
      lines: [{ kind: 'hour-pool', description: 'Betreuung', quantity: '20', unit: 'h', unitPrice: '92.00' }],
    });
    await diary.day('2026-01-15T08:00:00+01:00');
    const { items } = await diary.read(`/hour-pools?contractId=${contract.id}`);
    pool = items[0];
  });
  after(() => diary.close());

  const work = (date: string, hours: string, more: Record<string, unknown> = {}) =>
    diary.post(`/contracts/${contract.id}/time-entries`, {
      date,
      hours,
      description: 'Support',
      person: 'Anna Huber',
      poolId: pool.id,
      ...more,
    });
  const approve = async (from: string, to: string) => {
    await diary.made('/time-entries/submissions', { person: 'Anna Huber', from, to });
    await diary.made('/time-entries/approvals', { person: 'Anna Huber', from, to });
  };
  const now = () => diary.read(`/hour-pools/${pool.id}`);

  it('15 January: the first period opens with the hours of 17 of 31 days, and is billed by the same share', async () => {
    expect(pool).to.include({ hours: '10.9667', used: '0', remaining: '10.9667', free: '10.9667' });
    expect(pool.period).to.deep.equal({ from: '2026-01-15', to: '2026-01-31' });
    const [invoice] = await diary.invoices(contract);
    expect(sums(invoice)).to.equal('1009.03 + 201.81 = 1210.84');
  });

  it('20 January: 8 hours are 73 %, nobody is told; 1 hour more crosses 80 %: client and account manager are', async () => {
    await diary.day('2026-01-20T17:00:00+01:00');
    expect((await work('2026-01-20', '8')).status).to.equal(201);
    expect((await now()).notices).to.deep.equal([]);
    await work('2026-01-20', '1');
    const { notices } = await now();
    expect(notices.map(({ threshold }: Json) => threshold)).to.deep.equal([80]);
    await diary.day('2026-01-21T08:00:00+01:00');
    const { items } = await diary.read('/outbox');
    const told = items
      .filter(({ kind }: Json) => kind === 'pool-notice')
      .map(({ recipient }: Json) => recipient);
    expect(told).to.have.members([CLIENT, 'anna@nordkette.example']);
  });

  it('31 January: what is not used expires when the time to book is over, and never comes back', async () => {
    await approve('2026-01-01', '2026-01-31');
    await diary.day('2026-02-06T08:00:00+01:00');
    const { period, hours, used, periods } = await now();
    expect({ period, hours, used }).to.deep.equal({
      period: { from: '2026-02-01', to: '2026-02-28' },
      hours: '20',
      used: '0',
    });
    expect(periods[1]).to.include({ used: '9', expired: '1.9667', remaining: '0', closedOn: '2026-02-06' });
  });

  it('a late entry for the closed period is refused and says what to do', async () => {
    const { status, body } = await work('2026-01-30', '1');
    expect({ status, type: body.type, clause: body.clause }).to.deep.equal({
      status: 409,
      type: 'pool-period-closed',
      clause: 'gtc:6.5',
    });
  });

  it('25 February: an export draws from the pool; what it does not hold is told by line, and a trial takes nothing', async () => {
    await diary.day('2026-02-25T17:00:00+01:00');
    const file = (...rows: string[]) => ({
      content: Buffer.from(['User,Project,Start date,Duration', ...rows].join('\n')).toString('base64'),
      projects: [{ project: 'Betreuung', contractId: contract.id, poolId: pool.id }],
    });
    const monday = 'Anna Huber,Betreuung,2026-02-24,10:00:00';
    const tooMuch = file(monday, 'Anna Huber,Betreuung,2026-02-25,11:00:00');
    const trial = await diary.made('/time-imports', tooMuch);
    expect(trial.counts).to.deep.equal({ made: 1, duplicate: 0, refused: 1 });
    expect(trial.rows[1].reason).to.match(/^11 h are to be booked and 10 h are free/);
    const refused = await diary.post('/time-imports', { ...tooMuch, dryRun: false });
    expect([refused.status, refused.body.errors[0].path]).to.deep.equal([422, 'line 3']);
    expect((await now()).used).to.equal('0');
    await diary.made('/time-imports', { ...file(monday), dryRun: false });
    expect((await now()).used).to.equal('10');
  });

  it('25 February: one booking crosses 80 and 100 %: one letter; the next hour is refused', async () => {
    await work('2026-02-25', '10');
    const { notices, free } = await now();
    expect(notices.filter(({ from }: Json) => from === '2026-02-01')).to.have.length(1);
    expect(notices[0].threshold).to.equal(100);
    expect(free).to.equal('0');
    const refused = await work('2026-02-25', '1');
    expect(refused.status).to.equal(409);
    expect(refused.body).to.include({ type: 'pool-exhausted', free: '0', booked: '1' });
  });

  it('the client consents to 3 hours by the link in the letter, without scripts; clicking twice counts once', async () => {
    await diary.day('2026-02-26T08:00:00+01:00');
    const link = await linkOf(diary);
    const address = `${diary.url}${new URL(link).pathname}`;
    const shown = await (await fetch(address)).text();
    expect(shown).to.include('Weitere Stunden vereinbaren').and.not.include('<script');
    expect((await now()).consents).to.deep.equal([]);
    const form = { method: 'POST', body: new URLSearchParams({ hours: '3', name: 'Erika Berger' }) };
    const [first, second] = await Promise.all([fetch(address, form), fetch(address, form)]);
    expect(await first.text()).to.include('Erika Berger hat 3,00 weiteren Stunden zugestimmt');
    expect(second.status).to.equal(200);
    const { consents, free } = await now();
    expect(consents).to.have.length(1);
    expect(consents[0]).to.include({ hours: '3', givenBy: 'Erika Berger', actor: 'client: Erika Berger' });
    expect(free).to.equal('3');
  });

  it('beyond the consent only imminent damage is a reason', async () => {
    expect((await work('2026-02-26', '2.5')).status).to.equal(201);
    expect((await work('2026-02-26', '1')).body.type).to.equal('pool-exhausted');
    const averted = await work('2026-02-26', '1', { imminentDamage: 'ransomware on the mail server' });
    expect(averted.status).to.equal(201);
    expect(await now()).to.include({ used: '20', remaining: '0', overage: '3.5', free: '0' });
  });

  it('March: the hours beyond the limit come on an invoice of their own at the price of the pool (GTC 6.6)', async () => {
    await approve('2026-02-01', '2026-02-28');
    await diary.day('2026-03-06T09:00:00+01:00');
    const invoices = await diary.invoices(contract);
    expect(invoices.map((invoice) => [invoice.issuedOn, sums(invoice)])).to.deep.equal([
      ['2026-01-15', '1009.03 + 201.81 = 1210.84'],
      ['2026-02-01', '1840.00 + 368.00 = 2208.00'],
      ['2026-03-01', '1840.00 + 368.00 = 2208.00'],
      ['2026-03-06', '322.00 + 64.40 = 386.40'],
    ]);
    expect(invoices[3].lines[0]).to.include({ quantity: '3.5', unitPrice: '92', net: '322.00' });
    expect(invoices[3].clauses[0].ref).to.equal('gtc:6.6');
  });

  it('running pool-expiry and billing again finds nothing', async () => {
    for (const kind of ['pool-expiry', 'billing']) {
      const { counts } = await runToEnd(diary, kind, '2026-03-06');
      expect(counts.done, kind).to.equal(0);
    }
  });
});

/** The link in the last notice that went out. */
async function linkOf(diary: Diary): Promise<string> {
  const { items } = await diary.read('/outbox');
  const notice = items.find(({ kind, recipient }: Json) => kind === 'pool-notice' && recipient === CLIENT);
  const { bytes } = await diary.bytes(`/outbox/${notice.id}/message`);
  const { text = '' } = await PostalMime.parse(bytes);
  return new RegExp(`${PORTAL}/pool-consents/[\\w-]+`).exec(text)?.[0] ?? 'no link in the mail';
}
