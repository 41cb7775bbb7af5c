import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { type PortalVisit, signedInClient } from '../support/portal.ts';
import { PORTAL_DAY, PORTAL_EMAIL, type PortalClient, portalClient } from '../support/portal-client.ts';

describe('the portal: hours, estimates and money', () => {
  let client: PortalClient;
  let eva: PortalVisit;

  before(async function () {
    this.timeout(60_000);
    client = await portalClient();
    eva = await signedInClient(client.app, client.url, PORTAL_EMAIL);
  });
  beforeEach(() => client.app.setNow(PORTAL_DAY));
  after(() => client.close());

  const idIn = (address: string): string => address.split('/').at(-1) ?? '';

  it('the home page names everything that waits, each with its day', async () => {
    const { text } = await eva.get('/portal');
    const { contract: _, ...waiting } = client.pages;
    for (const address of Object.values(waiting)) expect(text, address).to.include(address);
    for (const words of [
      'gültig bis 30.04.2026',
      'noch 8 Tage',
      'Widerspruch bis 07.04.2026',
      'aufgebraucht',
    ])
      expect(text).to.include(words);
    expect(text).to.include('nächste Rate');
    const { covers } = await client.read(`/instalment-plans/${idIn(client.pages.plan)}`);
    expect(text, 'what is paid in instalments is not asked for twice').not.to.include(covers[0].invoiceId);
  });

  it('the contract shows what was agreed and what has happened on it', async () => {
    const { text } = await eva.get(client.pages.contract);
    for (const words of [
      '50 % bei Auftrag, 50 % bei Fertigstellung',
      client.pages.delivery,
      client.pages.invoice,
    ])
      expect(text).to.include(words);
  });

  /** 6 000.00 late from 17 March: 13 days at 10.73 %, and nothing claimed yet. */
  it('GTC 7.9: an invoice that is late asks for what pays it today, interest included, and its code says the same', async () => {
    const { text } = await eva.get(client.pages.invoice);
    const { invoices } = await client.read(`/clients/${client.clientId}/statement?asOf=2026-03-30`);
    const line = invoices.find((each: Json) => each.invoiceId === idIn(client.pages.invoice));
    expect(line.interest).to.equal('22.93');
    expect(text)
      .to.include('22,93\u00a0€')
      .and.include('6.022,93\u00a0€')
      .and.include('AT61 1904 3002 3457 3201');
    expect(text).to.include('alt="QR-Code für die Überweisung von 6.022,93\u00a0€"');
    const statement = await eva.get('/portal/statement');
    expect(statement.text).to.include('22,93').and.include(line.number);
  });

  it('GTC 7.9: interest that a note charges is asked for once, where it arose; the note leads there', async () => {
    const { notes } = await client.made(`/clients/${client.clientId}/interest-notes`);
    const note = await client.read(`/invoices/${notes[0].id}`);
    expect([note.kind, note.open]).to.deep.equal(['interest', '22.93']);
    const { text } = await eva.get(`/portal/invoices/${note.id}`);
    expect(text).to.include('mitgerechnet').and.include(`href="${client.pages.invoice}"`);
    expect(text).not.to.include('QR-Code');
    expect((await eva.get(client.pages.invoice)).text).to.include('Überweisung von 6.022,93\u00a0€');
    const rest = { amount: '6022.93', valueDate: '2026-03-30', invoiceId: idIn(client.pages.invoice) };
    await client.made('/payments', rest);
    expect((await client.read(`/invoices/${note.id}`)).status, 'what pays the one pays the other').to.equal(
      'paid',
    );
    for (const address of [`/portal/invoices/${note.id}`, client.pages.invoice])
      expect((await eva.get(address)).text).to.include('Es ist nichts zu zahlen.');
  });

  it('GTC 7.8: a plan shows what is paid and what comes next, an invoice in it leads there', async () => {
    const { text } = await eva.get(client.pages.plan);
    const plan = await client.read(`/instalment-plans/${idIn(client.pages.plan)}`);
    expect(text)
      .to.include('15.04.2026')
      .and.match(new RegExp(`<strong>.*${plan.number}`));
    const covered = await eva.get(`/portal/invoices/${plan.covers[0].invoiceId}`);
    expect(covered.text).to.include('wird in Raten bezahlt').and.include(client.pages.plan);
    expect(covered.text).not.to.include('QR-Code').and.not.include('Zahlbar bis');
    for (const page of ['/portal/invoices', '/portal/statement'])
      expect((await eva.get(page)).text, page).to.include('in Raten');
  });

  it('GTC 6.5: consent to more hours is taken once by each notice, in hours as people write them', async () => {
    const { pool } = client.pages;
    const page = await eva.get(pool);
    const noticeId = /name="noticeId" value="([\w-]+)"/.exec(page.text)?.[1] ?? '';
    const form = { noticeId, hours: '2,5', name: 'Eva Bergmann' };
    expect(page.text, 'what an hour costs').to.match(/Stundensatz des Pools von [\d,]+\s€ netto/);
    for (const hours of ['0', '-1', 'viele', '10001', '']) {
      const { status, text } = await eva.post(`${pool}/consent`, { ...form, hours });
      expect(status, hours).to.equal(422);
      expect(text, hours).to.include('id="hours-wrong"').and.not.include('id="name-wrong"');
    }
    const sent = await Promise.all([1, 2, 3].map(() => eva.post(`${pool}/consent`, form)));
    for (const { status, location } of sent) expect([status, location]).to.deep.equal([303, pool]);
    const { consents, free } = await client.read(`/hour-pools/${idIn(pool)}`);
    expect(consents).to.have.length(1);
    expect(consents[0]).to.include({
      hours: '2.5',
      givenBy: 'Eva Bergmann',
      actor: `client:${PORTAL_EMAIL}`,
    });
    expect(free).to.equal('2.5');
    const { text } = await eva.get(pool);
    expect(text).to.include('Eva Bergmann: 2,50 Stunden').and.not.include('noticeId');
  });

  it('GTC 6.2: an objection needs a cheaper alternative, counts once, and comes too late after the last day', async () => {
    const { overrun } = client.pages;
    const form = { text: 'Zu teuer.', alternative: 'Schulung online', net: '1.100,50' };
    await client.app.setNow('2026-04-08T00:00:01+02:00');
    const late = await eva.post(`${overrun}/objection`, form);
    expect([late.status, late.text.includes('Die Frist war schon vorbei')]).to.deep.equal([409, true]);
    await client.app.setNow('2026-04-07T18:00:00+02:00');
    expect((await eva.get(overrun)).text).to.include('heute ist der letzte Tag');
    for (const net of ['1200', '0', '-5', 'billiger', '']) {
      const { status, text } = await eva.post(`${overrun}/objection`, { ...form, net });
      expect([status, text.includes('unter 1.200,00')], net).to.deep.equal([422, true]);
    }
    const bare = await eva.post(`${overrun}/objection`, { ...form, alternative: ' ' });
    expect([bare.status, bare.text.includes('ohne sie zählt der Widerspruch nicht')]).to.deep.equal([
      422,
      true,
    ]);
    for (const _ of [1, 2]) expect((await eva.post(`${overrun}/objection`, form)).location).to.equal(overrun);
    const { status, objections } = await client.read(`/overruns/${idIn(overrun)}`);
    expect([status, objections.length]).to.deep.equal(['objected', 1]);
    expect(objections[0]).to.include({ alternativeNet: '1100.50', counts: true, receivedOn: '2026-04-07' });
    expect((await eva.get(overrun)).text).to.include('Ihr Widerspruch ist eingegangen.');
  });
});
