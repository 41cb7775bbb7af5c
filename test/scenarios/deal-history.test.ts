import { expect } from 'chai';
import { toldIn } from '../../src/desk/told.ts';
import { type Json } from '../support/api.ts';
import { type Diary, openDiary } from '../support/diary.ts';

const AT = '2026-03-02T10:00:00+01:00';

describe('the story of a contract, from its offer to the last cent', () => {
  let diary: Diary;
  let contract: Json;

  before(async () => {
    diary = await openDiary(AT, { papers: 'blank' });
    contract = await diary.contract(AT, '1000.00');
    await diary.day('2026-03-03T12:00:00+01:00');
    const [deposit] = await diary.invoices(contract);
    await diary.day('2026-03-10T12:00:00+01:00');
    await diary.pay(deposit ?? {}, '600.00', '2026-03-09');
    await diary.deliver(contract, '2026-03-10');
    await diary.day('2026-04-20T12:00:00+02:00');
  });
  after(() => diary.close());

  it('is told in order with the clause behind each event, and by what a date brought about', async () => {
    const { items, nextCursor } = await diary.read(`/contracts/${contract.id}/history?limit=200`);
    expect(nextCursor).to.equal(null);
    const told = items.toReversed().map(({ verb }: Json) => verb);
    const inOrder = [
      'offer drafted',
      'offer sent',
      'order received',
      'contract concluded',
      'advance issued',
      'payment received',
      'work released by the paid deposit',
      'work delivered completely',
      'final issued',
      'delivery deemed accepted',
      'overdue',
      'reminder 1 issued',
    ];
    expect(inOrder.map((verb) => told.indexOf(verb))).to.satisfy(
      (places: number[]) => places.every((place, at) => place > (places[at - 1] ?? -1)),
      told.join(', '),
    );
    const silence = items.find(({ verb }: Json) => verb === 'delivery deemed accepted');
    expect(silence.clauses).to.deep.equal(['gtc:8.5']);
    expect(silence.sentence).to.equal('Lieferung vom 10.03.2026 gilt ohne Einwand als abgenommen.');
    const untold = items.filter(({ verb, sentence }: Json) => sentence.endsWith(verb));
    expect(untold, 'every verb has words').to.deep.equal([]);
    const mailed = items.filter(({ verb }: Json) => verb === 'document mailed');
    expect(mailed.map(({ sentence }: Json) => sentence).join(' '), 'papers of one number have names')
      .to.match(/AN-\S+, Version 1, an \S+ gemailt/)
      .and.match(/Empfangsbestätigung der Bestellung AN-\S+ an \S+ gemailt/);
  });

  it('prices have their decimals, two at least', () => {
    const { price } = toldIn('de', { whole: '1180', half: '92.5', fine: '0.1234' });
    expect(['whole', 'half', 'fine'].map(price)).to.deep.equal(['1.180,00 €', '92,50 €', '0,1234 €']);
  });

  it('amounts and days are written as on every screen, in sentences that were kept, too', () => {
    const kept = 'names RE-2026-0001, with a part of EUR 10176.00 from the bank on 2026-03-02';
    expect(toldIn('en', { owed: '-10176.00' }).money('owed')).to.equal('−€10,176.00');
    expect(toldIn('en', {}).sentence(kept)).to.equal(
      'names RE-2026-0001, with a part of €10,176.00 from the bank on 2 Mar 2026',
    );
    expect(toldIn('de', {}).sentence(kept)).to.contain('10.176,00 €').and.to.contain('02.03.2026');
  });

  it('reads the same page by page', async () => {
    const whole = await diary.read(`/contracts/${contract.id}/history?limit=200`);
    const pages: Json[] = [];
    let cursor = '';
    do {
      const page = await diary.read(`/contracts/${contract.id}/history?limit=4${cursor}`);
      pages.push(...page.items);
      cursor = page.nextCursor === null ? '' : `&cursor=${page.nextCursor}`;
    } while (cursor !== '');
    expect(pages.map(({ sentence }: Json) => sentence)).to.deep.equal(
      whole.items.map(({ sentence }: Json) => sentence),
    );
  });

  it('an offer without a contract has its own', async () => {
    const { id: clientId } = await diary.client();
    const lines = [{ kind: 'lump-sum', description: 'X', quantity: '1', unit: 'pauschal', unitPrice: '10' }];
    const offer = { clientId, title: 'X', billingMode: 'half-half', contractType: 'work', lines };
    const { id } = await diary.made('/offers', offer);
    await diary.made(`/offers/${id}/withdrawal`, { reason: 'zu früh' });
    const story = await diary.read(`/offers/${id}/history?language=en`);
    expect(story.contractId).to.equal(null);
    expect(story.items.map(({ sentence }: Json) => sentence)).to.deep.equal([
      'Offer withdrawn: zu früh',
      'Offer written as a draft.',
    ]);
  });
});
