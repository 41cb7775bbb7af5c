import { expect } from 'chai';
import { epochMilliseconds } from '../../src/calendar/instant.ts';
import { type Json } from '../support/api.ts';
import { type Debtor, debtor } from '../support/debtor.ts';

describe('the story of a receivable, from its issue to its end', () => {
  let house: Debtor;
  before(async () => {
    house = await debtor();
  });
  after(() => house.close());

  const story = async (language: string): Promise<Json[]> =>
    (await house.api.read(`/invoices/${house.invoice.id}/history?language=${language}`)).chapters;
  const told = async (language: string, ...verbs: string[]): Promise<string[]> =>
    (await story(language))
      .filter(({ verb }) => verbs.includes(verb))
      .map(({ day, sentence }) => `${day} ${sentence}`);

  it('is told in sentences, each with its day, its clause and where to read on', async () => {
    const { api, app, invoice, clientId } = house;
    const { number } = invoice;
    await house.dun('2026-03-20T06:02:00+01:00');
    await app.setNow('2026-03-24T09:00:00+01:00');
    const dispute = await api.made(`/invoices/${invoice.id}/dispute`, { reason: 'Umfang unklar' });
    await app.setNow('2026-03-26T09:00:00+01:00');
    await api.made(`/dunning-halts/${dispute.id}/end`, { note: 'geklärt' });
    const hold = { clientId, until: '2026-03-31', reason: 'Rückruf zugesagt' };
    await api.made('/dunning-holds', hold);
    await app.setNow('2026-04-01T09:00:00+02:00');
    const paid = await api.made('/payments', { clientId, amount: '1000.00', valueDate: '2026-04-01' });
    await app.setNow('2026-04-02T09:00:00+02:00');
    const reason = 'keine Deckung';
    await api.made(`/payments/${paid.id}/return`, { valueDate: '2026-04-02', charges: '3.00', reason });
    await app.setNow('2026-04-09T09:00:00+02:00');
    const excuse = { from: '2026-03-20', until: '2026-03-30', reason: 'Hochwasser' };
    await api.made(`/invoices/${invoice.id}/excused-delays`, excuse);
    const { notes } = await api.made(`/clients/${clientId}/interest-notes`);
    await api.made(`/invoices/${invoice.id}/cancellation`, { reason: 'nie bestellt', rebill: false });

    expect(await told('de', 'advance issued', 'received', 'overdue')).to.deep.equal([
      `2026-03-02 ${number} über 6.000,00 € ausgestellt.`,
      '2026-03-02 Gilt als am 02.03.2026 erhalten; zahlbar bis 16.03.2026.',
      '2026-03-17 Bis 16.03.2026 nicht bezahlt: 6.000,00 € sind überfällig.',
    ]);
    expect(await told('en', 'reminder 1 issued', 'reminder 1 received', 'payment received')).to.deep.equal([
      '2026-03-20 Reminder MA-2026-0001: €6,000.00 open, interest €5.29, costs €40.00; to be paid by 7 Apr 2026.',
      '2026-03-20 Reminder MA-2026-0001 counts as received on 20 Mar 2026; its time runs until 7 Apr 2026.',
      '2026-04-01 Payment of €1,000.00, value date 1 Apr 2026: €26.46 on interest, €973.54 on principal (the oldest due: was to be paid by 16 Mar 2026).',
    ]);
    expect(
      await told(
        'de',
        'reminders halted: dispute',
        'reminders go on: dispute ended',
        'reminders halted: hold',
        'payment received',
        'payment returned',
        'interest charged',
        'cancellation issued',
      ),
    ).to.deep.equal([
      '2026-03-24 Vom Kunden bestritten: Umfang unklar',
      '2026-03-26 Streit beigelegt: geklärt',
      '2026-03-26 Mahnungen ruhen bis 31.03.2026: Rückruf zugesagt',
      '2026-04-01 Zahlung von 1.000,00 €, Wertstellung 01.04.2026: 26,46 € auf Zinsen, 973,54 € auf die Hauptforderung (älteste Fälligkeit, war bis 16.03.2026 zu zahlen).',
      '2026-04-02 Die Zahlung ging am 02.04.2026 zurück: keine Deckung',
      `2026-04-09 Verzugszinsen von 12,35 € bis 09.04.2026 verrechnet mit ${notes[0].number}.`,
      `2026-04-09 ${number} mit RE-2026-0003 storniert.`,
    ]);
  });

  it('leaves nothing without words, and links to papers and payments', async () => {
    for (const language of ['de', 'en'])
      for (const { sentence, verb } of await story(language)) {
        expect(sentence, verb).not.to.equal(verb);
        expect(sentence, verb).not.to.match(/undefined|null|\s\.|\s,|: $/);
      }
    const chapters = await story('de');
    const of = (verb: string) => chapters.find((chapter) => chapter.verb === verb) ?? {};
    expect(of('payment received')).to.deep.include({ clauses: ['gtc:7.2', 'gtc:7.9'], actor: 'token:admin' });
    expect(of('payment received').links).to.have.all.keys('paymentId');
    expect(of('document mailed').links).to.include.keys('documentId', 'dispatchId');
    expect(of('cancellation issued').links).to.include.keys('invoiceId', 'documentId');
    expect(of('advance issued').links).to.include({ documentId: house.invoice.documentId });
    const [letter] = (await house.api.read(`/documents?clientId=${house.clientId}&kind=reminder`)).items;
    expect(of('reminder 1 issued').links).to.deep.equal({ documentId: letter.id });
    const moments = chapters.map(({ at }) => epochMilliseconds(at));
    expect(moments, 'in the order of time').to.deep.equal(moments.toSorted((a, b) => a - b));
    const unknown = await house.api.get('/invoices/0195c2a4-7b1e-7c3a-9f00-3d5a1b2c4e6f/history');
    expect([unknown.status, unknown.body.type]).to.deep.equal([404, 'not-found']);
  });
});
