import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Account } from './entry.ts';

/** What was booked on one account up to a day; amounts in EUR with two decimals. */
export interface AccountBalance {
  readonly account: Account;
  readonly debit: string;
  readonly credit: string;
  /** Debit minus credit. */
  readonly balance: string;
}

export interface TrialBalance {
  readonly asOf: LocalDate;
  readonly accounts: AccountBalance[];
  /** Debit and credit are equal: every entry balances. */
  readonly total: Omit<AccountBalance, 'account'>;
}

/**
 * Trial balance (Saldenliste) of everything booked on or before a day. The sums stay in the database, because they may
 * exceed what one document may show.
 */
export async function trialBalance(db: Db, asOf: LocalDate): Promise<TrialBalance> {
  const { rows } = await db.raw<{ rows: (Omit<AccountBalance, 'account'> & { account: Account | null })[] }>(
    `select posting.account,
            coalesce(sum(posting.amount) filter (where posting.amount > 0), 0.00) as debit,
            coalesce(-sum(posting.amount) filter (where posting.amount < 0), 0.00) as credit,
            coalesce(sum(posting.amount), 0.00) as balance
     from posting join entry on entry.id = posting.entry_id
     where entry.booked_on <= ?
     group by rollup (posting.account)
     order by posting.account nulls last`,
    [asOf],
  );
  const accounts: AccountBalance[] = [];
  let total = { debit: '0.00', credit: '0.00', balance: '0.00' };
  for (const { account, ...sums } of rows) {
    if (account === null) total = sums;
    else accounts.push({ account, ...sums });
  }
  return { asOf, accounts, total };
}
