import { expect } from 'chai';
import pg from 'pg';
import { type Db } from '../../db/connection.ts';
import { databaseProblem } from '../../db/database-problems.ts';
import { apiOf } from '../support/api.ts';
import { testApp, type TestApp } from '../support/app.ts';
import { wholeBusiness } from '../support/whole-business.ts';

const NEW_ID = 'gen_random_uuid()';

/** SQL that writes a row of a table again, with some columns changed: `where` chooses the row. */
function again(table: string, changes: Readonly<Record<string, string>>, where = 'true'): string {
  const pairs = Object.entries(changes).flatMap(([column, value]) => [`'${column}'`, value]);
  return `insert into ${table} select (jsonb_populate_record(${table}, jsonb_build_object(${pairs.join(', ')}))).*
    from ${table} where ${where} limit 1`;
}

/** Some document that is no reminder yet. */
function anotherDocument(): string {
  return `(select id from document where kind <> 'reminder' limit 1)`;
}

/** Days on which no sprint runs, and a sprint on them that nothing has closed. */
const later = `'[2030-01-01,2030-02-01)'`;
const openSprint = { period: later, state: `'open'`, delivery_id: 'null', part_id: 'null' };
const anyPart = () =>
  `(select id from billing_part where id not in (select part_id from sprint where part_id is not null) limit 1)`;
const anyDelivery = () =>
  `(select id from delivery where id not in (select delivery_id from sprint where delivery_id is not null) limit 1)`;

/** Time that is not billed yet. */
const OPEN = `state = 'draft'`;

/** Everything that may exist once: the guard's name, what it guards, and the second one that it refuses. */
const once: readonly [constraint: string, what: string, sql: string][] = [
  ['contract_order', 'a contract per order', again('contract', { id: NEW_ID, number: `'AU-X'` })],
  [
    'billed_part_once',
    'an invoice per billable part (GTC 6.7)',
    `insert into billed_part (part_id, invoice_id) select b.part_id, i.id from billed_part b, invoice i
     where b.released_by is null and i.id <> b.invoice_id limit 1`,
  ],
  [
    'invoice_number',
    'an invoice per series, year and number',
    again('invoice', { id: NEW_ID, number: `'X'` }),
  ],
  ['invoice_text', 'an invoice per written number', again('invoice', { id: NEW_ID, sequence: '9999' })],
  [
    'invoice_cancelled_once',
    'a cancellation per invoice',
    again('invoice', { id: NEW_ID, number: `'X'`, sequence: '9999' }, `kind = 'cancellation'`),
  ],
  [
    'deduction_once',
    'a deduction per deposit and rate (ruling 3)',
    `insert into deduction select i.id, d.deducted_id, d.tax_category, d.tax_rate, d.net, d.vat, null
     from deduction d, invoice i where d.released_by is null and i.id <> d.invoice_id limit 1`,
  ],
  ['entry_source', 'an entry per source and purpose', again('entry', { id: NEW_ID })],
  ['seal_head', 'a seal per head of the chain', again('seal', { number: '9999' })],
  ['document_subject', 'a document per subject, kind and revision', again('document', { id: NEW_ID })],
  ['document_file_once', 'an original per document', again('document_file', {})],
  ['dispatch_recipient', 'an original per recipient', again('dispatch', { id: NEW_ID, message_id: `'<x>'` })],
  ['dispatch_message', 'a message per id', again('dispatch', { id: NEW_ID, copy: '7' })],
  ['allocation_reversal_once', 'a reversal per allocation', again('allocation_reversal', {})],
  ['collection_cost_flat', 'a flat sum per invoice (§ 458 UGB)', again('collection_cost', { id: NEW_ID })],
  ['interest_accrual_once', 'a next row of accrued interest (GTC 7.9)', again('interest_accrual', {})],
  [
    'interest_charge_once',
    'a charge of interest per invoice and day',
    again('interest_charge', { id: NEW_ID }),
  ],
  ['excused_delay_once', 'an excuse per invoice and day (ruling 10)', again('excused_delay', { id: NEW_ID })],
  ['payment_return_once', 'a return per payment', again('payment_return', {})],
  ['set_off_document_once', 'a document per set-off (GTC 7.7)', again('set_off_document', {})],
  ['run_item_subject', 'an item per run and subject', again('run_item', { position: '9999' })],
  ['request_key', 'an answer per actor and key', again('request', {})],
  ['delivery_complete', 'a complete delivery per contract', again('delivery', { id: NEW_ID }, 'complete')],
  [
    'delivery_declaration_once',
    'an acceptance and an objection per delivery (GTC 8.5)',
    again('delivery_declaration', { id: NEW_ID }),
  ],
  ['document_opening_once', 'a first opening per paper', again('document_opening', {})],
  ['work_release_once', 'a release per contract (GTC 7.1)', again('work_release', {})],
  [
    'client_order_open',
    'an open order per offer',
    again('client_order', { id: NEW_ID }, `status = 'confirmed'`),
  ],
  ['offer_version_number', 'an offer version per number', again('offer_version', { id: NEW_ID })],
  ['offer_number', 'an offer per number', again('offer', { id: NEW_ID })],
  ['offer_line_position', 'a line per position', again('offer_line', {}, inDraft('offer_line'))],
  ['contract_number', 'a contract per number', anotherOrder()],
  ['contract_component_rank', 'a component per rank (GTC 1.6)', again('contract_component', {})],
  ['billing_part_position', 'a billing part per position', again('billing_part', { id: NEW_ID })],
  [
    'billing_part_period',
    'a billing part per line and period (GTC 6.8)',
    again('billing_part', { id: NEW_ID, position: '999' }, `trigger = 'period'`),
  ],
  ['termination_standing', 'a standing notice per contract (GTC 3.8)', again('termination', { id: NEW_ID })],
  ['period_credit_once', 'a credit per period (GTC 3.8)', again('period_credit', {})],
  ['hour_pool_line', 'an hour pool per line (GTC 6.5)', again('hour_pool', { id: NEW_ID })],
  [
    'pool_period_alone',
    'a period of a pool per day (GTC 6.5)',
    again('pool_period', { id: NEW_ID }, 'closed_on is null'),
  ],
  ['pool_draw_once', 'a draw per time entry (GTC 6.5)', again('pool_draw', {})],
  ['pool_consent_notice', 'a consent per link (GTC 6.5)', again('pool_consent', { id: NEW_ID })],
  [
    'pool_notice_once',
    'a notice per period and threshold',
    again('pool_notice', { id: NEW_ID, token_sha256: `'x'` }),
  ],
  ['pool_notice_token', 'a link per notice', again('pool_notice', { id: NEW_ID, threshold: '99' })],
  [
    'overrun_step',
    'an overrun per item and forecast (GTC 6.2)',
    again('overrun', { id: NEW_ID, document_id: anotherDocument() }, `state = 'declined'`),
  ],
  [
    'overrun_waiting',
    'an overrun of an item to wait for at a time (GTC 6.2)',
    again('overrun', { id: NEW_ID, document_id: anotherDocument(), forecast: '9999' }, `state = 'announced'`),
  ],
  [
    'overrun_tolerated',
    'a tolerated overrun per item (GTC 6.2)',
    again('overrun', { id: NEW_ID, forecast: '9999' }, `state = 'tolerated'`),
  ],
  [
    'overrun_document',
    'an overrun per notice',
    again('overrun', { id: NEW_ID, forecast: '9999', state: `'approved'` }, `state = 'declined'`),
  ],
  ['objection_counts', 'an objection that counts per overrun (GTC 6.2)', again('objection', { id: NEW_ID })],
  ['objection_decision_once', 'a decision per objection (GTC 6.2)', again('objection_decision', {})],
  ['price_version_day', 'a price per line and day (GTC 1.4)', again('price_version', {})],
  [
    'reminder_level',
    'a reminder per invoice and level (GTC 7.10)',
    `with other as (${again('reminder_letter', { id: NEW_ID, number: `'MA-X'`, document_id: anotherDocument() })}
       returning id) insert into reminder select other.id, r.invoice_id, r.level, r.open, r.interest, r.costs
     from reminder r, other`,
  ],
  [
    'reminder_letter_number',
    'a reminder per number',
    again('reminder_letter', { id: NEW_ID, document_id: anotherDocument() }),
  ],
  [
    'reminder_letter_document',
    'a reminder per document',
    again('reminder_letter', { id: NEW_ID, number: `'MA-X'` }),
  ],
  ['decision_once', 'a decision per letter and right', again('decision', {})],
  [
    'suspension_once',
    'a suspension per contract and letter',
    `insert into suspension select c.id, l.id, l.issued_on, null
     from contract c, reminder_letter l, generate_series(1, 2)`,
  ],
  ['called_part_cause', 'a call per part and cause (GTC 6.9)', again('called_part', { part_id: NEW_ID })],
  ['withdrawal_once', 'a withdrawal per contract (GTC 7.10)', again('withdrawal', {})],
  ['dunning_halt_once', 'a dispute per invoice at a time', again('dunning_halt', { id: NEW_ID })],
  ['line_template_name', 'a line template per name', again('line_template', { id: NEW_ID })],
  ['person_name', 'a person per name', again('person', { id: NEW_ID, email: 'null' })],
  ['person_email', 'a person per e-mail address', again('person', { id: NEW_ID, name: `'other'` })],
  ['rate_once', 'a rate per whom, what and day (GTC 6.4)', again('rate', { id: NEW_ID })],
  [
    'time_entry_source',
    'an entry per row of an export',
    again('time_entry', { id: NEW_ID }, 'source_key is not null'),
  ],
  ['time_timer_running', 'a running timer per person', again('time_timer', { id: NEW_ID })],
  [
    'instalment_plan_number',
    'an instalment plan per number',
    again('instalment_plan', { id: NEW_ID, document_id: anotherDocument(), replaces: 'null' }),
  ],
  [
    'instalment_plan_document',
    'an instalment plan per document',
    again('instalment_plan', { id: NEW_ID, number: `'RV-X'`, replaces: 'null' }),
  ],
  [
    'instalment_plan_replaces',
    'a plan that takes the place of another',
    again(
      'instalment_plan',
      { id: NEW_ID, number: `'RV-X'`, document_id: anotherDocument() },
      'replaces is not null',
    ),
  ],
  ['instalment_day', 'an instalment per plan and day', again('instalment', { position: '99' })],
  [
    'instalment_cover_once',
    'a plan per invoice at a time (GTC 7.8)',
    `with other as (${again('instalment_plan', { id: NEW_ID, number: `'RV-X'`, document_id: anotherDocument(), replaces: 'null' })}
       returning id) insert into instalment_cover
     select other.id, c.invoice_id, c.principal, c.interest, c.costs, c.paid_before
     from instalment_cover c, other where not c.ended`,
  ],
  [
    'term_loss_once',
    'a loss of term per instalment (GTC 7.8)',
    again('term_loss', { document_id: anotherDocument(), waived: 'true' }),
  ],
  [
    'term_loss_standing',
    'a loss of term per plan that is not waived (GTC 7.8)',
    again('term_loss', { position: '2', document_id: anotherDocument() }, 'not waived'),
  ],
  ['term_loss_document', 'a loss of term per letter', again('term_loss', { position: '2' }, 'waived')],
  ['term_waiver_once', 'a waiver per instalment', again('term_waiver', {})],
  ['sprint_number', 'a sprint per contract and number', again('sprint', { id: NEW_ID, ...openSprint })],
  [
    'sprint_alone',
    'a sprint per line at a time (GTC 3.3)',
    again('sprint', { id: NEW_ID, number: '9', state: `'open'`, delivery_id: 'null', part_id: 'null' }),
  ],
  [
    'sprint_delivery',
    'a sprint per delivery',
    again('sprint', { id: NEW_ID, number: '9', period: later, part_id: anyPart() }, `state = 'closed'`),
  ],
  [
    'sprint_part',
    'a sprint per billing part (GTC 6.8)',
    again(
      'sprint',
      { id: NEW_ID, number: '9', period: later, delivery_id: anyDelivery() },
      `state = 'closed'`,
    ),
  ],
  [
    'additional_service_number',
    'an additional service per contract and number',
    again('additional_service', { id: NEW_ID }, `state = 'ordered'`),
  ],
  [
    'additional_service_part',
    'an additional service per billing part (GTC 6.6)',
    again('additional_service', { id: NEW_ID, number: '9' }, `state = 'rendered'`),
  ],
  ['purchase_line', 'a purchase per third-party item (GTC 7.6)', again('purchase', { id: NEW_ID })],
  ['client_number', 'a client per number', again('client', { id: NEW_ID })],
  ['company_single', 'one agency', again('company', { only_row: 'false' })],
  [
    'terms_edition_code',
    'an edition per code',
    again('terms_edition', { id: NEW_ID, effective_from: `'2030-01-01'` }),
  ],
  [
    'payment_bank_identity',
    'a payment per entry of the bank',
    again('payment', { id: NEW_ID }, 'bank_identity is not null'),
  ],
  ['bank_entry_identity', 'an entry of the bank', again('bank_entry', { id: NEW_ID }, `state = 'listed'`)],
  [
    'bank_entry_payment',
    'an entry of the bank per payment',
    again('bank_entry', { id: NEW_ID, identity: `'x'` }, 'payment_id is not null'),
  ],
  ['index_value_revision', 'a value per series, month and revision', again('index_value', { id: NEW_ID })],
  [
    'index_chain_revision',
    'a successor per series, month and revision (ruling 18)',
    again('index_chain', { id: NEW_ID }),
  ],
  [
    'index_adjustment_once',
    'an adjustment per contract and year (GTC 6.10)',
    again('index_adjustment', { id: NEW_ID }),
  ],
  [
    'cost_increase_once',
    'a cost increase per contract and day (GTC 6.10)',
    again('cost_increase', { id: NEW_ID }),
  ],
  [
    'user_account_email',
    'a user per e-mail address',
    again('user_account', { id: NEW_ID, email: 'upper(email)', person_id: 'null' }),
  ],
  [
    'user_account_person',
    'a user per person',
    again('user_account', { id: NEW_ID, email: `'other'` }, 'person_id is not null'),
  ],
  [
    'session_id',
    'a session per id',
    `insert into session (sid, sess, expire) select 'other', sess, expire from session`,
  ],
  ['api_token_name', 'a token per name', again('api_token', { id: NEW_ID, token_sha256: `'other'` })],
  ['api_token_hash', 'a token per secret', again('api_token', { id: NEW_ID, name: `'other'` })],
  ['calendar_link_token', 'a calendar link per secret', again('calendar_link', { user_id: NEW_ID })],
  ['access_link_token', 'a link per token', again('access_link', { id: NEW_ID })],
  ['terms_edition_day', 'an edition per day', again('terms_edition', { id: NEW_ID, code: `'other'` })],
];

/** A line of a version that is still a draft, so that only its position is in the way. */
function inDraft(table: string): string {
  return `exists (select from offer_version v where v.id = ${table}.version_id and v.frozen_at is null)`;
}

/** A contract on an order of its own, under the number of another. */
function anotherOrder(): string {
  return `with o as (${again('client_order', { id: NEW_ID, status: `'refused'` })} returning id)
    ${again('contract', { id: NEW_ID, order_id: '(select id from o)' })}`;
}

/** What is refused wherever it comes from. */
const refused: readonly [constraint: string, what: string, sql: string][] = [
  ['entry_balanced', 'an entry of one side only, at the commit', oneSided(`'1.00'`)],
  [
    'entry_balanced',
    'a posting on top of an entry that balances, at the commit',
    again('posting', { position: '99', amount: `'0.01'` }),
  ],
  [
    'instalments_add_up',
    'an instalment on top of a plan that adds up, at the commit (GTC 7.8)',
    again('instalment', { position: '99', due_on: `'2030-01-02'` }),
  ],
  ['posting_amount_check', 'a posting of nothing', oneSided(`'0.00'`)],
  [
    'posting_entry',
    'a posting on another day than its entry',
    again('posting', { position: '99', booked_on: `'2030-01-02'` }),
  ],
  [
    'posting_invoice',
    'a posting for an invoice that does not exist, at the commit',
    `with e as (${again('entry', { id: NEW_ID, purpose: `'x'` })} returning id, booked_on)
     insert into posting (entry_id, booked_on, position, account, amount, invoice_id)
     select e.id, e.booked_on, n, 'bank', case n when 1 then 1.00 else -1.00 end, ${NEW_ID} from e, generate_series(1, 2) n`,
  ],
  [
    'open_item_receipt',
    'a last day to pay without a receipt (GTC 7.2)',
    `update open_item set received_on = null, due_on = '2026-04-01'`,
  ],
  [
    'invoice_check',
    'an invoice whose gross is not net and VAT',
    again('invoice', { id: NEW_ID, number: `'X'`, sequence: '9999', gross: `'1.00'` }),
  ],
  [
    'pool_limit',
    'hours beyond a pool without consent or imminent damage (GTC 6.5)',
    `with other as (${again('time_entry', { id: NEW_ID })} returning id)
     insert into pool_draw (entry_id, period_id, seconds)
     select other.id, p.id, 36001 from other, pool_period p where p.closed_on is null`,
  ],
  [
    'sprint_closed',
    'a closed sprint without its delivery',
    `update sprint set delivery_id = null where state = 'closed'`,
  ],
  [
    'additional_service_rendered',
    'a rendered service that nothing bills (GTC 6.6)',
    `update additional_service set part_id = null where state = 'rendered'`,
  ],
  [
    'offer_line_third_party',
    "a third-party item on nobody's account (GTC 7.6)",
    `update offer_line set kind = 'third-party' where ${inDraft('offer_line')}`,
  ],
  [
    'billing_part_dated',
    'a sprint to be billed without its day',
    again('billing_part', {
      id: NEW_ID,
      position: '999',
      trigger: `'sprint'`,
      period: 'null',
      due_on: 'null',
      line_position: '1',
    }),
  ],
  [
    'delivery_objection_text',
    'an objection without a word (GTC 8.5)',
    again('delivery_declaration', { id: NEW_ID, kind: `'objection'`, text: 'null' }),
  ],
  ['overrun_beyond', 'an overrun of nothing', again('overrun', { id: NEW_ID, forecast: 'estimated' })],
  [
    'overrun_announced',
    'an overrun approved of which nobody was told (GTC 6.2)',
    `update overrun set state = 'approved' where state = 'tolerated'`,
  ],
  [
    'objection_counting',
    'an objection that counts without an alternative (GTC 6.2)',
    again('objection', { id: NEW_ID, alternative: 'null', alternative_net: 'null' }),
  ],
  [
    'offer_line_binding',
    'a binding estimate of what is none (GTC 6.2)',
    `update offer_line set binding_estimate = true where ${inDraft('offer_line')}`,
  ],
  [
    'purchase_withdrawn',
    'a purchase taken back without a reason (GTC 3.6)',
    `update purchase set withdrawn_on = purchased_on`,
  ],
  [
    'bank_entry_whole',
    'a further payment of an entry of the bank that is its amount already, at the commit (GTC 7.2)',
    again('payment', { id: NEW_ID, bank_part: '2' }, 'bank_identity is not null'),
  ],
  [
    'bank_entry_whole',
    'an entry of the bank booked as the payment of another, at the commit (GTC 7.2)',
    `update bank_entry set state = 'booked', payment_id = (select id from payment where bank_identity is null limit 1)
     where state = 'listed'`,
  ],
  [
    'payment_bank_part',
    'a payment from the bank that is no part of an entry (GTC 7.2)',
    again('payment', { id: NEW_ID, bank_part: 'null' }, 'bank_identity is not null'),
  ],
  ['payment_amount_check', 'a payment of nothing', again('payment', { id: NEW_ID, amount: `'0.00'` })],
  ['bank_entry_booked', 'an entry booked without a payment', `update bank_entry set state = 'booked'`],
  [
    'payment_allocation_amount_check',
    'an allocation below nothing',
    again('payment_allocation', { position: '9', amount: `'-1.00'` }),
  ],
  [
    'interest_accrual_continuous',
    'interest for days that have accrued (GTC 7.9)',
    again('interest_accrual', {
      number: '2',
      since: `'2026-03-18'`,
      until: `'2026-03-25'`,
      total: '2 * amount',
    }),
  ],
  [
    'time_entry_seconds_check',
    'a day of more than 24 hours',
    `update time_entry set seconds = 86401 where ${OPEN}`,
  ],
  [
    'additional_service_by_time',
    'time that bills what was not rendered (GTC 6.6)',
    `update additional_service set by_time = true where state = 'ordered'`,
  ],
  [
    'time_entry_service',
    'time on an additional service that is none (GTC 6.6)',
    `update time_entry set line_position = null, pool_id = null, service_id = id where ${OPEN}`,
  ],
  [
    'time_timer_service',
    'a timer on an additional service that is none (GTC 6.6)',
    `update time_timer set line_position = null, pool_id = null, service_id = id`,
  ],
  ['time_entry_target', 'time for an item and a pool', `update time_entry set pool_id = id where ${OPEN}`],
  [
    'time_entry_billed',
    'billed time without an invoice',
    `update time_entry set state = 'billed' where ${OPEN}`,
  ],
  ['payment_method_check', 'cash (GTC 7.4)', again('payment', { id: NEW_ID, method: `'cash'` })],
  [
    'index_adjustment_or_not',
    'a year that is neither adjusted nor left out (GTC 6.10)',
    again('index_adjustment', { id: NEW_ID, year: '2030', left_out: 'null' }),
  ],
  [
    'user_account_client',
    'a client among the roles of staff',
    `update user_account set roles = '{client,finance}'`,
  ],
  ['user_account_roles', 'a user who may do nothing', `update user_account set roles = '{}'`],
  [
    'session_whose',
    "nobody's session",
    `insert into session (sid, sess, expire) values ('x', '{"visitor": {"sessionId": "00000000-0000-7000-8000-000000000001"}}', now())`,
  ],
  ['api_token_roles', 'a token with the role client', `update api_token set roles = '{client}'`],
  ['api_token_own_name', 'a token under the name of the admin token', `update api_token set name = 'Admin'`],
  ['api_token_revoked', 'a token that nobody revoked', `update api_token set revoked_at = now()`],
  ['access_link_whose', "nobody's link", `update access_link set client_id = null`],
  ['number_series_last_number_check', 'a number below nothing', `update number_series set last_number = -1`],
];

function oneSided(amount: string): string {
  return `with e as (${again('entry', { id: NEW_ID, purpose: `'x'` })} returning id)
    ${again('posting', { entry_id: '(select id from e)', amount })}`;
}

/** The tables whose rows nobody changes or removes, each with a column to try it on. */
const final: Readonly<Record<string, string>> = {
  invoice: 'gross',
  document: 'title',
  document_file: 'sha256',
  document_opening: 'opened_by',
  delivery_declaration: 'text',
  entry: 'booked_on',
  posting: 'amount',
  journal: 'verb',
  sign_in: 'email',
  payment: 'amount',
  payment_allocation: 'amount',
  allocation_reversal: 'reason',
  payment_return: 'reason',
  interest_accrual: 'amount',
  collection_cost: 'amount',
  refund: 'amount',
  price_version: 'unit_price',
  forecast: 'note',
  objection: 'text',
  objection_decision: 'reason',
  pool_consent: 'seconds',
  pool_period: 'closes_on',
  purchase: 'cost',
  set_off_document: 'title',
  decision: 'reason',
  called_part: 'note',
  withdrawal: 'note',
  instalment_plan: 'reason',
  instalment: 'amount',
  instalment_cover: 'principal',
  instalment_share: 'principal',
  term_loss: 'rest',
  term_waiver: 'reason',
  terms_edition: 'parameters',
  terms_document: 'sha256',
  index_value: 'value',
  index_chain: 'factor',
  index_adjustment: 'prices',
  cost_increase: 'percent',
  seal: 'head',
  sealed_row: 'hash',
  seal_departure: 'answer',
  logo: 'media_type',
  bank_statement: 'sha256',
  bank_entry: 'amount',
  offer_version: 'net',
  offer_line: 'net',
  time_entry: 'description',
};

/** Of these only what has been sent, or billed, is final. */
const finalRows: Readonly<Record<string, string>> = {
  offer_version: 'frozen_at is not null',
  pool_period: 'closed_on is not null',
  offer_line: `not ${inDraft('offer_line')}`,
  time_entry: `state = 'billed'`,
};

describe('the guards of the database', () => {
  let app: TestApp;
  let db: Db;

  before(async function () {
    this.timeout(180_000);
    app = await testApp({ papers: 'blank' });
    db = app.db;
    await app.setNow('2026-03-02T12:00:00+01:00');
    const api = await apiOf(app);
    await wholeBusiness(api, db);
    await api.close();
  });
  after(() => app.close());

  async function expectRefusal(constraint: string, sql: string): Promise<void> {
    const error = await db
      .transaction((tx) => tx.raw(sql))
      .then(
        () => undefined,
        (reason: unknown) => reason,
      );
    if (!(error instanceof pg.DatabaseError)) throw error ?? new Error('it was not refused');
    expect(error.constraint, error.message).to.equal(constraint);
    expect(databaseProblem(error)?.status, 'what a person is told').to.be.within(400, 499);
  }

  for (const [constraint, what, sql] of once) {
    it(`${constraint}: ${what}, no second one`, () => expectRefusal(constraint, sql));
  }

  for (const [constraint, what, sql] of refused) {
    it(`${constraint}: refuses ${what}`, () => expectRefusal(constraint, sql));
  }

  for (const [table, column] of Object.entries(final)) {
    const where = finalRows[table] ?? 'true';
    it(`${table} rows are final: no update`, () =>
      expectRefusal('final_row', `update ${table} set ${column} = ${column} where ${where}`));
    it(`${table} rows are final: no delete`, () =>
      expectRefusal('final_row', `delete from ${table} where ${where}`));
  }

  it('an offer that was sent takes no further line (GTC 2.1)', () =>
    expectRefusal('final_row', again('offer_line', { position: '99' }, finalRows['offer_line'])));

  it('an offer that was not sent may still change', async () => {
    expect(await db('offer_version').whereNull('frozen_at').update({ title: 'Changed' })).to.equal(1);
    expect(await db('offer_line').whereRaw(inDraft('offer_line')).update({ unit: 'h' })).to.equal(1);
  });

  it('none is left out here: every unique constraint of the schema has been violated above', async () => {
    const { rows } = await db.raw<{ rows: { name: string }[] }>(
      `select c.relname as name from pg_index i
         join pg_class c on c.oid = i.indexrelid join pg_class t on t.oid = i.indrelid
         join pg_namespace n on n.oid = t.relnamespace
       where n.nspname = 'public' and (i.indisunique or i.indisexclusion) and c.relname not like '%\\_pkey'
         and t.relname not like 'migration%'
         -- What holds the whole primary key is never violated by itself; foreign keys need it.
         and not exists (select from pg_index k where k.indrelid = i.indrelid and k.indisprimary and k.indexrelid <> i.indexrelid
           and string_to_array(k.indkey::text, ' ') <@ string_to_array(i.indkey::text, ' ')) order by 1`,
    );
    const tried = once.map(([constraint]) => constraint).filter((name) => name !== 'company_single');
    expect(tried.sort()).to.deep.equal(rows.map(({ name }) => name));
  });

  it('none is left out here: every table with a trigger against changes has been tried above', async () => {
    const { rows } = await db.raw<{ rows: { name: string }[] }>(
      `select distinct t.relname as name from pg_trigger g
         join pg_class t on t.oid = g.tgrelid join pg_proc f on f.oid = g.tgfoid
       where not g.tgisinternal and f.proname like 'refuse%' and f.proname <> 'refuse_unbalanced_entry' order by 1`,
    );
    expect(Object.keys(final).sort()).to.deep.equal(rows.map(({ name }) => name));
  });
});
