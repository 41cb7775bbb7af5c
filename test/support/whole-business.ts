import { type Db } from '../../db/connection.ts';
import { transaction } from '../../db/transaction.ts';
import { billPart } from '../../src/billing/bill-part.action.ts';
import { dayOf, instant } from '../../src/calendar/instant.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { billingPartsOf } from '../../src/contracts/billing-part.store.ts';
import { noteOpening } from '../../src/documents/note-opening.action.ts';
import { decide } from '../../src/dunning/decide.action.ts';
import { recordReminderReceipt } from '../../src/dunning/record-reminder-receipt.action.ts';
import { remindClient } from '../../src/dunning/remind-client.action.ts';
import { decideObjection } from '../../src/estimates/decide-objection.action.ts';
import { followEstimate } from '../../src/estimates/follow-estimate.action.ts';
import { recordNoticeReceipt } from '../../src/estimates/record-notice-receipt.action.ts';
import { recordObjection } from '../../src/estimates/record-objection.action.ts';
import { recordConsent } from '../../src/hour-pools/record-consent.action.ts';
import { turnPool } from '../../src/hour-pools/turn-pool.action.ts';
import { agreePlan } from '../../src/instalments/agree-plan.action.ts';
import { loseTerm } from '../../src/instalments/lose-term.action.ts';
import { waiveLateness } from '../../src/instalments/waive-lateness.action.ts';
import { claimCosts } from '../../src/interest/claim-costs.action.ts';
import { excuseDelay } from '../../src/interest/excuse-delay.action.ts';
import { interestSweep } from '../../src/interest/interest.sweep.ts';
import { issueInterestNote } from '../../src/interest/issue-interest-note.action.ts';
import { Money } from '../../src/money/money.ts';
import { endContract } from '../../src/terminations/end-contract.action.ts';
import { type Api, type Json } from './api.ts';
import { client, concluded, offerFor, runToEnd } from './business.ts';
import { camt } from './camt.ts';
import { peopleComeIn } from './users.ts';

const maintenance = {
  kind: 'recurring',
  description: 'Wartung',
  quantity: '1',
  unit: 'Jahr',
  unitPrice: '90',
  cadence: 'year',
};
const AT = '2026-03-02T10:00:00+01:00';
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const PDF = Buffer.from('%PDF-1.7 the terms').toString('base64');

/**
 * One row at least of everything that Kontor keeps, made through its API on 2 March 2026: a contract from the offer to
 * the final invoice with its deposit paid, one whose deposit was cancelled, money that came back, a set-off, a refund, an
 * offer in draft, a recurring service whose price changed before it was terminated, effort with its hours, an agile
 * project with its sprints and what came on top, papers, mails, a logo, the terms as a
 * document, a bank statement. The app performs its jobs inline.
 */
export async function wholeBusiness(api: Api, db: Db): Promise<void> {
  const { id: clientId } = await api.made('/clients', client);
  const contract = await concluded(api, AT, offerFor(clientId, '1000.03'));
  const third = await concluded(api, AT, offerFor(clientId, '700.00'));
  const stopped = await concluded(api, AT, offerFor(clientId, '500.00'));
  await runToEnd(api, 'billing', '2026-03-02');
  const depositOf = async (contractId: string) =>
    (await api.read(`/invoices?contractId=${contractId}`)).items[0];
  const deposit = await depositOf(contract.id);
  await api.made('/payments', { amount: deposit.gross, valueDate: '2026-03-02', invoiceId: deposit.id });
  const delivered = { deliveredOn: '2026-03-02', complete: true };
  const delivery = await api.made(`/contracts/${contract.id}/deliveries`, delivered);
  const said = { declaredOn: '2026-03-02', givenBy: 'Erika Berger' };
  await api.made(`/deliveries/${delivery.id}/acceptance`, said);
  await runToEnd(api, 'billing', '2026-03-02');
  const { items } = await api.read(`/documents?clientId=${clientId}&limit=1`);
  const opening = { documentId: items[0].id, actor: 'client', at: instant(AT) };
  await transaction(db, (tx) => noteOpening(tx, opening));
  const { id: cancelled } = await depositOf(stopped.id);
  await api.made(`/invoices/${cancelled}/cancellation`, { reason: 'ordered by mistake', rebill: false });

  await payAndTakeBack(api, await depositOf(third.id));
  const final = (await api.read(`/invoices?contractId=${contract.id}&kind=final`)).items[0];
  const bank = await api.upload(
    '/bank-statements',
    camt([
      { amount: final.gross, day: '2026-03-02', text: final.number, payer: client.name },
      { amount: '12.00', day: '2026-03-02', text: 'Kontoführung', credit: false },
    ]),
  );
  if (bank.body.matched !== 1) throw new Error(JSON.stringify(bank.body));
  await remindAndDispute(api, db, (await api.made('/clients', client)).id);
  await withdrawFromAll(api, db);
  await payInInstalments(api, db, clientId);

  await maintainAndEnd(api, db, clientId);
  const recurring = await concluded(api, AT, offerFor(clientId, '0', { lines: [maintenance] }));
  await api.made(`/contracts/${recurring.id}/index-omissions`, { year: 2026, reason: 'a good client' });
  await api.made(`/contracts/${recurring.id}/cost-increases`, {
    percent: '4',
    validFrom: '2026-09-01',
    reason: 'licence fees',
    evidence: { title: 'letter of the maker', dated: '2026-02-02', content: PDF },
  });

  await workByEffort(api, clientId);
  await runProject(api, clientId);
  await usePool(api, db, clientId);
  await overrunEstimates(api, db, clientId);
  await peopleComeIn(api, db);

  const kept = { kind: 'lump-sum', description: 'Workshop', quantity: '1', unit: 'Tag', unitPrice: '980' };
  await api.made('/line-templates', { name: 'Workshop', line: kept });
  const draft = await api.post('/offers', offerFor(clientId, '100.00'), { 'idempotency-key': 'draft' });
  if (draft.status !== 201) throw new Error(JSON.stringify(draft.body));
  await api.put('/company/logo', { mediaType: 'image/png', content: PNG });
  await api.made('/index-chains', {
    series: 'VPI 2000',
    from: '2031-01',
    successor: 'VPI 2025',
    factor: '1.858',
  });
  await api.upload(
    '/index-value-imports?series=2020',
    'C-VPIZR-0;C-VPI1-0;F-VPIMZBM\nVPIZR-202609;VPI-0;133,1',
    { 'content-type': 'text/csv' },
  );
  const edition = await db('terms_edition').first<{ id: string }>('id');
  await api.put(`/terms-editions/${edition.id}/documents/de`, {
    fileName: 'agb.pdf',
    mediaType: 'application/pdf',
    content: PDF,
  });
  await runToEnd(api, 'seal', '2026-03-02');
}

/** Time that was billed, time that was imported and waits, a timer that runs. */
async function workByEffort(api: Api, clientId: string): Promise<void> {
  const effort = { kind: 'effort', description: 'Beratung', quantity: '10', unit: 'h', unitPrice: '90.00' };
  const byHours = { billingMode: 'on-completion', lines: [effort] };
  const contract = await concluded(api, AT, offerFor(clientId, '0', byHours));
  const other = await concluded(api, AT, offerFor(clientId, '0', byHours));
  const { id: person } = await api.made('/people', { name: 'Anna Huber', email: 'anna@agentur.example' });
  await api.made('/rates', { hourly: '95', validFrom: '2026-03-01', personId: person });
  const work = { person, description: 'Login', itemId: '1' };
  const entry = { ...work, date: '2026-03-02', hours: '2' };
  const { id } = await api.made(`/contracts/${contract.id}/time-entries`, entry);
  await api.made('/time-entries/submissions', { entries: [id] });
  await api.made('/time-entries/approvals', { entries: [id] });
  await api.made(`/contracts/${contract.id}/deliveries`, { deliveredOn: '2026-03-02', complete: true });
  await runToEnd(api, 'billing', '2026-03-02');
  const file = 'Date,Duration,User,Project\n2026-03-02,1:00,Anna Huber,Portal\n';
  await api.made('/time-imports', {
    content: Buffer.from(file).toString('base64'),
    projects: [{ project: 'Portal', contractId: other.id, itemId: '1' }],
    dryRun: false,
  });
  await api.made('/time-timers', { ...work, contractId: other.id });
}

/** An agile project: a sprint that is closed, one that is open, services on top of it, and what was bought for it. */
async function runProject(api: Api, clientId: string): Promise<void> {
  const lines = [
    { kind: 'lump-sum', description: 'Portal', quantity: '1', unit: 'pauschal', unitPrice: '1000.00' },
    {
      kind: 'third-party',
      account: 'client',
      description: 'Domain',
      quantity: '1',
      unit: 'Jahr',
      unitPrice: '20',
    },
  ];
  const offer = { billingMode: 'per-sprint', contractType: 'agile', lines };
  const { id } = await concluded(api, AT, offerFor(clientId, '0', offer));
  const sprint = { linePosition: 1, goal: 'Login', price: '300.00' };
  const days = { from: '2026-03-02', to: '2026-03-13' };
  const { id: sprintId } = await api.made(`/contracts/${id}/sprints`, { ...sprint, ...days });
  await api.made(`/contracts/${id}/sprints`, { ...sprint, from: '2026-03-16', to: '2026-03-27' });
  await api.made(`/sprints/${sprintId}/closing`, { deliveredOn: '2026-03-02' });
  const service = { description: 'Schulung', quantity: '2', unit: 'h', unitPrice: '120.00' };
  const order = { orderedBy: 'Erika Berger', orderedOn: '2026-03-02', document: 'mail of 2 March' };
  const services = `/contracts/${id}/additional-services`;
  const { id: serviceId } = await api.made(services, { ...service, ...order });
  await api.made(services, { ...service, ...order });
  await api.made(`/additional-services/${serviceId}/rendering`, { renderedOn: '2026-03-02' });
  const bought = { supplier: 'nic.at', document: '4711', purchasedOn: '2026-03-02', cost: '21.60' };
  await api.made(`/contracts/${id}/purchases`, { linePosition: 2, ...bought });
}

async function payAndTakeBack(api: Api, { id: invoiceId, clientId }: Json): Promise<void> {
  const money = { invoiceId, valueDate: '2026-03-02' };
  const { id } = await api.made('/payments', { ...money, amount: '20.00' });
  await api.made(`/payments/${id}/return`, { valueDate: '2026-03-02', reason: 'recalled', charges: '1.50' });
  const document = { title: 'acknowledged', dated: '2026-03-01', content: PDF };
  const setOff = { ...money, amount: '50.00', basis: 'acknowledged', document };
  await api.made(`/clients/${clientId}/set-offs`, setOff);
  await api.made('/payments', { ...money, amount: '9999.00' });
  await api.made(`/clients/${clientId}/refunds`, { amount: '5.00', valueDate: '2026-03-02' });
}

/** An advance payment is demanded of another client (GTC 6.9); two reminders later the agency withdraws (GTC 7.10). */
async function withdrawFromAll(api: Api, db: Db): Promise<void> {
  const managementContact = { name: 'Dr. Ada Zeiler', email: 'leitung@sarka.example' };
  const { id: clientId } = await api.made('/clients', { ...client, managementContact });
  const { id } = await concluded(api, AT, offerFor(clientId, '900.00', { billingMode: 'on-completion' }));
  const demand = { reasons: ['new-client'] };
  const { invoiceId } = await api.made(`/contracts/${id}/advance-demands`, demand);
  await api.put(`/invoices/${invoiceId}/receipt`, { receivedAt: AT, reason: 'by hand' });
  await transaction(db, async (tx) => {
    for (const [level, day] of [
      [1, '2026-03-20'],
      [2, '2026-04-08'],
    ] as const) {
      const at = instant(`${day}T06:02:00+02:00`);
      await remindClient(tx, { clientId, level }, { asOf: dayOf(at), at, actor: 'test' });
      const letter = await tx('reminder_letter').where({ client_id: clientId, level }).first('document_id');
      await recordReminderReceipt(tx, { documentId: letter.document_id, deemedReceivedAt: at, at });
    }
    const letter = await tx('reminder_letter').where({ client_id: clientId, level: 2 }).first('id');
    await decide(tx, {
      letterId: letter.id,
      kind: 'withdraw',
      choice: 'take',
      statements: [{ contractId: id, savedExpense: Money.of('100.00'), note: 'hours not worked' }],
      reason: 'no answer',
      actor: 'test',
      at: instant('2026-04-17T09:00:00+02:00'),
    });
  });
}

/** A year billed in advance, the notice, and as in summer the credit for what comes after the end. */
async function maintainAndEnd(api: Api, db: Db, clientId: string): Promise<void> {
  const { id: contractId } = await concluded(api, AT, offerFor(clientId, '0', { lines: [maintenance] }));
  await runToEnd(api, 'billing', '2026-03-02');
  const price = { linePosition: 1, validFrom: '2027-01-01', unitPrice: '95.00', reason: 'amendment' };
  await api.made(`/contracts/${contractId}/prices`, price);
  const notice = { by: 'client', form: 'registered-mail', evidence: 'RO 1 AT', receivedOn: '2026-03-02' };
  await api.made(`/contracts/${contractId}/terminations`, notice);
  const at = instant('2026-07-01T06:00:00+02:00');
  const context = { asOf: dayOf(at), at, actor: 'test' };
  const [part] = await billingPartsOf(db, contractId);
  await transaction(db, async (tx) => {
    await endContract(tx, contractId, context);
    await billPart(tx, part?.id ?? '', context);
  });
}

/** Support in March beyond the hours agreed, with consent, until the period is closed in April. */
async function usePool(api: Api, db: Db, clientId: string): Promise<void> {
  const line = { kind: 'hour-pool', description: 'Betreuung', quantity: '10', unit: 'h', unitPrice: '92' };
  const { id } = await concluded(api, AT, offerFor(clientId, '0', { lines: [line] }));
  const { id: poolId } = await db('hour_pool').where({ contract_id: id }).first<{ id: string }>('id');
  const work = { date: '2026-03-02', hours: '9.5', description: 'Support', person: 'Anna Huber', poolId };
  const entry = await api.made(`/contracts/${id}/time-entries`, work);
  await api.made('/time-entries/submissions', { entries: [entry.id] });
  await api.made('/time-entries/approvals', { entries: [entry.id] });
  const notice = await db('pool_notice').first<{ id: string; period_id: string }>();
  const at = instant('2026-03-03T09:00:00+01:00');
  await transaction(db, async (tx) => {
    await recordConsent(tx, {
      periodId: notice.period_id,
      seconds: 3600,
      givenBy: 'Erika Berger',
      evidence: 'link',
      noticeId: notice.id,
      actor: 'test',
      at,
    });
    await turnPool(tx, poolId, { asOf: localDate('2026-04-06'), at, actor: 'test' });
  });
}

/** An overrun that needs no notice, then one whose objection was decided, then one that is announced. */
async function overrunEstimates(api: Api, db: Db, clientId: string): Promise<void> {
  const effort = { kind: 'effort', description: 'Schulung', quantity: '10', unit: 'h', unitPrice: '90.00' };
  const { id: contractId } = await concluded(api, AT, offerFor(clientId, '0', { lines: [effort] }));
  const at = instant('2026-03-03T05:57:00+01:00');
  const context = { asOf: dayOf(at), at, actor: 'test' };
  const expectHours = async (remainingHours: string) => {
    await api.made(`/contracts/${contractId}/forecasts`, { itemId: '1', remainingHours, note: 'more' });
    return transaction(db, (tx) => followEstimate(tx, { contractId, linePosition: 1 }, context));
  };
  await expectHours('11');
  const told = await expectHours('12');
  const documentId = told.outcome === 'done' ? (told.documentId ?? '') : '';
  await transaction(db, async (tx) => {
    await recordNoticeReceipt(tx, { documentId, deemedReceivedAt: at, at });
    const { id: overrunId } = await tx('overrun')
      .where({ document_id: documentId })
      .first<{ id: string }>('id');
    const alternative = { description: 'online', net: Money.of('800.00') };
    const objection = { receivedOn: localDate('2026-03-03'), text: 'too much', alternative };
    await recordObjection(tx, { overrunId, objection, actor: 'test', at });
    await decideObjection(tx, { overrunId, choice: 'accept', reason: 'online it is', actor: 'test', at });
  });
  await expectHours('13');
}

/** As in spring, when the deposit of another contract is overdue. */
async function remindAndDispute(api: Api, db: Db, clientId: string): Promise<void> {
  const { id } = await concluded(api, AT, offerFor(clientId, '800.00'));
  await runToEnd(api, 'billing', '2026-03-02');
  const [overdue] = (await api.read(`/invoices?contractId=${id}`)).items;
  await api.put(`/invoices/${overdue.id}/receipt`, { receivedAt: AT, reason: 'by hand' });
  const at = instant('2026-03-20T06:02:00+01:00');
  const context = { asOf: dayOf(at), at, actor: 'test' };
  await transaction(db, async (tx) => {
    const outcome = await remindClient(tx, { clientId, level: 1 }, context);
    const documentId = outcome.outcome === 'done' ? (outcome.documentId ?? '') : '';
    await recordReminderReceipt(tx, { documentId, deemedReceivedAt: at, at });
    const letter = await tx('reminder_letter').first<{ id: string }>('id');
    const decision = {
      letterId: letter.id,
      kind: 'suspend',
      choice: 'leave',
      reason: 'a good client',
    } as const;
    await decide(tx, {
      ...decision,
      statements: [],
      actor: 'test',
      at: instant('2026-04-08T09:00:00+02:00'),
    });
  });
  await transaction(db, (tx) =>
    claimCosts(tx, {
      invoiceId: overdue.id,
      documented: { amount: Money.of('55.00'), document: 'letter of 19 March' },
      actor: 'test',
      at,
    }),
  );
  const [block] = await interestSweep.candidates(db, context.asOf, null, 1, at);
  const accrual = { ...context, runId: overdue.id };
  await transaction(db, (tx) => interestSweep.perform(tx, block?.subject ?? '', accrual));
  await transaction(db, async (tx) => {
    const late = { actor: 'test', at };
    await issueInterestNote(tx, { contractId: id, day: context.asOf, heedMinimum: false, ...late });
    const from = localDate('2026-03-18');
    await excuseDelay(tx, { invoiceId: overdue.id, from, until: null, reason: 'flood', ...late });
  });
  await api.made(`/invoices/${overdue.id}/dispute`, { reason: 'not as ordered' });
}

/** A plan whose term is lost and given back, and one in its place whose term is lost. */
async function payInInstalments(api: Api, db: Db, clientId: string): Promise<void> {
  const offer = offerFor(clientId, '300.00', { billingMode: 'on-completion' });
  const { id } = await concluded(api, AT, offer);
  await api.made(`/contracts/${id}/deliveries`, { deliveredOn: '2026-03-02', complete: true });
  await runToEnd(api, 'billing', '2026-03-02');
  const [invoice] = (await api.read(`/invoices?contractId=${id}`)).items;
  await api.put(`/invoices/${invoice.id}/receipt`, { receivedAt: AT, reason: 'by hand' });
  const schedule = { number: 2, firstDueOn: '2026-03-02' };
  const wished = { clientId, invoiceIds: [invoice.id], reason: 'asked for' };
  const { id: planId } = await api.made('/instalment-plans', { ...wished, schedule });
  const losing = (day: string) => {
    const at = instant(`${day}T06:01:00Z`);
    return { asOf: dayOf(at), at, actor: 'test' };
  };
  await transaction(db, async (tx) => {
    await loseTerm(tx, planId, losing('2026-03-06'));
    await waiveLateness(tx, { ...losing('2026-03-06'), planId, position: undefined, reason: 'once' });
    const again = { number: 2, everyMonths: 1, firstDueOn: localDate('2026-03-06') };
    const request = { ...wished, schedule: again, replaces: planId, ...losing('2026-03-06') };
    await loseTerm(tx, (await agreePlan(tx, request)).planId, losing('2026-03-10'));
  });
}
