import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { expectBalancedLedger } from '../support/books.ts';
import { concluded, offerFor, runToEnd } from '../support/business.ts';
import { type Debtor, debtor, management } from '../support/debtor.ts';
import { sums } from '../support/diary.ts';

const DAY = '2026-04-17';

describe('GTC 7.10: withdrawal after the reminder to the management', () => {
  let owing: Debtor;
  let contractId: string;

  beforeEach(async () => {
    owing = await debtor();
    contractId = owing.invoice.contractId;
    await owing.dun('2026-03-20T06:02:00+01:00');
    await owing.dun('2026-04-08T06:02:00+02:00');
    await owing.app.setNow(`${DAY}T09:00:00+02:00`);
  });
  afterEach(() => owing.close());

  const inbox = async (): Promise<Json[]> =>
    (await owing.api.read(`/decisions?clientId=${owing.clientId}`)).items;
  const proposal = async () => (await inbox()).find(({ kind }) => kind === 'withdraw');
  const withdraw = async (contracts: Json[]) =>
    owing.api.post(`/decisions/${(await proposal())?.id}`, {
      choice: 'take',
      reason: 'no answer',
      contracts,
    });
  const state = (savedExpense: string, renderedPercent?: string, id = contractId) => ({
    contractId: id,
    savedExpense,
    renderedPercent,
    note: 'cost sheet of 16 April',
  });
  const documentsOf = async (id: string) => {
    const { items } = await owing.api.read(`/invoices?contractId=${id}&sort=created`);
    return items.map(({ kind, open, ...one }: Json) => `${kind} ${sums(one)}, open ${open}`);
  };
  const income = async (account: string) =>
    (await owing.api.read(`/ledger/trial-balance?asOf=${DAY}`)).accounts.find(
      (one: Json) => one.account === account,
    )?.balance;

  it('the last letter gives all three rights, each with its figures', async () => {
    const decisions = await inbox();
    expect(decisions.map(({ kind, number }) => `${kind} ${number}`)).to.deep.equal([
      'accelerate MA-2026-0002',
      'suspend MA-2026-0002',
      'withdraw MA-2026-0002',
    ]);
    expect(decisions[2]).to.deep.include({ open: '6000.00', clause: 'gtc:7.10' });
    expect(decisions[2]?.contracts[0]).to.deep.include({ agreed: '10000.00', unbilled: '5000.00' });
  });

  it('less rendered than the unpaid deposit asks for: the deposit stays owed as far as something was rendered', async () => {
    const answer = await withdraw([state('2000.00', '30')]);
    expect(answer.status, JSON.stringify(answer.body)).to.equal(200);
    expect(await documentsOf(contractId)).to.deep.equal([
      'advance 5000.00 + 1000.00 = 6000.00, open 3600.00',
      'final 0.00 + 0.00 = 0.00, open 0.00',
      'credit-note -2000.00 + -400.00 = -2400.00, open 0.00',
      'penalty 5000.00 + 0.00 = 5000.00, open 5000.00',
    ]);
    expect([
      await income('revenue'),
      await income('vat-payable'),
      await income('damages-income'),
    ]).to.deep.equal(['-3000.00', '-600.00', '-5000.00']);
    const contract = await owing.api.read(`/contracts/${contractId}`);
    expect([contract.status, contract.actions]).to.deep.equal(['withdrawn', []]);
    expect(contract.billing.map(({ status }: Json) => status)).to.deep.equal(['invoiced', 'invoiced']);
    expect(contract.withdrawal).to.deep.include({
      withdrawnOn: DAY,
      agreed: '10000.00',
      renderedPercent: '30.0000',
      rendered: '3000.00',
      savedExpense: '2000.00',
      lostProfit: '5000.00',
      note: 'cost sheet of 16 April',
      clause: 'gtc:7.10',
    });
    await expectBalancedLedger(owing.app.db);
  });

  it('more rendered than the deposit asks for: the rest with VAT, the deposit stays owed in full', async () => {
    expect((await withdraw([state('0.00', '70')])).status).to.equal(200);
    expect(await documentsOf(contractId)).to.deep.equal([
      'advance 5000.00 + 1000.00 = 6000.00, open 6000.00',
      'final 2000.00 + 400.00 = 2400.00, open 2400.00',
      'penalty 3000.00 + 0.00 = 3000.00, open 3000.00',
    ]);
    expect(await income('revenue')).to.equal('-7000.00');
    await expectBalancedLedger(owing.app.db);
  });

  it('nothing rendered on another contract whose deposit is paid: its VAT ends, the money is a credit', async () => {
    const other = await concluded(owing.api, `${DAY}T08:30:00+02:00`, offerFor(owing.clientId, '1000.03'));
    await runToEnd(owing.api, 'billing', DAY);
    const [deposit] = (await owing.api.read(`/invoices?contractId=${other.id}`)).items;
    await owing.pay(deposit.gross, DAY, deposit.id);
    expect((await withdraw([state('0.00'), state('1000.03', undefined, other.id)])).status).to.equal(200);
    expect(await documentsOf(other.id)).to.deep.equal([
      'advance 500.02 + 100.00 = 600.02, open 0.00',
      'credit-note -500.02 + -100.00 = -600.02, open 0.00',
    ]);
    expect([
      await income('client-credit'),
      await income('deposit-liability'),
      await income('vat-payable'),
    ]).to.deep.equal(['-600.02', '0.00', '0.00']);
    expect(await documentsOf(contractId)).to.deep.equal([
      'advance 5000.00 + 1000.00 = 6000.00, open 0.00',
      'credit-note -5000.00 + -1000.00 = -6000.00, open 0.00',
      'penalty 10000.00 + 0.00 = 10000.00, open 10000.00',
    ]);
    await expectBalancedLedger(owing.app.db);
  });

  it('partly paid, and less rendered than was paid: what was paid too much is a credit, to the cent', async () => {
    await owing.pay('4600.00', DAY);
    expect((await withdraw([state('0.00', '33.3333')])).status).to.equal(200);
    const [deposit, final, back, penalty] = await documentsOf(contractId);
    expect([deposit, final, back]).to.deep.equal([
      'advance 5000.00 + 1000.00 = 6000.00, open 0.00',
      'final 0.00 + 0.00 = 0.00, open 0.00',
      'credit-note -1666.67 + -333.33 = -2000.00, open 0.00',
    ]);
    expect(penalty).to.equal('penalty 6666.67 + 0.00 = 6666.67, open 6666.67');
    expect([
      await income('revenue'),
      await income('deposit-liability'),
      await income('vat-payable'),
    ]).to.deep.equal(['-3333.33', '0.00', '-666.67']);
    await expectBalancedLedger(owing.app.db);
  });

  it('the declaration goes to the management and the client and names what settles the contracts', async () => {
    await owing.app.setNow(`${DAY}T10:00:00+02:00`);
    await withdraw([state('2000.00', '30')]);
    const { withdrawal } = await owing.api.read(`/contracts/${contractId}`);
    const paper = await owing.app.db('document').where({ id: withdrawal.documentId }).first('kind', 'paper');
    expect(paper.kind).to.equal('withdrawal');
    expect(paper.paper).to.deep.include({
      attention: management.name,
      open: '3600.00',
      reminder: { number: 'MA-2026-0002', date: '2026-04-08' },
    });
    expect(paper.paper.enclosed).to.have.length(3);
    const sent = await owing.app
      .db('dispatch')
      .where({ document_id: withdrawal.documentId })
      .pluck('recipient');
    expect(sent).to.have.members([management.email, 'buchhaltung@sarka.example']);
  });

  it('asks what is saved; refuses what cannot be, twice, and what was paid meanwhile', async () => {
    const cases: readonly (readonly [string, Json[]])[] = [
      ['422 saved-expense-missing', []],
      ['422 saved-expense-missing', [{ contractId, note: 'x' }]],
      ['422 bad-value', [state('7000.01', '30')]],
      ['422 invalid-request', [state('-1.00', '30')]],
    ];
    for (const [refusal, contracts] of cases) {
      const { status, body } = await withdraw(contracts);
      expect(`${status} ${body.type}`, JSON.stringify(contracts)).to.equal(refusal);
    }
    expect(await owing.app.db('withdrawal').select()).to.deep.equal([]);
    const key = (await proposal())?.id;
    const body = { choice: 'take', reason: 'r', contracts: [state('0.00', '10')] };
    const both = await Promise.all([1, 2].map(() => owing.api.post(`/decisions/${key}`, body)));
    expect(both.map(({ status }) => status).sort()).to.deep.equal([200, 409]);
    expect(await inbox()).to.deep.equal([]);
    const run = await runToEnd(owing.api, 'billing', DAY);
    expect(run.items, 'the plan has ended').to.deep.equal([]);
  });

  it('all is paid on the last day: nothing to withdraw from', async () => {
    const { id } = (await proposal()) ?? {};
    await owing.pay('6300.00', DAY);
    const late = await owing.api.post(`/decisions/${id}`, {
      choice: 'take',
      reason: 'r',
      contracts: [state('0.00', '10')],
    });
    expect([late.status, late.body.type]).to.deep.equal([409, 'right-lapsed']);
    expect((await owing.api.read(`/contracts/${contractId}`)).status).to.equal('active');
  });
});
