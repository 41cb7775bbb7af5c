import { onConstraint } from '../../db/constraints.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { defineProblem } from '../problems/problem.ts';
import { ACCRUE } from './accrual-statement.store.ts';
import { type InterestCurve } from './interest-curve.ts';
import { type InterestTerms } from './interest.ts';

const alreadyAccrued = defineProblem({
  type: 'already-accrued',
  title: 'This interest has been accrued already',
  status: 409,
  clause: 'gtc:7.9',
});
const REMEDY = 'nothing has to be done; another run was faster';
onConstraint('interest_accrual_once', alreadyAccrued, REMEDY);
onConstraint('interest_accrual_continuous', alreadyAccrued, REMEDY);

/** Late receivables that are worked off in one statement: those of the contracts between two ids, both included. */
export interface Block {
  readonly first: string;
  readonly last: string;
  readonly items: number;
}

/** The terms that decide what accrues; rounding comes later (ruling 9). */
export type AccrualTerms = Omit<InterestTerms, 'interestRounding'>;

/** Contracts of a block that agreed the same on interest. */
export interface Agreed {
  readonly contracts: readonly string[];
  readonly terms: AccrualTerms;
  /** The first day on which a receivable of the block bears interest; null if none does. */
  readonly from: LocalDate | null;
}

/** With what one euro bears from the first day to the day until which is accrued. */
export interface Plan extends Agreed {
  readonly curve: InterestCurve;
}

/** What a block has been given. */
export interface Accrued {
  /** Receivables whose interest went on. */
  readonly items: number;
  /** Receivables whose earlier interest was corrected. */
  readonly corrected: number;
  /** What was added, less what was taken back, unrounded. */
  readonly amount: string;
}

/** At most `limit` blocks of about `size` receivables that bear interest before `asOf`, in the order of contracts. */
export async function lateBlocks(
  db: Db,
  { asOf, after, size, limit }: { asOf: LocalDate; after: string | null; size: number; limit: number },
): Promise<Block[]> {
  const { rows } = await db.raw<{ rows: Block[] }>(
    `select min(contract_id::text) as first, max(contract_id::text) as last, sum(items)::integer as items
     from (select contract_id, count(*) as items,
                  div(sum(count(*)) over (order by contract_id) - count(*), :size) as block
           from open_item
           where due_on < :asOf::date - 1 and (:after::uuid is null or contract_id > :after::uuid)
           group by contract_id) late
     group by block order by block limit :limit`,
    { asOf, after, size, limit },
  );
  return rows;
}

/** What the contracts of a block agreed on interest. */
export async function agreementsOf(db: Db, { first, last }: Block): Promise<Agreed[]> {
  const names: (keyof AccrualTerms)[] = [
    'interestFloor',
    'interestAboveBase',
    'interestWithoutFault',
    'interestDayCount',
    'interestOnPaymentDay',
  ];
  // Of several values of one name the last stays: that of the highest-ranking component (GTC 1.6).
  const { rows } = await db.raw<{ rows: Agreed[] }>(
    `select array_agg(contract_id) as contracts, terms,
            (select min(due_on) + 1 from open_item where contract_id between :first and :last) as from
     from (select contract_id, jsonb_object_agg(name, parameters -> name order by rank desc) as terms
           from contract_component join unnest(:names::text[]) name on jsonb_exists(parameters, name)
           where contract_id between :first and :last
           group by contract_id) contract
     group by terms`,
    { first, last, names },
  );
  return rows;
}

/**
 * Accrues the interest of contracts up to a day in one statement: what is due by the ledger and the curves, less what had
 * accrued. Where the past has changed meanwhile, a row corrects it.
 * @throws problem `already-accrued` where another run got ahead
 */
export async function accrue(tx: Tx, plans: readonly Plan[], asOf: LocalDate, at: Instant): Promise<Accrued> {
  const { rows } = await tx.raw<{ rows: [Accrued] }>(ACCRUE, {
    asOf,
    at,
    contracts: plans.flatMap(({ contracts }) => contracts),
    kindOfContract: plans.flatMap(({ contracts }, kind) => contracts.map(() => kind)),
    kinds: plans.map((_, kind) => kind),
    paymentDay: plans.map(({ terms }) => Number(terms.interestOnPaymentDay)),
    until: plans.map(({ curve }) => curve.days.at(-1)),
    atUntil: plans.map(({ curve }) => curve.values.at(-1)),
    kindOfDay: plans.flatMap(({ curve }, kind) => curve.days.map(() => kind)),
    days: plans.flatMap(({ curve }) => curve.days),
    values: plans.flatMap(({ curve }) => curve.values),
    excused: plans.flatMap(({ curve }) => curve.excused),
  });
  return rows[0];
}
