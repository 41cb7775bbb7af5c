import { expect } from 'chai';
import { type Json } from '../support/api.ts';
import { runToEnd } from '../support/business.ts';
import { type Diary, openDiary } from '../support/diary.ts';

const AT = '2026-03-02T10:00:00+01:00';

describe('how a client stands (GTC 7.2, 7.9)', () => {
  let diary: Diary;
  let clientId: string;

  before(async () => {
    diary = await openDiary(AT, { papers: 'blank' });
    const contract = await diary.contract(AT, '1000.00');
    clientId = contract.clientId;
    await runToEnd(diary, 'billing', '2026-03-02');
    const [deposit] = await diary.invoices(contract);
    await diary.app.setNow('2026-03-10T12:00:00+01:00');
    await diary.pay(deposit ?? {}, '610.00', '2026-03-10');
    await diary.deliver(contract, '2026-03-10');
    await runToEnd(diary, 'billing', '2026-03-10');
    await diary.app.setNow('2026-04-20T12:00:00+02:00');
    await runToEnd(diary, 'dunning', '2026-04-20');
  });
  after(() => diary.close());

  it('in figures that agree with its statement: open, overdue, interest, costs, credit, revenue', async () => {
    const figures = await diary.read(`/clients/${clientId}/figures`);
    const statement = await diary.read(`/clients/${clientId}/statement`);
    for (const name of ['open', 'interest', 'costs', 'credit'])
      expect(figures[name], name).to.equal(statement[name]);
    expect(figures).to.deep.include({ open: '600.00', openItems: 1, overdue: '600.00', overdueItems: 1 });
    expect(figures.credit).to.equal('10.00');
    expect(Number(figures.interest)).to.be.above(0);
    expect(figures.revenue).to.deep.equal({ thisYear: '1000.00', lastYear: '0.00' });
    expect((await diary.get(`/clients/${crypto.randomUUID()}/figures`)).status).to.equal(404);
  });

  it('in its open items, with how late each is and how often it was reminded', async () => {
    const { items, nextCursor } = await diary.read(`/clients/${clientId}/open-items`);
    expect(nextCursor).to.equal(null);
    expect(items).to.have.length(1);
    expect(items[0]).to.include({ open: '600.00', reminder: 1 });
    expect(items[0].lateDays).to.be.within(20, 30);
  });

  it('in its papers by what they are about, with to whom each went and when it counts as received', async () => {
    const about = async (topic: string) =>
      (await diary.read(`/documents?clientId=${clientId}&topic=${topic}`)).items as Json[];
    const kinds = (papers: readonly Json[]) => papers.map(({ kind }) => kind);
    expect(kinds(await about('letters'))).to.deep.equal(['reminder']);
    expect(kinds(await about('invoices'))).to.deep.equal(['invoice', 'invoice']);
    const sales = await about('sales');
    expect(kinds(sales)).to.deep.equal(['order-confirmation', 'order-acknowledgement', 'offer']);
    const [dispatch] = sales[0]?.dispatches ?? [];
    expect(dispatch).to.include({ recipient: 'buchhaltung@sarka.example', status: 'sent', copy: 0 });
    expect(dispatch.deemedReceivedAt).to.match(/^2026-03-02T/);
  });
});
