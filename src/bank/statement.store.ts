import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type BankStatement } from './statement.ts';

interface StatementFacts extends BankStatement {
  readonly sha256: string;
  readonly account: string;
  readonly firstDay: LocalDate | null;
  readonly lastDay: LocalDate | null;
  readonly actor: string;
  readonly at: Instant;
}

/** Keeps what is known of a file once all of it has been read. */
export async function insertStatement(tx: Tx, statement: StatementFacts): Promise<void> {
  await tx('bank_statement').insert({
    id: statement.id,
    sha256: statement.sha256,
    account_iban: statement.account,
    first_day: statement.firstDay,
    last_day: statement.lastDay,
    entries: statement.entries,
    duplicates: statement.duplicates,
    actor: statement.actor,
    imported_at: statement.at,
  });
}
