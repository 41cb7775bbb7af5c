import { expect } from 'chai';
import fc from 'fast-check';
import { type Db, type Tx } from '../../db/connection.ts';
import { transaction } from '../../db/transaction.ts';
import { billingSweep } from '../../src/billing/billing.sweep.ts';
import { instant } from '../../src/calendar/instant.ts';
import { addDays, localDate } from '../../src/calendar/local-date.ts';
import { billingPlan } from '../../src/contracts/billing-plan.ts';
import { type Contract } from '../../src/contracts/contract.ts';
import { recordDelivery } from '../../src/deliveries/record-delivery.action.ts';
import { cancelInvoice } from '../../src/invoicing/cancel-invoice.action.ts';
import { creditInvoice } from '../../src/invoicing/credit-invoice.action.ts';
import { isCorrection } from '../../src/invoicing/invoice.ts';
import { decimal4, percent } from '../../src/money/decimal.ts';
import { Money } from '../../src/money/money.ts';
import { taxOn, taxRecord } from '../../src/money/vat.ts';
import { priceTaxes } from '../../src/offers/offer-price.ts';
import { isOutlay } from '../../src/offers/third-party.ts';
import { receivePayment } from '../../src/payments/receive-payment.action.ts';
import { Problem } from '../../src/problems/problem.ts';
import { purchasesOf } from '../../src/purchases/purchase.store.ts';
import { recordPurchase } from '../../src/purchases/record-purchase.action.ts';
import { closeSprint } from '../../src/sprints/close-sprint.action.ts';
import { defineSprint } from '../../src/sprints/define-sprint.action.ts';
import { sprintsOf } from '../../src/sprints/sprint.store.ts';
import { agreed } from '../support/agreed.ts';
import { anyOffer } from '../support/any-offer.ts';
import {
  balances,
  byRate,
  earned,
  issuedDocuments,
  type Issued,
  smallestOpen,
} from '../support/contract-books.ts';
import { freshDatabase, type FreshDatabase } from '../support/database.ts';
import { aClient, aContract, agency } from '../support/many-contracts.ts';

const at = instant('2026-03-02T11:00:00Z');
const asOf = localDate('2026-03-02');
const actor = 'test';

const which = fc.nat(3);
/** Of what an invoice asks for; beyond 100 it is too much. */
const percentage = fc.oneof(fc.integer({ min: 1, max: 130 }), fc.constant(100));

/** What may happen to a contract; `which` chooses one of its invoices, the newest first. */
const happening = fc.oneof(
  fc.record({ what: fc.constant('bill' as const) }),
  fc.record({ what: fc.constant('deliver' as const), complete: fc.boolean() }),
  fc.record({ what: fc.constant('sprint' as const), percentage: fc.integer({ min: 1, max: 60 }) }),
  fc.record({ what: fc.constant('buy' as const), percentage }),
  fc.record({ what: fc.constant('pay' as const), which, percentage }),
  fc.record({ what: fc.constant('cancel' as const), which, rebill: fc.boolean() }),
  fc.record({ what: fc.constant('credit' as const), which, percentage }),
);
type Happening = typeof happening extends fc.Arbitrary<infer T> ? T : never;

/** A life runs from the deposit over delivery to the final invoice, with anything in between and after. */
const life: fc.Arbitrary<Happening[]> = fc
  .array(fc.array(happening, { maxLength: 4 }), { minLength: 3, maxLength: 3 })
  .map(([ordered = [], delivered = [], billed = []]) => [
    { what: 'bill' },
    { what: 'sprint', percentage: 33 },
    ...ordered,
    { what: 'deliver', complete: true },
    ...delivered,
    { what: 'bill' },
    ...billed,
  ]);

/** Part of an amount, at least one cent of it. */
function share(amount: string, percentage: number): Money {
  const part = Money.of(amount)
    .times(percent(String(percentage)))
    .round();
  return part.isPositive() ? part : Money.of('0.01');
}

describe('a billing plan, for any lines, discounts, VAT rates and modes', () => {
  it('adds up to the price to the cent, net and VAT of each rate (GTC 6.7, ruling 2)', () => {
    fc.assert(
      fc.property(anyOffer, ({ billingMode, lines, discountPercent, terms }) => {
        const specs = lines.map((line) => ({
          kind: line.kind,
          quantity: line.quantity,
          price: line.unitPrice,
          discount: line.discountPercent ?? '0',
          rate: line.vatRate ?? '0',
          ...(line.account === undefined ? {} : { account: line.account, category: 'O' as const }),
        }));
        const version = agreed(billingMode, specs, discountPercent);
        const plan = billingPlan(version, { splitOnOrder: terms?.splitOnOrder ?? '50' });
        const parts = byRate(plan.flatMap(({ taxes }) => taxes.map(taxRecord)));
        expect(parts).to.deep.equal(byRate(version.taxes.map(taxRecord)));
      }),
      { numRuns: 300 },
    );
  });
});

describe('a contract, whatever happens to it', () => {
  let database: FreshDatabase;
  let db: Db;
  let clientId: string;

  before(async () => {
    database = await freshDatabase();
    db = database.db;
    await agency(db);
    clientId = await aClient(db);
  });
  after(() => database.drop());

  it('every document balances, nothing open falls below zero, and the books say what the papers say', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(anyOffer, life, async (offer, happenings) => {
        const contract = await aContract(db, clientId, offer);
        for (const each of happenings) {
          await happen(contract, each);
          await expectTrueBooks(contract.id);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('all its documents together are its price, per VAT rate, once it is complete (rulings 2 to 4)', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(anyOffer, life, async (offer, happenings) => {
        const contract = await aContract(db, clientId, offer);
        const untouched = happenings.filter(({ what }) => what !== 'credit');
        const rebilled = untouched.map((each) => (each.what === 'cancel' ? { ...each, rebill: true } : each));
        for (const each of [
          ...rebilled,
          { what: 'buy', percentage: 100 },
          { what: 'deliver', complete: true },
          { what: 'bill' },
        ] as Happening[]) {
          await happen(contract, each);
        }
        const { lines, discountPercent } = contract.agreed;
        const sold = priceTaxes(
          lines.filter((line) => !isOutlay(line)),
          discountPercent,
        );
        const price = byRate(sold.map(taxRecord));
        const laidOut = (await purchasesOf(db, contract.id)).map(({ cost }) =>
          taxOn('O', decimal4('0'), cost),
        );
        const documents = await issuedDocuments(db, contract.id);
        const asked = documents.flatMap(({ paper }) => paper.payable.taxes);
        expect(byRate(asked)).to.deep.equal(byRate([...sold, ...laidOut].map(taxRecord)));
        expect(await earned(db, contract.id)).to.deep.equal(price);
        const { 'deposit-liability': liability, 'advance-receivable': advance } = await balances(
          db,
          contract.id,
        );
        expect([String(liability ?? '0.00'), String(advance ?? '0.00')]).to.deep.equal(['0.00', '0.00']);
      }),
      { numRuns: 60 },
    );
  });

  it('billing twice is billing once (GTC 6.7)', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(anyOffer, fc.array(fc.boolean(), { maxLength: 2 })), {
          minLength: 1,
          maxLength: 4,
        }),
        async (contracts) => {
          for (const [offer, deliveries] of contracts) {
            const contract = await aContract(db, clientId, offer);
            for (const complete of deliveries) await happen(contract, { what: 'deliver', complete });
          }
          await bill();
          const once = await everythingIssued(db);
          await bill();
          expect(await everythingIssued(db)).to.deep.equal(once);
          expect(await billingSweep.candidates(db, asOf, null, 1, at)).to.deep.equal([]);
        },
      ),
      { numRuns: 15 },
    );
  });

  /** One billing run over everything that is due, each part in a transaction of its own. */
  async function bill(): Promise<void> {
    const due = await billingSweep.candidates(db, asOf, null, 1000, at);
    for (const { subject } of due) {
      await transaction(db, (tx) => billingSweep.perform(tx, subject, { runId: subject, asOf, at, actor }));
    }
  }

  /** Lets something happen; a problem is an answer too, anything else a failure. */
  async function happen(contract: Contract, event: Happening): Promise<void> {
    if (event.what === 'bill') return bill();
    const documents = await issuedDocuments(db, contract.id);
    try {
      await transaction(db, (tx) => act(tx, contract, documents, event));
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
    }
  }

  async function expectTrueBooks(contractId: string): Promise<void> {
    const documents = await issuedDocuments(db, contractId);
    const books = await balances(db, contractId);
    const owed = ['bank', 'receivable', 'advance-receivable', 'client-credit'].map(
      (name) => books[name] ?? Money.zero,
    );
    const asked = documents.map(({ paper }) => Money.of(paper.payable.gross));
    expect(String(Money.sum(owed)), 'received and owed is what was asked for').to.equal(
      String(Money.sum(asked)),
    );
    const supplies = documents.filter(({ kind, corrects }) => kind !== 'advance' && corrects !== 'advance');
    const supplied = Money.sum(supplies.map(({ paper }) => Money.of(paper.total.net)));
    const twice = supplies.flatMap(({ paper }) => paper.deductions.filter(({ of }) => of === 'partial'));
    const income = (books['revenue'] ?? Money.zero).plus(books['pass-through'] ?? Money.zero);
    expect(String(income.negated()), 'income is what was supplied').to.equal(
      String(supplied.minus(Money.sum(twice.map(({ net }) => Money.of(net))))),
    );
    expect((await smallestOpen(db, contractId)).isNegative(), 'something open is below zero').to.equal(false);
    expect(String(Money.sum(Object.values(books)))).to.equal('0.00');
  }
});

async function act(
  tx: Tx,
  contract: Contract,
  documents: readonly Issued[],
  event: Exclude<Happening, { what: 'bill' }>,
) {
  if (event.what === 'deliver') {
    const { complete } = event;
    const lines = complete ? [] : [1];
    const delivery = { contractId: contract.id, deliveredOn: asOf, complete, lines, note: null, actor, at };
    return recordDelivery(tx, delivery);
  }
  if (event.what === 'sprint') return sprint(tx, contract, event.percentage);
  if (event.what === 'buy') return buy(tx, contract, event.percentage);
  const invoices = documents.filter(({ kind }) => !isCorrection(kind));
  const invoice = invoices.at(-1 - (event.which % invoices.length));
  if (invoice === undefined) return undefined;
  const common = { invoiceId: invoice.id, actor, at };
  switch (event.what) {
    case 'pay': {
      const money = {
        amount: share(invoice.paper.payable.gross, event.percentage),
        valueDate: asOf,
        method: 'bank-transfer',
      } as const;
      return receivePayment(tx, { ...common, ...money, reference: undefined, payer: undefined });
    }
    case 'cancel':
      return cancelInvoice(tx, { ...common, reason: 'test', rebill: event.rebill });
    case 'credit': {
      const tax = invoice.paper.taxes.at(-1);
      const vatRate = decimal4(tax?.rate ?? '20');
      const line = { description: 'test', net: share(tax?.base ?? '0', event.percentage), vatRate };
      return creditInvoice(tx, { ...common, reason: 'test', lines: [line] });
    }
  }
}

/** The next sprint on the first lump sum, for a share of its price; closed at once. */
async function sprint(tx: Tx, { id, agreed: { lines } }: Contract, percentage: number) {
  const line = lines.find(({ kind }) => kind === 'lump-sum');
  if (line === undefined) return undefined;
  const from = addDays(asOf, (await sprintsOf(tx, id)).length);
  const { id: sprintId } = await defineSprint(tx, {
    contractId: id,
    linePosition: line.position,
    goal: 'test',
    period: { from, until: addDays(from, 1) },
    price: share(line.net.toString(), percentage),
    actor,
    at,
  });
  return closeSprint(tx, { sprintId, deliveredOn: asOf, note: null, actor, at });
}

/** Buys what is still to be bought on the client's account, at a price of its own. */
async function buy(tx: Tx, { id, agreed: { lines } }: Contract, percentage: number): Promise<void> {
  const bought = new Set((await purchasesOf(tx, id)).map(({ linePosition }) => linePosition));
  for (const { position, net } of lines.filter((line) => isOutlay(line) && !bought.has(line.position))) {
    const cost = share(net.toString(), percentage);
    const what = { supplier: 'nic.at', document: '4711', purchasedOn: asOf, cost, paidBy: 'agency' } as const;
    await recordPurchase(tx, { purchase: { ...what, contractId: id, linePosition: position }, actor, at });
  }
}

async function everythingIssued(db: Db): Promise<unknown[]> {
  return [
    await db('invoice').orderBy('id').select('id', 'number', 'gross'),
    await db('posting').orderBy(['entry_id', 'position']).select('entry_id', 'account', 'amount'),
    await db('document').orderBy('id').pluck('id'),
    await db('dispatch').orderBy('id').pluck('id'),
    await db('number_series').where({ series: 'invoice' }).pluck('last_number'),
  ];
}
