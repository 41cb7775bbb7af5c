import { expect } from 'chai';
import { type Diary, openDiary, sums } from '../support/diary.ts';
import { type Json } from '../support/api.ts';

const maintenance = {
  kind: 'recurring',
  description: 'Wartung',
  quantity: '1',
  unit: 'Monat',
  unitPrice: '280.00',
};

/** "Wartung 15.02.2026–28.02.2026 140.00" for each line of an invoice. */
function lines(invoice: Json): string[] {
  return invoice.lines.map((line: Json) => `${line.description} ${line.net}`);
}

describe('GTC 6.8: recurring services, billed per period', () => {
  let diary: Diary;
  before(async () => {
    diary = await openDiary('2026-02-15T09:00:00+01:00', { quiet: true });
  });
  after(() => diary.close());

  it('from the middle of February: a share by days, then whole months, each once', async () => {
    const contract = await diary.contract('2026-02-15T09:00:00+01:00', '0', {
      billingMode: 'per-period',
      contractType: 'resources',
      lines: [maintenance],
    });
    expect(contract.term.startsOn).to.equal('2026-02-15');
    await diary.day('2026-04-02T09:00:00+02:00');
    const invoices = await diary.invoices(contract);
    expect(invoices.map((each) => [each.issuedOn, sums(each), each.supply, lines(each)])).to.deep.equal([
      [
        '2026-02-16',
        '140.00 + 28.00 = 168.00',
        { from: '2026-02-15', to: '2026-02-28' },
        ['Wartung 15.02.2026–28.02.2026 140.00'],
      ],
      [
        '2026-03-01',
        '280.00 + 56.00 = 336.00',
        { from: '2026-03-01', to: '2026-03-31' },
        ['Wartung 01.03.2026–31.03.2026 280.00'],
      ],
      [
        '2026-04-01',
        '280.00 + 56.00 = 336.00',
        { from: '2026-04-01', to: '2026-04-30' },
        ['Wartung 01.04.2026–30.04.2026 280.00'],
      ],
    ]);
  });
});
