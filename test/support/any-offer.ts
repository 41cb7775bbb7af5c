import fc from 'fast-check';
import { type Decimal4, decimal4 } from '../../src/money/decimal.ts';
import { type LineInput, type OfferInput } from '../../src/offers/draft-version.ts';

/** A decimal string with four places. */
function fourPlaces(low: number, high: number): fc.Arbitrary<Decimal4> {
  return fc.integer({ min: low, max: high }).map((tenthousandths) => {
    const whole = Math.trunc(tenthousandths / 10_000);
    return decimal4(`${whole}.${String(tenthousandths % 10_000).padStart(4, '0')}`);
  });
}

const discount = fc.oneof(fc.constant(decimal4('0')), fourPlaces(0, 1_000_000));

const own: fc.Arbitrary<LineInput> = fc.record({
  kind: fc.constantFrom('lump-sum' as const, 'licence' as const, 'third-party' as const),
  description: fc.constant('Umsetzung'),
  quantity: fourPlaces(1, 500_000),
  unit: fc.constant('Stk'),
  unitPrice: fc.oneof(fourPlaces(0, 1_000), fourPlaces(0, 9_999_999)),
  discountPercent: discount,
  vatRate: fc.constantFrom('20', '19', '13', '10').map(decimal4),
});

/** What is bought on the client's account. */
const outlay: fc.Arbitrary<LineInput> = fc.record({
  kind: fc.constant('third-party' as const),
  account: fc.constant('client' as const),
  description: fc.constant('Domain'),
  quantity: fc.constant(decimal4('1')),
  unit: fc.constant('Jahr'),
  unitPrice: fourPlaces(100, 9_999_999),
});

const line = fc.oneof({ weight: 6, arbitrary: own }, { weight: 1, arbitrary: outlay });

/** Offers over prices that Kontor can bill: any lines, discounts, VAT rates, billing modes and shares on order. */
export const anyOffer: fc.Arbitrary<OfferInput> = fc.record({
  title: fc.constant('Kundenportal'),
  billingMode: fc.constantFrom(
    'half-half',
    'full-advance',
    'on-completion',
    'per-item',
    'per-sprint',
    'instalments',
  ),
  contractType: fc.constant('work'),
  lines: fc.array(line, { minLength: 1, maxLength: 5 }),
  discountPercent: discount,
  terms: fc.record({
    splitOnOrder: fc.constantFrom('50', '30', '33.33', '0', '100'),
    depositDeduction: fc.constantFrom('received', 'invoiced'),
  }),
});
