import { type Db } from '../../db/connection.ts';
import { type Language } from '../documents/papers/parts.ts';
import { type Caller } from './caller.ts';

interface Account {
  /** Who they are among the people whose time is recorded. */
  readonly personId: string | null;
  readonly email: string | null;
  readonly language: Language;
}

/** The address and the language of who calls, and whose time they record; a token has no address and speaks German. */
export async function accountOf(db: Db, { userId, clientId }: Caller): Promise<Account> {
  if (userId !== null)
    return db('user_account')
      .where({ id: userId })
      .first<Account>({ email: 'email', language: 'language', personId: 'person_id' });
  if (clientId === null) return { personId: null, email: null, language: 'de' };
  const account = await db('client')
    .where({ id: clientId })
    .first<Omit<Account, 'personId'>>('email', 'language');
  return { ...account, personId: null };
}
