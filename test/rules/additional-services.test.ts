import { expect } from 'chai';
import {
  renderedQuantity,
  requireHourlyUnit,
  requireOrderable,
  requireRenderable,
  requireRenderedDay,
  serviceTax,
} from '../../src/additional-services/additional-service.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { type ContractStatus } from '../../src/contracts/contract.ts';
import { decimal4 } from '../../src/money/decimal.ts';
import { spoken } from '../support/agreed.ts';
import { refusedWith } from '../support/refusal.ts';

describe('GTC 6.6: what is ordered on top of a contract', () => {
  const orderable: [status: ContractStatus, answer: string | undefined][] = [
    ['active', undefined],
    ['completed', undefined],
    ['suspended', 'contract-suspended'],
    ['terminated', 'contract-ended'],
    ['withdrawn', 'contract-ended'],
  ];
  for (const [status, answer] of orderable) {
    it(`on a contract that is ${status}: ${answer ?? 'may be'}`, () => {
      expect(refusedWith(() => requireOrderable({ number: 'AU-1', status }))).to.equal(answer);
    });
  }

  const renderable: [status: ContractStatus, renderedOn: string, answer: string | undefined][] = [
    ['completed', '2026-04-01', undefined],
    ['suspended', '2026-03-31', 'contract-suspended'],
    ['terminated', '2026-03-31', undefined],
    ['terminated', '2026-04-01', 'contract-ended'],
    ['withdrawn', '2026-03-31', 'contract-ended'],
  ];
  for (const [status, renderedOn, answer] of renderable) {
    it(`GTC 3.8: rendered on ${renderedOn}, ${status}, last day 31 March: ${answer ?? 'is owed'}`, () => {
      const contract = { number: 'AU-1', status, endsOn: localDate('2026-03-31') };
      expect(refusedWith(() => requireRenderable(contract, localDate(renderedOn)))).to.equal(answer);
    });
  }

  const quantities: [byHours: boolean, hours: string | undefined, answer: string][] = [
    [false, undefined, '2'],
    [true, '2.5', '2.5'],
    [true, undefined, 'bad-value'],
    [false, '2.5', 'bad-value'],
  ];
  for (const [byHours, hours, answer] of quantities) {
    it(`${byHours ? 'by the hour' : 'at its price'}, 2 ordered, ${hours ?? 'no'} hours said: ${answer}`, () => {
      let quantity: string | undefined;
      const refused = refusedWith(() => {
        const said = hours === undefined ? undefined : decimal4(hours);
        quantity = renderedQuantity({ byHours, quantity: decimal4('2') }, said);
      });
      expect(refused ?? quantity).to.equal(answer);
    });
  }

  it('by the hour it is ordered in hours, at a price in anything', () => {
    expect(refusedWith(() => requireHourlyUnit({ byHours: true, unit: 'Std' }))).to.equal(undefined);
    expect(refusedWith(() => requireHourlyUnit({ byHours: true, unit: 'Tag' }))).to.equal('bad-value');
    expect(refusedWith(() => requireHourlyUnit({ byHours: false, unit: 'Tag' }))).to.equal(undefined);
  });

  const days: [renderedOn: string, answer: string | undefined][] = [
    ['2026-03-02', undefined],
    ['2026-03-05', undefined],
    ['2026-03-01', 'bad-value'],
    ['2026-03-06', 'service-in-future'],
  ];
  for (const [renderedOn, answer] of days) {
    it(`ordered on 2 March, today the 5th, rendered on ${renderedOn}: ${answer ?? 'may be'}`, () => {
      const [ordered, today] = [localDate('2026-03-02'), localDate('2026-03-05')];
      expect(refusedWith(() => requireRenderedDay(localDate(renderedOn), ordered, today))).to.equal(answer);
    });
  }

  it('2.5 h at 120.00 and 20 % are 300.00 + 60.00', () => {
    const price = { quantity: decimal4('2.5'), unitPrice: decimal4('120'), vatRate: decimal4('20') };
    expect(spoken([serviceTax({ ...price, vatCategory: 'S' })])).to.equal('300.00 + 60.00 @ 20');
  });
});
