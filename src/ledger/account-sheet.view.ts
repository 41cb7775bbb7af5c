import { type Db } from '../../db/connection.ts';
import { keysetPage, type Page } from '../../db/keyset.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { exact } from '../money/decimal.ts';
import { type Account, type Entry } from './entry.ts';

interface Days {
  readonly account: Account;
  /** The first day shown; without it the sheet begins with the books. */
  readonly from?: LocalDate | undefined;
  /** The last day shown. */
  readonly asOf: LocalDate;
}

/** What an account stood at before some days and after them, and what was booked between; EUR with two decimals. */
export interface AccountSheet {
  readonly account: Account;
  readonly from: LocalDate | null;
  readonly asOf: LocalDate;
  readonly opening: string;
  readonly debit: string;
  readonly credit: string;
  readonly closing: string;
}

/**
 * The frame of an account sheet (Kontoblatt): the balance before its first day, what was booked since, and the balance in
 * the trial balance of its last day. From the sums that the ledger keeps of each day; in EUR with two decimals.
 */
export async function accountSheet(db: Db, { account, from, asOf }: Days): Promise<AccountSheet> {
  const { rows } = await db.raw<{
    rows: [{ opening: string; debit: string; credit: string; closing: string }];
  }>(
    `select coalesce(sum(debit - credit) filter (where booked_on < :first), 0.00) as opening,
            coalesce(sum(debit) filter (where booked_on >= :first), 0.00) as debit,
            coalesce(sum(credit) filter (where booked_on >= :first), 0.00) as credit,
            coalesce(sum(debit - credit), 0.00) as closing
     from account_sum where account = :account and booked_on <= :asOf`,
    { account, first: from ?? '-infinity', asOf },
  );
  return { account, from: from ?? null, asOf, ...rows[0] };
}

interface Row {
  readonly entryId: string;
  readonly position: number;
  readonly amount: string;
  readonly bookedOn: LocalDate;
  readonly sourceKind: Entry['sourceKind'];
  readonly sourceId: string;
  readonly purpose: string;
  readonly documentKind: string | null;
  readonly documentNumber: string | null;
  readonly clientId: string | null;
  readonly clientName: string | null;
  readonly invoiceId: string | null;
  readonly invoiceNumber: string | null;
  readonly counterAccounts: Account[];
  readonly clauses: string[];
}

/** A posting with what it comes from; on one side of the account, in EUR with two decimals. */
export interface AccountPosting extends Omit<Row, 'entryId' | 'position' | 'amount'> {
  readonly id: string;
  readonly debited: string | null;
  readonly credited: string | null;
  /** Of the account after it. */
  readonly balance: string;
}

/**
 * The postings of an account over some days, as they were booked day by day, each with the balance of the account after
 * it. Balances are exact however large: they may exceed what one document may show.
 */
export async function accountPostings(
  db: Db,
  { account, from, asOf, ...keyset }: Days & { sort: string; limit: number; cursor?: string | undefined },
): Promise<Page<AccountPosting>> {
  const query = postings(db).where('p.account', account).where('p.booked_on', '<=', asOf);
  if (from !== undefined) void query.where('p.booked_on', '>=', from);
  const { items, nextCursor } = await keysetPage<Row>(db, query, {
    id: ['p.entry_id', 'p.position'],
    sorts: { bookedOn: 'p.booked_on' },
    ...keyset,
  });
  const isDescending = keyset.sort.startsWith('-');
  const asBooked = isDescending ? items.toReversed() : items;
  const [first] = asBooked;
  let balance = exact(first === undefined ? '0' : await balanceBefore(db, account, first));
  const lines = asBooked.map(({ entryId, position, amount, ...row }): AccountPosting => {
    balance = balance.plus(amount);
    const isDebit = !amount.startsWith('-');
    return {
      id: `${entryId}-${position}`,
      ...row,
      debited: isDebit ? amount : null,
      credited: isDebit ? null : amount.slice(1),
      balance: balance.toFixed(2),
    };
  });
  return { items: isDescending ? lines.toReversed() : lines, nextCursor };
}

function postings(db: Db) {
  return db('posting as p')
    .join('entry as e', 'e.id', 'p.entry_id')
    .leftJoin('client as c', 'c.id', 'p.client_id')
    .leftJoin('invoice as i', 'i.id', 'p.invoice_id')
    .leftJoin('invoice as issued', (join) =>
      join.on('issued.id', 'e.source_id').andOnVal('e.source_kind', 'invoice'),
    )
    .leftJoin('payment as paid', (join) =>
      join.on('paid.id', 'e.source_id').andOnVal('e.source_kind', 'payment'),
    )
    .select({
      entryId: 'p.entry_id',
      position: 'p.position',
      amount: 'p.amount',
      bookedOn: 'p.booked_on',
      sourceKind: 'e.source_kind',
      sourceId: 'e.source_id',
      purpose: 'e.purpose',
      documentKind: db.raw('coalesce(issued.kind, paid.method)'),
      documentNumber: 'issued.number',
      clientId: 'p.client_id',
      clientName: 'c.name',
      invoiceId: 'p.invoice_id',
      invoiceNumber: 'i.number',
      clauses: 'e.clauses',
      counterAccounts: db.raw(
        `array(select distinct o.account from posting o
               where o.entry_id = p.entry_id and o.account <> p.account order by 1)`,
      ),
    });
}

/** The balance of an account before a posting: of the days before, and of what was booked on its day before it. */
async function balanceBefore(db: Db, account: Account, posting: Row): Promise<string> {
  const { bookedOn, entryId, position } = posting;
  const { rows } = await db.raw<{ rows: [{ balance: string }] }>(
    `select (select coalesce(sum(debit - credit), 0) from account_sum
             where account = :account and booked_on < :bookedOn)
          + (select coalesce(sum(amount), 0) from posting
             where account = :account and booked_on = :bookedOn and (entry_id, position) < (:entryId, :position))
       as balance`,
    { account, bookedOn, entryId, position },
  );
  return rows[0].balance;
}
