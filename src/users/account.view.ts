import { type Db } from '../../db/connection.ts';
import { type Caller } from '../access/caller.ts';
import { type Language } from '../documents/papers/parts.ts';
import { secondFactorOf } from '../sign-in/second-factor.store.ts';

interface Account {
  /** Who they are among the people whose time is recorded. */
  readonly personId: string | null;
  readonly email: string | null;
  readonly language: Language;
  readonly secondFactor: boolean;
}

/** The address and the language of who calls, and whose time they record; a token has no address and speaks German. */
export async function accountOf(db: Db, { userId, clientId }: Caller): Promise<Account> {
  if (userId !== null) {
    const user = await db('user_account')
      .where({ id: userId })
      .first<Omit<Account, 'secondFactor'>>({ email: 'email', language: 'language', personId: 'person_id' });
    const factor = await secondFactorOf(db, userId);
    return { ...user, secondFactor: (factor?.confirmedAt ?? null) !== null };
  }
  const nobody = { personId: null, secondFactor: false };
  if (clientId === null) return { ...nobody, email: null, language: 'de' };
  const client = await db('client')
    .where({ id: clientId })
    .first<Pick<Account, 'email' | 'language'>>('email', 'language');
  return { ...nobody, ...client };
}
