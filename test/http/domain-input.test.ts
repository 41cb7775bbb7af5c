import { expect } from 'chai';
import { type Answer, type Json } from '../support/api.ts';
import { type Call, calls } from '../support/calls.ts';
import { type Diary, openDiary } from '../support/diary.ts';
import { faultsIn } from '../support/faults.ts';
import { withoutTrace } from '../support/without-trace.ts';
import { furnishedHouse, type House, NOW } from '../support/furnished-house.ts';

describe('bad input to the calls of the business', () => {
  let diary: Diary;
  let house: House;

  before(async () => {
    diary = await openDiary(NOW, { quiet: true, papers: 'blank' });
    house = await furnishedHouse(diary);
  });
  after(() => diary.close());

  const send = (call: Call, body: Json): Promise<Answer> => diary[call.method](call.path(house), body);

  for (const call of calls) {
    it(`${call.name}: every field made wrong is refused by name, nothing is written, the good body is taken`, async () => {
      await withoutTrace(diary.app.db, async () => {
        for (const { what, body, path } of faultsIn(call.good(house))) {
          const answer = await send(call, body);
          const told = `${path} as ${what}: ${answer.status} ${JSON.stringify(answer.body)}`;
          expect(answer.status, told).to.be.within(400, 422);
          expect(answer.body.type, told).to.be.oneOf(['invalid-request', 'bad-value', 'vat-rate-unknown']);
          expect(
            answer.body.errors?.some((error: Json) => names(error.path, path)),
            told,
          ).to.equal(true);
        }
      });
      const taken = await send(call, call.good(house));
      expect(taken.status, JSON.stringify(taken.body)).to.be.within(200, 202);
    });
  }

  /** A choice of several forms is refused as a whole: the field that holds it is named. */
  function names(told: string, path: string): boolean {
    return told !== '' && (path === told || path.startsWith(`${told}.`) || told.startsWith(`${path}.`));
  }
});
