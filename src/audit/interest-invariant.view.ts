import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { interestToDate } from '../interest/interest-to-date.store.ts';
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
    for (const { invoiceId, number, until, total } of await recorded(db)) {
      const rule = (await interestToDate(db, invoiceId, until)).exact.exact.toFixed(12);
      if (rule !== total) found.push(`${number}: recorded ${total} to ${until}, by the rule ${rule}`);
      if (found.length === MOST_SHOWN) break;
    }
    return found;
  },
};

interface Recorded {
  readonly invoiceId: string;
  readonly number: string;
  readonly until: LocalDate;
  readonly total: string;
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
