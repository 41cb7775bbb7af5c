import { type Db } from '../../db/connection.ts';
import { type Language } from '../documents/papers/parts.ts';
import { type Caller } from './caller.ts';
import { secondFactorOf } from './second-factor.store.ts';

interface Account {
  readonly email: string | null;
  readonly language: Language;
  readonly secondFactor: boolean;
}

/** The address and the language of who calls; a token has no address and speaks German. */
export async function accountOf(db: Db, { userId, clientId }: Caller): Promise<Account> {
  const table = userId === null ? 'client' : 'user_account';
  const id = userId ?? clientId;
  if (id === null) return { email: null, language: 'de', secondFactor: false };
  const account = await db(table).where({ id }).first<Omit<Account, 'secondFactor'>>('email', 'language');
  const factor = userId === null ? undefined : await secondFactorOf(db, userId);
  return { ...account, secondFactor: (factor?.confirmedAt ?? null) !== null };
}
