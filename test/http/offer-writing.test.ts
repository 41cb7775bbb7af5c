import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { offerFor } from '../support/business.ts';
import { type Diary, openDiary } from '../support/diary.ts';
import { pagesOf, textOf } from '../support/pdf.ts';

const AT = '2026-03-02T10:00:00+01:00';
const line = { kind: 'lump-sum', description: 'Portal', quantity: '2.5', unit: 'Tage', unitPrice: '92.40' };
const pool = { kind: 'hour-pool', description: 'Betreuung', quantity: '10', unit: 'h', unitPrice: '90' };

describe('writing an offer', () => {
  let diary: Diary;
  let clientId: string;
  before(async () => {
    diary = await openDiary(AT, { quiet: true });
    clientId = (await diary.client()).id;
  });
  after(() => diary.close());

  const written = (more: Record<string, unknown> = {}) => ({
    title: 'Kundenportal',
    billingMode: 'half-half',
    contractType: 'work',
    lines: [line, pool],
    ...more,
  });

  it('is priced as it is being written, as the offer itself will be (GTC 6.1), and nothing is kept', async () => {
    const offer = written({ clientId, discountPercent: '10' });
    const before = await diary.read('/offers');
    const preview = await diary.post('/offers/preview', offer);
    expect(preview.status).to.equal(200);
    const { lines, perPeriod, vatTreatment, ...sums } = preview.body;
    expect(lines.map(({ net }: Json) => net)).to.deep.equal(['231.00', '900.00']);
    expect(vatTreatment).to.equal('domestic');
    expect(perPeriod).to.deep.equal([
      { cadence: null, net: '207.90' },
      { cadence: 'month', net: '810.00' },
    ]);
    expect(await diary.read('/offers')).to.deep.equal(before);
    const kept = await diary.made('/offers', offer);
    const { net, vat, gross, taxes } = kept;
    expect(kept.perPeriod, 'its page says it as well').to.deep.equal(perPeriod);
    expect(sums).to.deep.include({ net, vat, gross, taxes });
  });

  it('is priced as for a business at home until a client is chosen; abroad as VAT asks', async () => {
    const { body } = await diary.post('/offers/preview', written());
    expect([body.vatTreatment, body.vat]).to.deep.equal(['domestic', '226.20']);
    const address = { street: 'Leopoldstraße 244', postalCode: '80807', city: 'München', country: 'DE' };
    const german = await diary.client({ address, vatId: 'DE136695976' });
    const abroad = await diary.post('/offers/preview', written({ clientId: german.id }));
    expect([abroad.body.vatTreatment, abroad.body.vat]).to.deep.equal(['reverse-charge', '0.00']);
    expect(abroad.body.vatReason).to.include('DE');
  });

  it('a fault names its field', async () => {
    const lines = [line, { ...pool, unit: 'Tage' }];
    const { status, body } = await diary.post('/offers/preview', written({ lines }));
    expect([status, body.errors[0].path]).to.deep.equal([422, 'lines.1.unit']);
  });

  it('its paper is drawn as it would be sent, marked as a draft (GTC 2.1); nothing is archived', async () => {
    const { id, number } = await diary.made('/offers', offerFor(clientId, '100.00'));
    const offer = written({ clientId, offerId: id, title: 'Ein anderer Titel' });
    const { pages, pdf } = await diary.made('/offers/paper-preview', offer);
    expect(pages).to.equal(pagesOf(Buffer.from(pdf, 'base64')).length);
    const text = textOf(Buffer.from(pdf, 'base64'));
    for (const words of ['Entwurf', number, 'Ein anderer Titel', '1.131,00']) expect(text).to.include(words);
    expect((await diary.read(`/documents?clientId=${clientId}`)).items).to.deep.equal([]);
    const { status } = await diary.post('/offers/paper-preview', written());
    expect(status, 'a paper needs a client').to.equal(422);
  });

  it('versions are listed with their papers and compared line by line', async () => {
    const { id } = await diary.made('/offers', offerFor(clientId, '900.00'));
    await diary.made(`/offers/${id}/send`);
    const lines = [
      { ...line, description: 'Workshop' },
      { kind: 'lump-sum', description: 'Kundenportal', quantity: '1', unit: 'pauschal', unitPrice: '850.00' },
    ];
    const { status } = await diary.put(`/offers/${id}`, written({ lines, title: 'Portal neu' }));
    expect(status).to.equal(200);
    const { items } = await diary.read(`/offers/${id}/versions`);
    expect(
      items.map((each: Json) => [each.version, each.sentAt === null, each.documentId === null]),
    ).to.deep.equal([
      [2, true, true],
      [1, false, false],
    ]);
    const comparison = await diary.read(`/offers/${id}/versions/comparison?from=1&to=2`);
    expect(comparison.lines.map(({ change, fields }: Json) => [change, fields])).to.deep.equal([
      ['added', []],
      ['changed', ['unitPrice']],
    ]);
    expect(comparison.facts.map(({ field }: Json) => field)).to.deep.equal(['title']);
    expect(comparison.difference).to.deep.equal({ net: '181.00', vat: '36.20', gross: '217.20' });
    expect((await diary.get(`/offers/${id}/versions/comparison?from=1&to=3`)).status).to.equal(404);
  });

  it('GTC 2.4, 2.2: says when an order counts as received and until when it binds, before it is recorded', async () => {
    const { id } = await diary.made('/offers', offerFor(clientId, '900.00'));
    const at = encodeURIComponent('2026-05-22T17:30:00+02:00');
    const outlook = await diary.read(`/offers/${id}/receipt?receivedAt=${at}`);
    expect(outlook).to.include({ boundUntil: '2026-06-09' });
    expect(outlook.deemedReceivedAt).to.match(/^2026-05-26T06:00/);
  });

  it('a line is kept as a template once per name, offered as it is, and removed', async () => {
    const kept = await diary.made('/line-templates', { name: 'Betreuung', line: pool });
    const again = await diary.post('/line-templates', { name: 'Betreuung', line });
    expect([again.status, again.body.type]).to.deep.equal([409, 'line-template-exists']);
    const { items } = await diary.read('/line-templates');
    expect(items).to.deep.equal([{ id: kept.id, name: 'Betreuung', line: pool }]);
    const offer = await diary.made('/offers', { ...offerFor(clientId, '0'), lines: [items[0].line] });
    expect(offer.net).to.equal('900.00');
    const remove = () =>
      fetch(`${diary.url}/api/v1/line-templates/${kept.id}`, {
        method: 'DELETE',
        headers: { authorization: `Bearer ${diary.app.config.adminToken}` },
      });
    expect([(await remove()).status, (await remove()).status]).to.deep.equal([200, 404]);
  });

  it('offers are found by a part of their number or title', async () => {
    const { id, number } = await diary.made(
      '/offers',
      offerFor(clientId, '1', { title: 'Zeiterfassung Süd' }),
    );
    for (const text of [number.slice(2), 'erfassung süd']) {
      const { items } = await diary.read(`/offers?text=${encodeURIComponent(text)}`);
      expect(items.map((each: Json) => each.id)).to.deep.equal([id]);
    }
  });
});
