import { expect } from 'chai';
import { Money } from '../../src/money/money.ts';
import { shareCredit } from '../../src/dunning/credit.ts';
import { type Json } from '../support/api.ts';
import { type Debtor, debtor } from '../support/debtor.ts';
import { textOf } from '../support/pdf.ts';

const FIRST = '2026-03-20T06:02:00+01:00';

describe("a client's credit and its reminders (ruling 31)", () => {
  const table: [title: string, credit: string, open: string[], shares: string[]][] = [
    ['nothing to share', '0.00', ['600.00'], ['0.00']],
    ['the oldest due first', '700.00', ['600.00', '300.00'], ['600.00', '100.00']],
    ['never more than is owed', '1000.00', ['600.00', '300.00'], ['600.00', '300.00']],
    ['a credit below zero is none', '-20.00', ['600.00', '300.00'], ['0.00', '0.00']],
  ];
  for (const [title, credit, open, shares] of table) {
    it(`ruling 11: ${title}`, () => {
      const owed = open.map((each) => ({
        clientId: 'a',
        open: Money.of(each),
        clientCredit: Money.of(credit),
      }));
      expect(shareCredit(owed).map(String)).to.deep.equal(shares);
      const other = { clientId: 'b', open: Money.of('50.00'), clientCredit: Money.of('20.00') };
      expect(
        shareCredit([...owed, other])
          .at(-1)
          ?.toString(),
        'each client has its own',
      ).to.equal('20.00');
    });
  }

  describe('in letters', () => {
    let owing: Debtor;
    beforeEach(async () => {
      owing = await debtor({}, 'drawn');
    });
    afterEach(() => owing.close());
    const papers = (): Promise<Json[]> =>
      owing.app.db('document').where({ kind: 'reminder' }).orderBy('id').pluck('paper');
    /** Another invoice is paid, and so much more. */
    const overpay = async (credit: string) => {
      const { id, gross } = await owing.owe('2026-03-03T09:00:00+01:00', '1000.00');
      const amount = Money.of(gross).plus(Money.of(credit)).toString();
      await owing.app.setNow('2026-03-05T09:00:00+01:00');
      await owing.pay(amount, '2026-03-05', id);
    };

    it('the letter takes the credit off and asks for the rest', async () => {
      await overpay('200.00');
      const run = await owing.dun(FIRST);
      const [paper] = await papers();
      const total = { open: '6000.00', interest: '5.29', costs: '40.00', credit: '200.00', all: '5845.29' };
      expect(paper.total).to.deep.equal(total);
      expect(run.items[0].reason).to.match(/EUR 5845\.29/);
      const { bytes } = await owing.api.bytes(`/documents/${run.items[0].documentId}/pdf`);
      expect(textOf(bytes)).to.match(/Ihr Guthaben\s+[−-]200,00/);
    });

    it('what the credit covers is not reminded of and gives no rights; the reason says what to do', async () => {
      await overpay('5999.50');
      const run = await owing.dun(FIRST);
      expect(run.items.map((item: Json) => [item.outcome, item.reason])).to.deep.equal([
        [
          'skipped',
          'RE-2026-0001: the credit of the client covers EUR 5999.50 of EUR 6000.00; pay it from there',
        ],
      ]);
      expect((await owing.cases())[0]).to.deep.include({ nextStep: 'none', rights: [] });
    });
  });
});
