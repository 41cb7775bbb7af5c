import { expect } from 'chai';
import { newId } from '../../db/id.ts';
import { referenceEdition } from '../../src/terms/reference-edition.ts';
import { type Json } from '../support/api.ts';
import { offerFor } from '../support/business.ts';
import { type Diary, openDiary } from '../support/diary.ts';
import { type PortalPage, type PortalVisit, signedInClient } from '../support/portal.ts';

const AT = '2026-03-02T10:00:00+01:00';
const EVENING = '2026-03-27T17:30:00+01:00';
const EMAIL = 'eva@bergblick.example';

describe('the portal: what a client says', () => {
  let diary: Diary;
  let eva: PortalVisit;
  let clientId: string;

  before(async () => {
    diary = await openDiary(AT);
    clientId = (await diary.client({ name: 'Bergblick Hotels GmbH', email: EMAIL })).id;
    const terms = Buffer.from('%PDF-1.7 the terms').toString('base64');
    const { items } = await diary.read('/terms-editions');
    const file = { fileName: 'agb.pdf', mediaType: 'application/pdf', content: terms };
    await diary.put(`/terms-editions/${items[0].id}/documents/de`, file);
    eva = await signedInClient(diary.app, diary.url, EMAIL);
  });
  beforeEach(() => diary.app.setNow(AT));
  after(() => diary.close());

  async function sent(more: Record<string, unknown> = {}): Promise<{ id: string; address: string }> {
    const { id } = await diary.made('/offers', offerFor(clientId, '5000.00', more));
    await diary.made(`/offers/${id}/send`);
    return { id, address: `/portal/offers/${id}` };
  }

  /** What the page's form for this action would send. */
  function hiddenIn({ text }: PortalPage, action: string): Record<string, string> {
    const [, form = ''] = new RegExp(`action="${action}">([\\s\\S]*?)</form>`).exec(text) ?? [];
    const fields = form.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g);
    return Object.fromEntries([...fields].map(([, name = '', value = '']) => [name, value]));
  }

  async function orderForm(address: string): Promise<Record<string, string>> {
    const hidden = hiddenIn(await eva.get(address), `${address}/order`);
    return { ...hidden, name: 'Eva Bergmann', agreed: 'yes' };
  }

  describe('to an offer (GTC 2.1–2.4)', () => {
    it('shows net, VAT and gross, the terms, and what an order would mean before it is placed', async () => {
      const { address } = await sent({ validUntil: '2026-04-30' });
      await diary.app.setNow(EVENING);
      const { text } = await eva.get(address);
      for (const words of [
        '5.000,00\u00a0€',
        '1.000,00\u00a0€',
        '6.000,00\u00a0€',
        '30. April 2026',
        'als am 30. März 2026 um 08:00 Uhr eingegangen (AGB 2.4)',
        'bindet Sie bis 13. April 2026 (AGB 2.2)',
        'Zahlungspflichtig bestellen',
      ])
        expect(text).to.include(words);
      const [, terms = ''] = /href="(\/portal\/terms\/[\w-]+)"/.exec(text) ?? [];
      const file = await eva.get(terms);
      expect([file.status, file.text]).to.deep.equal([200, '%PDF-1.7 the terms']);
      expect(file.headers.get('content-disposition')).to.include('agb.pdf');
    });

    it('takes the order once, with who ordered, however often it is sent and from how many tabs', async () => {
      const { id, address } = await sent();
      const form = await orderForm(address);
      await diary.app.setNow(EVENING);
      const twice = await Promise.all([1, 2].map(() => eva.post(`${address}/order`, form)));
      const later = await eva.post(`${address}/order`, form);
      for (const { status, location } of [...twice, later])
        expect([status, location]).to.deep.equal([303, address]);
      const { text } = await eva.get(address);
      expect(text).to.include(
        'Eva Bergmann hat bestellt. Die Bestellung gilt als am 30. März 2026 um 08:00 Uhr eingegangen (AGB 2.4).',
      );
      expect(text)
        .to.include('bis 13. April 2026 an die Bestellung gebunden')
        .and.not.include('<button class="">');
      expect(await diary.app.db('client_order').where({ offer_id: id })).to.have.length(1);
      const offer = await diary.read(`/offers/${id}`);
      expect(offer.order).to.include({ orderedBy: 'Eva Bergmann', boundUntil: '2026-04-13' });
      const { items } = await diary.read(`/journal?subjectKind=offer&subjectId=${id}`);
      expect(items[0]).to.deep.include({ verb: 'order received', actor: `client:${EMAIL}` });
    });

    it('wants a name and the tick, and keeps what was entered', async () => {
      const { id, address } = await sent();
      const form = await orderForm(address);
      const { status, text } = await eva.post(`${address}/order`, { ...form, agreed: '', name: '<b>Eva' });
      expect(status).to.equal(422);
      expect(text).to.include('role="alert"').and.include('value="&lt;b&gt;Eva"');
      expect(text).to.include('id="agreed-wrong"').and.not.include('id="name-wrong"');
      const unnamed = await eva.post(`${address}/order`, { ...form, name: ' ' });
      expect(unnamed.status).to.equal(422);
      expect(unnamed.text).to.include('id="name-wrong"').and.not.include('id="agreed-wrong"');
      expect((await diary.read(`/offers/${id}`)).status).to.equal('sent');
    });

    it('a version that was replaced meanwhile is not ordered; the page shows the new one', async () => {
      const { id, address } = await sent();
      const form = await orderForm(address);
      const { clientId: _, ...revised } = offerFor(clientId, '7000.00');
      await diary.put(`/offers/${id}`, revised);
      const draft = await eva.post(`${address}/order`, form);
      expect([draft.status, draft.text.includes('5.000,00')], 'nobody sees a draft').to.deep.equal([
        409,
        true,
      ]);
      expect(draft.text).to.include('Wir überarbeiten dieses Angebot');
      await diary.made(`/offers/${id}/send`);
      const { status, text } = await eva.post(`${address}/order`, form);
      expect(status).to.equal(409);
      expect(text).to.include('Es gibt inzwischen eine neue Fassung').and.include('8.400,00\u00a0€');
      expect((await diary.read(`/offers/${id}`)).order).to.equal(null);
    });

    it('an offer past its validity cannot be ordered, and says so', async () => {
      const { id, address } = await sent({ validUntil: '2026-03-10' });
      const form = await orderForm(address);
      await diary.app.setNow('2026-03-11T09:00:00+01:00');
      const { status, text } = await eva.post(`${address}/order`, form);
      expect(status).to.equal(409);
      expect(text)
        .to.include('Dieses Angebot war bis 10. März 2026 gültig.')
        .and.not.include('<button class="">');
      expect((await diary.read(`/offers/${id}`)).order).to.equal(null);
    });

    it('a lapsed order may be renewed; a confirmed one leads to its contract (GTC 2.2, 2.3)', async () => {
      const { id, address } = await sent();
      await eva.post(`${address}/order`, await orderForm(address));
      await diary.app.setNow('2026-04-20T10:00:00+02:00');
      expect((await eva.get(address)).text).to.include('wir haben sie nicht rechtzeitig bestätigt');
      expect((await eva.post(`${address}/order`, await orderForm(address))).status).to.equal(303);
      const { order } = await diary.read(`/offers/${id}`);
      const contract = await diary.made(`/orders/${order.id}/confirmation`);
      const { text } = await eva.get(address);
      expect(text).to.include(`/portal/contracts/${contract.id}`).and.not.include('<button class="">');
      expect((await eva.post(`${address}/order`, { name: 'Eva', agreed: 'yes' })).location).to.equal(address);
      expect((await eva.get(`/portal/contracts/${contract.id}`)).text).to.include(contract.number);
    });

    it('a contract that was taken over without its papers is shown with what is known of it', async () => {
      const { id, address } = await sent();
      await eva.post(`${address}/order`, await orderForm(address));
      const { order } = await diary.read(`/offers/${id}`);
      const contract = await diary.made(`/orders/${order.id}/confirmation`);
      await diary.app.db.transaction(async (tx) => {
        await tx.raw('set local session_replication_role = replica');
        await tx('document').where({ subject_id: contract.id }).delete();
      });
      const { status, text } = await eva.get(`/portal/contracts/${contract.id}`);
      expect(status).to.equal(200);
      expect(text)
        .to.include(contract.title)
        .and.include('Die Auftragsbestätigung zu diesem Vertrag liegt hier nicht vor.')
        .and.not.include('/portal/papers/');
    });

    it('a contract takes the edition that the client was shown, even if a newer one applies by then (GTC 1.2)', async () => {
      const { id, address } = await sent();
      await eva.post(`${address}/order`, await orderForm(address));
      const other = await sent();
      const stale = await orderForm(other.address);
      const { parameters, title } = referenceEdition;
      const edition = { code: 'gtc-next', title, effectiveFrom: '2026-03-05', parameters };
      await diary.made('/terms-editions', edition);
      await diary.app.setNow('2026-03-06T10:00:00+01:00');
      const { order } = await diary.read(`/offers/${id}`);
      const { termsVersion } = await diary.made(`/orders/${order.id}/confirmation`);
      expect(termsVersion).to.equal(referenceEdition.code);
      const changed = await eva.post(`${other.address}/order`, stale);
      expect([changed.status, changed.text.includes('neue Fassung unserer AGB')]).to.deep.equal([409, true]);
      const forged = { ...(await orderForm(other.address)), termsEditionId: newId() };
      expect((await eva.post(`${other.address}/order`, forged)).status).to.equal(409);
    });

    it('declining needs no reason, counts once, and closes the offer', async () => {
      const { id, address } = await sent();
      for (const _ of [1, 2]) {
        const { status, location } = await eva.post(`${address}/decline`, { reason: 'zu teuer' });
        expect([status, location]).to.deep.equal([303, address]);
      }
      expect((await eva.get(address)).text).to.include('Dieses Angebot wurde abgelehnt.');
      expect((await diary.read(`/offers/${id}`)).status).to.equal('declined');
      const late = await eva.post(`${address}/order`, { name: 'Eva', agreed: 'yes' });
      expect(late.status).to.equal(409);
    });
  });

  describe('to a delivery (GTC 8.5)', () => {
    async function delivered(): Promise<{ id: string; address: string }> {
      const contract = await diary.contract(AT, '1000.00', { clientId });
      await diary.app.setNow('2026-03-30T10:00:00+02:00');
      const { id } = await diary.deliver(contract, '2026-03-26');
      return { id, address: `/portal/deliveries/${id}` };
    }

    it('shows the days that are left, on the home page too, and takes the acceptance once', async () => {
      const { id, address } = await delivered();
      expect((await eva.get('/portal')).text)
        .to.include(address)
        .and.include('noch 8 Tage');
      expect((await eva.get(address)).text).to.include('7. April 2026 (noch 8 Tage)');
      expect((await eva.post(`${address}/acceptance`, { name: '' })).status).to.equal(422);
      const both = await Promise.all(
        [1, 2].map(() => eva.post(`${address}/acceptance`, { name: 'Eva Bergmann' })),
      );
      for (const { status } of both) expect(status).to.equal(303);
      expect((await eva.get(address)).text).to.include(
        'Eva Bergmann hat die Lieferung am 30. März 2026 abgenommen.',
      );
      expect((await eva.get('/portal')).text).not.to.include(address);
      const { declarations, signOff } = await diary.read(`/deliveries/${id}`);
      expect([signOff, declarations.length]).to.deep.equal(['accepted', 1]);
    });

    it('takes an objection in words until the last second of the last day, not after it', async () => {
      const other = await delivered();
      await diary.app.setNow(AT);
      const { address } = await delivered();
      const form = { name: 'Eva Bergmann', text: 'Der <Export> ist leer.' };
      expect((await eva.post(`${address}/objection`, { ...form, text: ' ' })).status).to.equal(422);
      await diary.app.setNow('2026-04-07T23:59:59+02:00');
      expect((await eva.get(address)).text).to.include('heute ist der letzte Tag');
      expect((await eva.post(`${address}/objection`, form)).status).to.equal(303);
      const { text } = await eva.get(address);
      expect(text).to.include('Der &lt;Export&gt; ist leer.').and.include('Lieferung abnehmen');
      await diary.app.setNow('2026-04-08T00:00:00+02:00');
      const late = await eva.post(`${other.address}/objection`, form);
      expect([late.status, late.text.includes('Die Frist war schon vorbei')]).to.deep.equal([409, true]);
      expect(late.text).to.include('gilt die Lieferung als abgenommen (AGB 8.5)');
    });
  });

  describe('about its papers', () => {
    it('downloads what was sent, and the agency sees when it was first opened', async () => {
      const { id, address } = await sent({ title: 'Gästekarte' });
      await diary.day('2026-03-02T10:05:00+01:00');
      const { text } = await eva.get(address);
      const [, paper = ''] = /href="(\/portal\/papers\/[\w-]+)"/.exec(text) ?? [];
      const list = await eva.get('/portal/papers');
      expect(list.text).to.include(paper).and.include('Gästekarte');
      const { status, headers, bytes } = await eva.get(paper);
      expect([status, headers.get('content-type'), bytes.subarray(0, 5).toString()]).to.deep.equal([
        200,
        'application/pdf',
        '%PDF-',
      ]);
      expect(headers.get('content-disposition')).to.match(
        /^attachment; filename="?AN-2026-\d+-offer\.pdf"?$/,
      );
      await diary.app.setNow('2026-03-03T10:00:00+01:00');
      await eva.get(paper);
      const { items } = await diary.read(`/documents?clientId=${clientId}&kind=offer`);
      const opened = items.filter((each: Json) => each.openedAt !== null);
      expect(opened.map((each: Json) => [each.title, each.openedAt, each.openedBy])).to.deep.equal([
        ['Gästekarte', '2026-03-02T09:05:00Z', `client:${EMAIL}`],
      ]);
      expect((await diary.read(`/offers/${id}`)).status).to.equal('sent');
    });
  });
});
