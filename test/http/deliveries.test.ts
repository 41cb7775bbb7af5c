import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { type Diary, openDiary } from '../support/diary.ts';

const AT = '2026-03-02T10:00:00+01:00';
const by = { declaredOn: '2026-03-30', givenBy: 'Erika Berger' };
const wrong = { ...by, text: 'Der Export ist leer.' };

describe('deliveries and what clients say to them (GTC 8.5)', () => {
  let diary: Diary;
  before(async () => {
    diary = await openDiary(AT, { quiet: true, papers: 'blank' });
  });
  after(() => diary.close());

  async function delivered(): Promise<Json> {
    await diary.app.setNow(AT);
    const contract = await diary.contract(AT, '1000.00');
    await diary.app.setNow('2026-03-30T10:00:00+02:00');
    return diary.deliver(contract, '2026-03-26');
  }

  it('a delivery is open until the last day to object and deemed accepted after it, by the day alone', async () => {
    const { id, contractId, acceptanceDeadline, signOff } = await delivered();
    expect([acceptanceDeadline, signOff]).to.deep.equal(['2026-04-07', 'open']);
    const open = await diary.read('/deliveries?signOff=open');
    expect(open.items.map((item: Json) => item.id)).to.include(id);
    await diary.app.setNow('2026-04-08T00:00:01+02:00');
    expect(await diary.read(`/deliveries/${id}`)).to.include({ signOff: 'deemed-accepted' });
    const { items } = await diary.read(`/deliveries?contractId=${contractId}&signOff=deemed-accepted`);
    expect(items[0]).to.include({ id, title: 'Kundenportal' });
    const late = await diary.post(`/deliveries/${id}/objection`, { ...wrong, declaredOn: '2026-04-08' });
    expect([late.status, late.body.type, late.body.clause]).to.deep.equal([
      409,
      'objection-too-late',
      'gtc:8.5',
    ]);
    const letter = await diary.post(`/deliveries/${id}/objection`, { ...wrong, declaredOn: '2026-04-07' });
    expect(letter.body, 'a letter of the last day that arrived later').to.include({ signOff: 'objected' });
  });

  it('an objection is kept in its words, stops the silence, and gives way to an acceptance', async () => {
    const { id, contractId } = await delivered();
    const { status, body } = await diary.post(`/deliveries/${id}/objection`, wrong);
    expect([status, body.signOff]).to.deep.equal([201, 'objected']);
    await diary.app.setNow('2026-05-04T10:00:00+02:00');
    expect(await diary.read(`/deliveries/${id}`)).to.include({ signOff: 'objected' });
    const accepted = await diary.made(`/deliveries/${id}/acceptance`, { ...by, declaredOn: '2026-05-04' });
    expect(accepted.signOff).to.equal('accepted');
    expect(accepted.declarations.map((each: Json) => [each.kind, each.text])).to.deep.equal([
      ['objection', wrong.text],
      ['acceptance', null],
    ]);
    const { deliveries } = await diary.read(`/contracts/${contractId}`);
    expect(deliveries[0]).to.deep.equal(accepted);
    const { items } = await diary.read(`/journal?subjectKind=contract&subjectId=${contractId}`);
    const told = items.filter((entry: Json) => entry.verb.startsWith('delivery '));
    expect(told.map((entry: Json) => [entry.verb, entry.clauses[0]])).to.deep.equal([
      ['delivery accepted', 'gtc:8.5'],
      ['delivery objected to', 'gtc:8.5'],
    ]);
  });

  it('accepting twice at once counts once; an objection after it is refused', async () => {
    const { id } = await delivered();
    const both = await Promise.all([1, 2].map(() => diary.post(`/deliveries/${id}/acceptance`, by)));
    expect(both.map(({ status }) => status)).to.have.members([201, 409]);
    const { status, body } = await diary.post(`/deliveries/${id}/objection`, wrong);
    expect([status, body.type]).to.deep.equal([409, 'delivery-accepted']);
    expect((await diary.read(`/deliveries/${id}`)).declarations).to.have.length(1);
  });

  it('an objection needs words and a name, a delivery that is unknown is not found', async () => {
    const { id } = await delivered();
    const { status, body } = await diary.post(`/deliveries/${id}/objection`, { ...by, text: ' ' });
    expect([status, body.errors?.[0].path]).to.deep.equal([422, 'text']);
    const nothing = await diary.post(`/deliveries/00000000-0000-7000-8000-000000000000/acceptance`, by);
    expect(nothing.status).to.equal(404);
  });
});
