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
 * Trial balance (Saldenliste) of everything booked on or before a day, from what the ledger keeps of each day. The sums stay
 * in the database, because they may exceed what one document may show.
 */
export async function trialBalance(db: Db, asOf: LocalDate): Promise<TrialBalance> {
  const { rows } = await db.raw<{ rows: (Omit<AccountBalance, 'account'> & { account: Account | null })[] }>(
    `select account, coalesce(sum(debit), 0.00) as debit, coalesce(sum(credit), 0.00) as credit,
            coalesce(sum(debit - credit), 0.00) as balance
     from account_sum where booked_on <= ?
     group by rollup (account)
     order by account nulls last`,
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
