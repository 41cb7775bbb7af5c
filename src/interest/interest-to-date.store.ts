import { type Db } from '../../db/connection.ts';
import { prepared } from '../../db/prepared.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { termsOfContracts } from '../contracts/contract-terms.store.ts';
import { Money } from '../money/money.ts';
import { notFound } from '../problems/problem.ts';
import { baseRates } from '../terms/base-rate.store.ts';
import { type TermsParameters } from '../terms/parameters.ts';
import { type ExcusedDelay } from './excused-delay.ts';
import { type InterestFacts, type InterestToDate, interestUntil } from './interest-to-date.ts';
import { type PrincipalChange } from './interest.ts';

interface FactsRow {
  readonly invoice_id: string;
  readonly contract_id: string;
  readonly due_on: LocalDate | null;
  readonly posted: string;
  readonly waived: string;
  readonly posted_until: LocalDate | null;
  readonly receivable: string;
  readonly costs: string;
  readonly principal: readonly ChangeRow[];
  readonly deferred: readonly ChangeRow[];
  readonly excused: readonly ExcusedDelay[];
}

interface ChangeRow {
  readonly on: LocalDate;
  readonly amount: string;
}

/**
 * What decides the interest of these invoices; corrections have none. The principal is what was posted on the
 * receivable by value date, less what an instalment plan puts off and until it does (GTC 7.8); on an invoice that was
 * cancelled nothing was ever owed, so that it bears no interest.
 * With `asOf` only what was booked by then counts.
 */
export async function interestFactsOf(
  db: Db,
  invoiceIds: readonly string[],
  asOf: LocalDate | null = null,
): Promise<Map<string, InterestFacts>> {
  const rows = await prepared<FactsRow>(
    db,
    `select o.invoice_id, o.contract_id, o.due_on, ledger.*, plan.deferred,
            (select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'from', lower(x.period), 'until', upper(x.period),
                      'reason', x.reason) order by x.period), '[]')
             from excused_delay x where x.invoice_id = o.invoice_id and x.withdrawn_at is null) as excused
     from open_item o
     cross join lateral (
       select coalesce(-sum(p.amount) filter (where p.account in ('interest-income', 'interest-waived')), 0)
                ::numeric(14, 2)::text as posted,
              coalesce(sum(p.amount) filter (where p.account = 'interest-waived'), 0)::numeric(14, 2)::text as waived,
              max(p.booked_on) filter (where p.account = 'interest-income') as posted_until,
              coalesce(sum(p.amount) filter (where p.account = 'interest-receivable'), 0)::numeric(14, 2)::text
                as receivable,
              coalesce(sum(p.amount) filter (where p.account = 'costs-receivable'), 0)::numeric(14, 2)::text as costs,
              coalesce(jsonb_agg(jsonb_build_object('on', p.booked_on, 'amount', p.amount::text))
                filter (where p.account in ('receivable', 'advance-receivable') and not exists (
                  select from invoice c where c.corrects_id = o.invoice_id and c.kind = 'cancellation'
                    and (:asOf::date is null or c.issued_on <= :asOf::date))), '[]') as principal
       from posting p
       where p.invoice_id = o.invoice_id and p.account in ('receivable', 'advance-receivable', 'interest-income',
           'interest-waived', 'interest-receivable', 'costs-receivable')
         and (:asOf::date is null or p.booked_on <= :asOf::date)) ledger
     cross join lateral (
       select coalesce(jsonb_agg(jsonb_build_object('on', d.day, 'amount', d.amount::text)), '[]') as deferred
       from deferred_principal d where d.invoice_id = o.invoice_id) plan
     where o.invoice_id = any (:invoiceIds::uuid[])`,
    { invoiceIds, asOf },
  );
  const terms = await termsOfContracts(db, [...new Set(rows.map((row) => row.contract_id))]);
  return new Map(rows.map((row) => [row.invoice_id, factsFrom(row, terms)]));
}

function factsFrom(row: FactsRow, termsOf: ReadonlyMap<string, TermsParameters>): InterestFacts {
  const terms = termsOf.get(row.contract_id);
  if (terms === undefined) throw new Error(`contract ${row.contract_id} has no terms`);
  return {
    invoiceId: row.invoice_id,
    dueOn: row.due_on,
    principal: [...row.principal, ...row.deferred].map(({ on, amount }): PrincipalChange => ({
      on,
      amount: Money.of(amount),
    })),
    excused: row.excused,
    posted: Money.of(row.posted),
    waived: Money.of(row.waived),
    postedUntil: row.posted_until,
    receivable: Money.of(row.receivable),
    costs: Money.of(row.costs),
    terms,
  };
}

/** What decides the interest of one invoice. @throws problem `not-found` for what is no receivable */
export async function interestFacts(db: Db, invoiceId: string): Promise<InterestFacts> {
  const facts = (await interestFactsOf(db, [invoiceId])).get(invoiceId);
  if (facts === undefined) throw notFound(`there is no receivable ${invoiceId}`);
  return facts;
}

/** Default interest of several invoices up to a value date, by invoice (GTC 7.9). @throws problem `base-rate-missing` */
export async function interestToDates(
  db: Db,
  invoiceIds: readonly string[],
  until: LocalDate,
): Promise<Map<string, InterestToDate>> {
  const facts = await interestFactsOf(db, invoiceIds);
  const rates = await baseRates(db);
  return new Map([...facts].map(([id, fact]) => [id, interestUntil(fact, until, rates)]));
}

/**
 * Default interest of one invoice up to a value date, piece by piece (GTC 7.9).
 * @throws problem `not-found` for what is no receivable, `base-rate-missing`
 */
export async function interestToDate(db: Db, invoiceId: string, until: LocalDate): Promise<InterestToDate> {
  return interestUntil(await interestFacts(db, invoiceId), until, await baseRates(db));
}
