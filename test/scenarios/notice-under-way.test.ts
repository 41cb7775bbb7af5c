import { expect } from 'chai';
import { type Mailer } from '../../src/documents/mailer.ts';
import { type Json } from '../support/api.ts';
import { type Diary, openDiary } from '../support/diary.ts';

const START = '2026-03-02T09:00:00+01:00';

/** The mail server of the client takes nothing of the notice of 3 March, until a person has it sent again on 12 March. */
describe('Diary: a notice of an overrun that is long under way (GTC 6.2)', () => {
  let diary: Diary;
  let contract: Json;
  let takes = true;
  const mail: Mailer = {
    kind: 'smtp',
    send: () =>
      Promise.resolve(
        takes
          ? { result: 'sent', answer: '250 ok' }
          : { result: 'refused', retry: true, answer: '451 try later' },
      ),
    close: () => Promise.resolve(),
  };

  before(async () => {
    diary = await openDiary(START, { papers: 'blank', mail });
    const lines = [
      { kind: 'effort', description: 'Beratung', quantity: '10', unit: 'Std', unitPrice: '100.00' },
    ];
    contract = await diary.contract(START, '0', { billingMode: 'on-completion', lines });
  });
  after(() => diary.close());

  const objections = async (): Promise<string[]> =>
    (await diary.read('/deadlines?kind=objection&from=2026-03-01')).items.map(({ day }: Json) => day);
  const overrun = async (): Promise<Json> =>
    (await diary.read(`/contracts/${contract.id}/estimates`)).items[0].overruns.at(-1);

  it('as long as it has not gone out nobody can object in time or too late, and no deadline is shown', async () => {
    takes = false;
    await diary.made(`/contracts/${contract.id}/forecasts`, {
      itemId: '1',
      remainingHours: '12',
      note: 'longer',
    });
    await diary.day('2026-03-11T09:00:00+01:00');
    expect(await overrun()).to.include({ status: 'announced', receivedOn: null });
    expect(await objections()).to.deep.equal([]);
  });

  it('once a person has it sent again and it was received, the deadline is shown that counts, and silence approves after it', async () => {
    takes = true;
    await diary.day('2026-03-12T09:00:00+01:00');
    const [letter] = (await diary.read('/matters?kind=letter')).items;
    await diary.made(`/dispatches/${letter.key}/settlement`, {
      outcome: 'not-sent',
      note: 'they changed servers',
    });
    await diary.day('2026-03-13T09:00:00+01:00');
    expect(await overrun()).to.include({ receivedOn: '2026-03-13', objectBy: '2026-03-20' });
    expect(await objections()).to.deep.equal(['2026-03-20']);
    await diary.day('2026-03-21T09:00:00+01:00');
    expect((await overrun()).status).to.equal('approved');
    expect(await objections()).to.deep.equal([]);
  });
});
