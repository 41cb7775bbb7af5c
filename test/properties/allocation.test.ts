import { expect } from 'chai';
import fc from 'fast-check';
import { Money } from '../../src/money/money.ts';
import { allocate, type Claim, paymentParts } from '../../src/payments/allocation.ts';

const cents = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 500_000 }));
const money = cents.map((n) => Money.of(`${Math.trunc(n / 100)}.${String(n % 100).padStart(2, '0')}`));
const claims = fc
  .array(fc.record({ interest: money, principal: money, costs: money }), { maxLength: 8 })
  .map((list) => list.map((parts, index): Claim => ({ ...parts, invoiceId: String(index), reason: 'due' })));
const orders = fc.shuffledSubarray([...paymentParts], { minLength: 3 });

describe('ruling 11, for any payment and any claims', () => {
  it('allocations and credit add up to the payment, and none is larger than its claim', () => {
    fc.assert(
      fc.property(money, claims, orders, (amount, owed, order) => {
        const { allocations, credit } = allocate(amount, owed, order);
        const allocated = Money.sum(allocations.map((each) => each.amount));
        expect(allocated.plus(credit).toString()).to.equal(amount.toString());
        expect(credit.isNegative()).to.equal(false);
        for (const { invoiceId, part, amount: paid } of allocations) {
          expect(paid.isPositive()).to.equal(true);
          expect(paid.compare(owed[Number(invoiceId)]?.[part] ?? Money.zero)).not.to.equal(1);
        }
        const places = allocations.map(({ invoiceId, part }) => `${invoiceId} ${part}`);
        expect(new Set(places).size, 'each part once').to.equal(places.length);
      }),
    );
  });

  it('there is a credit only when nothing is owed any more', () => {
    fc.assert(
      fc.property(money, claims, orders, (amount, owed, order) => {
        const { credit } = allocate(amount, owed, order);
        const total = Money.sum(owed.flatMap((claim) => paymentParts.map((part) => claim[part])));
        const rest = amount.minus(total);
        expect(credit.toString()).to.equal(rest.isPositive() ? rest.toString() : '0.00');
      }),
    );
  });
});
