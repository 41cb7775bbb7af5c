import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { interestFactsOf } from '../interest/interest-to-date.store.ts';
import { interestUntil } from '../interest/interest-to-date.ts';
import { type BaseRates } from '../terms/base-rate.ts';
import { baseRates } from '../terms/base-rate.store.ts';
import { type Invariant, MOST_SHOWN } from './invariant.ts';

/**
 * Interest as recorded against the pure rule, receivable by receivable. It compares those whose facts have not changed
 * since they were last recorded; the next run records the others, and those with an instalment plan or an excused delay
 * anew each time.
 */
export const interestInvariant: Invariant = {
  name: 'interest follows the rule',
  says: 'The default interest recorded on a receivable is what the rule makes of its whole history (GTC 7.9).',
  violations: async (db) => {
    const found: string[] = [];
    const [all, rates] = [await recorded(db), await baseRates(db)];
    for (let from = 0; from < all.length && found.length < MOST_SHOWN; from += AT_ONCE)
      found.push(...(await contradictions(db, all.slice(from, from + AT_ONCE), rates)));
    return found.slice(0, MOST_SHOWN);
  },
};

/** So many histories are read by one statement. */
const AT_ONCE = 500;

interface Recorded {
  readonly invoiceId: string;
  readonly number: string;
  readonly until: LocalDate;
  readonly total: string;
}

async function contradictions(db: Db, recorded: readonly Recorded[], rates: BaseRates): Promise<string[]> {
  const histories = await interestFactsOf(
    db,
    recorded.map(({ invoiceId }) => invoiceId),
  );
  return recorded.flatMap(({ invoiceId, number, until, total }) => {
    const history = histories.get(invoiceId);
    const rule = history && interestUntil(history, until, rates).exact.exact.toFixed(12);
    return rule === total ? [] : [`${number}: recorded ${total} to ${until}, by the rule ${rule}`];
  });
}

async function recorded(db: Db): Promise<Recorded[]> {
  const { rows } = await db.raw<{ rows: Recorded[] }>(
    `select * from (
       select distinct on (a.invoice_id) a.invoice_id as "invoiceId", i.number, a.until, a.basis, o.changes,
         round(a.total, 12)::text as total
       from interest_accrual a join invoice i on i.id = a.invoice_id join open_item o on o.invoice_id = a.invoice_id
       order by a.invoice_id, a.number desc) newest
     where basis = changes + (select sum(changes) from base_rate)
       and not exists (select from excused_delay e where e.invoice_id = newest."invoiceId")
       and not exists (select from instalment_cover c where c.invoice_id = newest."invoiceId")`,
  );
  return rows;
}
