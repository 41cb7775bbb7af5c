import { expect } from 'chai';
import PostalMime from 'postal-mime';
import { referenceEdition } from '../../src/terms/reference-edition.ts';
import { type Json } from '../support/api.ts';
import { offerFor } from '../support/business.ts';
import { type Diary, openDiary } from '../support/diary.ts';

/** From the offer to the contract, and the ways that do not lead there (GTC 1 and 2). */
describe('offers and orders', () => {
  let diary: Diary;

  beforeEach(async () => {
    diary = await openDiary('2026-03-02T09:00:00+01:00', { papers: 'blank' });
  });
  afterEach(() => diary.close());

  async function sentOffer(more: Json = {}): Promise<Json> {
    const { id: clientId } = await diary.client();
    const { id } = await diary.made('/offers', offerFor(clientId, '1000.00', more));
    return diary.made(`/offers/${id}/send`);
  }

  const order = (offer: Json, receivedAt: string) => diary.made(`/offers/${offer.id}/orders`, { receivedAt });
  const confirm = (placed: Json) => diary.post(`/orders/${placed.id}/confirmation`);
  const answer = async (sent: Promise<Json>) => {
    const { status, body } = await sent;
    return [status, body.type ?? body.status];
  };
  const term = ({ effectiveTerms }: Json, name: string) =>
    effectiveTerms.find((each: Json) => each.parameter === name);

  /** The mail that brought a document, read as the client would. */
  async function mailOf(documentId: string) {
    const { items } = await diary.read(`/dispatches?documentId=${documentId}`);
    const { bytes } = await diary.bytes(`/outbox/${items[0].id}/message`);
    return PostalMime.parse(bytes);
  }

  it('GTC 2.2: confirmed on the last day of the two weeks; the day after it has lapsed and must be renewed', async () => {
    const offer = await sentOffer();
    const lapsing = await order(offer, '2026-03-02T09:00:00+01:00');
    expect(lapsing.boundUntil).to.equal('2026-03-16');
    const binding = await order(await sentOffer(), '2026-03-02T09:00:00+01:00');
    await diary.day('2026-03-16T23:59:00+01:00');
    expect(await answer(confirm(binding))).to.deep.equal([201, 'active']);

    await diary.day('2026-03-17T00:01:00+01:00');
    const late = await confirm(lapsing);
    expect([late.status, late.body.type, late.body.clause]).to.deep.equal([409, 'order-lapsed', 'gtc:2.2']);
    expect((await diary.read(`/offers/${offer.id}`)).status).to.equal('lapsed');

    const renewed = await order(offer, '2026-03-17T00:01:00+01:00');
    expect(renewed.boundUntil).to.equal('2026-03-31');
    expect(await answer(confirm(lapsing))).to.deep.equal([409, 'order-closed']);
    expect(await answer(confirm(renewed))).to.deep.equal([201, 'active']);
  });

  it('GTC 2.2: while an order binds there is no second one', async () => {
    const offer = await sentOffer();
    await order(offer, '2026-03-02T09:00:00+01:00');
    const second = diary.post(`/offers/${offer.id}/orders`, { receivedAt: '2026-03-02T09:00:00+01:00' });
    expect(await answer(second)).to.deep.equal([409, 'order-open']);
  });

  it('GTC 2.1: an offer past its validity cannot be ordered; what arrived in time can be entered later', async () => {
    const offer = await sentOffer({ validUntil: '2026-03-05' });
    await diary.day('2026-03-06T09:00:00+01:00');
    expect((await diary.read(`/offers/${offer.id}`)).status).to.equal('lapsed');
    const place = (receivedAt: string) => diary.post(`/offers/${offer.id}/orders`, { receivedAt });
    expect(await answer(place('2026-03-06T08:59:00+01:00'))).to.deep.equal([409, 'offer-lapsed']);
    expect((await place('2026-03-05T15:00:00+01:00')).status).to.equal(201);
  });

  it('declined, withdrawn or still a draft: cannot be ordered; a declined one may be revised', async () => {
    const declined = await sentOffer();
    expect((await diary.made(`/offers/${declined.id}/decline`, { reason: 'zu teuer' })).status).to.equal(
      'declined',
    );
    const withdrawn = await sentOffer();
    expect((await diary.made(`/offers/${withdrawn.id}/withdrawal`)).status).to.equal('withdrawn');
    const { id: clientId } = await diary.client();
    const draft = await diary.made('/offers', offerFor(clientId, '1000.00'));
    for (const offer of [declined, withdrawn, draft]) {
      const placed = diary.post(`/offers/${offer.id}/orders`, { receivedAt: '2026-03-02T09:00:00+01:00' });
      expect(await answer(placed)).to.deep.equal([409, 'illegal-state']);
    }
    const { clientId: _, ...cheaper } = offerFor(clientId, '900.00');
    const revised = await diary.put(`/offers/${declined.id}`, cheaper);
    expect([revised.status, revised.body.status, revised.body.version]).to.deep.equal([200, 'draft', 2]);
    expect((await diary.put(`/offers/${withdrawn.id}`, cheaper)).body.type).to.equal('illegal-state');
  });

  it('GTC 2.3: the acknowledgement of receipt says that it concludes nothing, and it does not', async () => {
    const placed = await order(await sentOffer(), '2026-03-02T09:00:00+01:00');
    expect((await diary.read('/contracts')).items).to.deep.equal([]);
    const { items } = await diary.read(`/documents?subjectId=${placed.id}`);
    expect(items.map((each: Json) => each.kind)).to.deep.equal(['order-acknowledgement']);
    expect(items[0].clauses).to.include('gtc:2.3');
    await diary.day('2026-03-03T09:00:00+01:00');
    const mail = await mailOf(items[0].id);
    expect(mail.text).to.match(/kein(e|en)? Vertrag|noch nicht|keine Annahme/i);
  });

  it('GTC 2.3: an order that is refused becomes no contract', async () => {
    const placed = await order(await sentOffer(), '2026-03-02T09:00:00+01:00');
    expect((await diary.made(`/orders/${placed.id}/refusal`, { reason: 'keine Kapazität' })).status).to.equal(
      'refused',
    );
    expect(await answer(confirm(placed))).to.deep.equal([409, 'order-closed']);
  });

  it('GTC 2.3: the first service concludes the contract by conduct', async () => {
    const placed = await order(await sentOffer(), '2026-03-02T09:00:00+01:00');
    const contract = await diary.made(`/orders/${placed.id}/first-service`, { description: 'Kick-off' });
    expect([contract.concludedBy, contract.concludedOn, contract.status]).to.deep.equal([
      'conduct',
      '2026-03-02',
      'active',
    ]);
    expect(await answer(confirm(placed))).to.deep.equal([409, 'order-closed']);
  });

  it('GTC 1.6: a term of the written offer prevails, is shown with its source and moves the due date', async () => {
    const offer = await sentOffer({ terms: { paymentTerm: { days: 30 } } });
    const contract = (await confirm(await order(offer, '2026-03-02T09:00:00+01:00'))).body;
    expect(term(contract, 'paymentTerm')).to.deep.equal({
      parameter: 'paymentTerm',
      label: { de: 'Zahlungsfrist ab Erhalt', en: 'Payment term from receipt' },
      value: { days: 30 },
      source: offer.number,
      clause: 'gtc:7.2',
    });
    expect(term(contract, 'orderBinding').source).to.equal('gtc-2026');
    await diary.day('2026-03-03T09:00:00+01:00');
    const [invoice] = await diary.invoices(contract);
    expect([invoice.receivedOn, invoice.dueOn]).to.deep.equal(['2026-03-03', '2026-04-02']);
    const mail = await mailOf(invoice.documentId);
    expect(mail.text).to.contain('30 Tagen');
  });

  it('GTC 1.2: a new edition of the terms applies to contracts concluded from its day on, not to earlier ones', async () => {
    const before = (await confirm(await order(await sentOffer(), '2026-03-02T09:00:00+01:00'))).body;
    const waiting = await order(await sentOffer(), '2026-03-02T09:00:00+01:00');
    const parameters = { ...referenceEdition.parameters, splitOnOrder: '30', paymentTerm: { weeks: 1 } };
    const title = { de: 'AGB März 2026', en: 'Terms of March 2026' };
    await diary.made('/terms-editions', {
      code: 'gtc-2026-03',
      title,
      effectiveFrom: '2026-03-03',
      parameters,
    });
    await diary.day('2026-03-03T09:00:00+01:00');
    const after = (await confirm(waiting)).body;
    expect([before.termsVersion, after.termsVersion]).to.deep.equal(['gtc-2026', 'gtc-2026-03']);
    expect(after.billing.map((part: Json) => part.net)).to.deep.equal(['300.00', '700.00']);
    const reread = await diary.read(`/contracts/${before.id}`);
    expect(reread.billing.map((part: Json) => part.net)).to.deep.equal(['500.00', '500.00']);
    expect(term(reread, 'paymentTerm').value).to.deep.equal({ days: 14 });
    await diary.day('2026-03-04T09:00:00+01:00');
    const [first] = await diary.invoices(after);
    expect([first.receivedOn, first.dueOn]).to.deep.equal(['2026-03-04', '2026-03-11']);
  });

  it("GTC 1.1: the confirmation brings the agency's own terms document along", async () => {
    const { items } = await diary.read('/terms-editions');
    const uploaded = await diary.put(`/terms-editions/${items[0].id}/documents/de`, {
      fileName: 'AGB.txt',
      mediaType: 'text/plain',
      content: Buffer.from('Unsere Bedingungen').toString('base64'),
    });
    expect(uploaded.status).to.equal(200);
    const contract = (await confirm(await order(await sentOffer(), '2026-03-02T09:00:00+01:00'))).body;
    await diary.day('2026-03-03T09:00:00+01:00');
    const documents = await diary.read(`/documents?subjectId=${contract.id}`);
    const mail = await mailOf(documents.items[0].id);
    expect(mail.attachments.map((each) => each.mimeType)).to.deep.equal(['application/pdf', 'text/plain']);
    const terms = mail.attachments.find((each) => each.filename === 'AGB.txt');
    expect(Buffer.from(terms?.content as ArrayBuffer).toString()).to.equal('Unsere Bedingungen');
  });
});
