import { expect } from 'chai';
import { billingPlan } from '../../src/contracts/billing-plan.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { type ContractStatus } from '../../src/contracts/contract.ts';
import { decimal4 } from '../../src/money/decimal.ts';
import { type Tax } from '../../src/money/vat.ts';
import { priceTaxes } from '../../src/offers/offer-price.ts';
import { lineAccount } from '../../src/offers/third-party.ts';
import { effectOf, type PurchaseEffect, requireWithdrawable } from '../../src/purchases/purchase.ts';
import { agreed, line, spoken } from '../support/agreed.ts';
import { refusedWith } from '../support/refusal.ts';

const withCategory = (taxes: readonly Tax[]) =>
  taxes.map((tax) => `${tax.category} ${spoken([tax])}`).join(', ');

const resold = { kind: 'third-party', price: '33.33' } as const;
const outlay = { kind: 'third-party', account: 'client', price: '50.00', category: 'O', rate: '0' } as const;

describe('GTC 7.6: what becomes of a third-party item', () => {
  const table: [account: 'own' | 'client', paidBy: 'agency' | 'client', effect: PurchaseEffect][] = [
    ['own', 'agency', 'sold-on'],
    ['client', 'agency', 'passed-through'],
    ['client', 'client', 'shown-only'],
  ];
  for (const [account, paidBy, effect] of table) {
    it(`bought on the account of ${account}, paid by ${paidBy}: ${effect}`, () => {
      expect(effectOf({ account }, { paidBy })).to.equal(effect);
    });
  }
});

describe('§ 4 Abs 3 UStG: pass-through items stay outside the taxable base', () => {
  it('they bear neither VAT nor the discount on the whole offer', () => {
    const lines = [line({ price: '100.00' }, 1), line(outlay, 2)];
    expect(withCategory(priceTaxes(lines, decimal4('10')))).to.equal(
      'S 90.00 + 18.00 @ 20, O 50.00 + 0.00 @ 0',
    );
  });

  it('nor where the services themselves are outside the scope of VAT', () => {
    const lines = [line({ price: '100.00', category: 'O', rate: '0' }, 1), line(outlay, 2)];
    expect(withCategory(priceTaxes(lines, decimal4('10')))).to.equal('O 140.00 + 0.00 @ 0');
  });

  const faults: [what: string, input: Parameters<typeof lineAccount>[0], answer: string][] = [
    ['the account of a lump sum', { kind: 'lump-sum', account: 'own' }, 'bad-value'],
    ['VAT on a pass-through item', { ...outlay, vatRate: decimal4('20') }, 'bad-value'],
    ['a discount on a pass-through item', { ...outlay, discountPercent: decimal4('5') }, 'bad-value'],
    ['neither', { ...outlay, vatRate: decimal4('0') }, 'client'],
    ['nothing said', { kind: 'third-party' }, 'own'],
  ];
  for (const [what, input, answer] of faults) {
    it(`${what}: ${answer}`, () => {
      let account: string | null = null;
      const refused = refusedWith(() => {
        account = lineAccount(input, 'lines.0');
      });
      expect(refused ?? account).to.equal(answer);
    });
  }
});

describe('GTC 6.7, 7.6: third-party items beside the halves', () => {
  it('are parts of their own; with the halves they are the offer, to the cent per VAT rate', () => {
    const version = agreed('half-half', [{ price: '33.33' }, resold, resold, outlay]);
    const parts = billingPlan(version, { splitOnOrder: '50' });
    expect(
      parts.map((part) => [part.trigger, part.billedAs, part.remuneration, withCategory(part.taxes)]),
    ).to.deep.equal([
      ['order', 'advance', 'agreed', 'S 16.67 + 3.33 @ 20'],
      ['completion', 'final', 'agreed', 'S 16.66 + 3.34 @ 20'],
      ['item-delivery', 'partial', 'agreed', 'S 33.33 + 6.67 @ 20'],
      ['item-delivery', 'partial', 'agreed', 'S 33.33 + 6.66 @ 20'],
      ['purchase', 'standard', 'outlay', 'O 50.00 + 0.00 @ 0'],
    ]);
    expect(withCategory(version.taxes)).to.equal('S 99.99 + 20.00 @ 20, O 50.00 + 0.00 @ 0');
  });
});

describe('GTC 3.6, 7.6: a purchase that was recorded wrongly is taken back until it is invoiced', () => {
  const taken = { on: localDate('2026-03-02'), reason: 'twice' };
  const cases: [
    what: string,
    withdrawn: boolean,
    status: ContractStatus,
    billed: boolean,
    problem?: string,
  ][] = [
    ['not invoiced', false, 'active', false],
    ['after the contract ended by notice', false, 'terminated', false],
    ['invoiced', false, 'active', true, 'purchase-billed'],
    ['taken back before', true, 'active', false, 'purchase-withdrawn'],
    ['settled with its contract (GTC 7.10)', false, 'withdrawn', false, 'contract-ended'],
  ];
  for (const [what, withdrawn, status, billed, problem] of cases)
    it(`${what}: ${problem ?? 'may be'}`, () => {
      const purchase = { withdrawal: withdrawn ? taken : null };
      const refused = refusedWith(() => {
        requireWithdrawable(purchase, { number: 'AU-1', status }, billed ? 'RE-2026-0007' : null);
      });
      expect(refused).to.equal(problem);
    });
});
