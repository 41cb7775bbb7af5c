import { type Db } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { transaction } from '../../db/transaction.ts';
import { type Role } from '../../src/access/caller.ts';
import { instant } from '../../src/calendar/instant.ts';
import { hashPassword } from '../../src/sign-in/hash-password.ts';
import { requestSignInLink } from '../../src/sign-in/request-sign-in-link.action.ts';
import { addUser } from '../../src/users/add-user.action.ts';
import { type User, type UserEntry } from '../../src/users/user.ts';
import { type Api } from './api.ts';
import { pageOf } from './page-calls.ts';

export const PASSWORD = 'Nordkette im Nebel 7';

let hashed: Promise<string> | undefined;

/** A user who has accepted; with the password of all users of the tests. */
export async function activeUser(
  db: Db,
  email: string,
  role: Role,
  more: Partial<UserEntry> = {},
): Promise<User> {
  hashed ??= hashPassword(PASSWORD);
  const passwordHash = await hashed;
  const entry: UserEntry = {
    email,
    name: email.split('@')[0] ?? email,
    roles: [role],
    clientId: null,
    personId: null,
    language: 'de',
    ...more,
  };
  const at = instant('2026-03-02T08:00:00Z');
  return transaction(db, (tx) =>
    addUser(tx, { id: newId(), entry, status: 'active', passwordHash, actor: 'test', at }),
  );
}

/** Somebody who records time has come in by a browser, a client has asked for a link, a program has a token. */
export async function peopleComeIn(api: Api, db: Db): Promise<void> {
  const { id: personId } = await api.made('/people', { name: 'Paul Kofler' });
  await activeUser(db, 'paul@agentur.example', 'finance', { personId });
  const page = pageOf(api.url);
  await page.send('POST', '/session', { email: 'paul@agentur.example', password: PASSWORD });
  await page.send('POST', '/session/calendar-link');
  const client = await db('client').whereNotNull('email').first<{ email: string }>('email');
  const at = instant('2026-03-02T08:00:00Z');
  await api.made('/api-tokens', { name: 'Lohnverrechnung', roles: ['finance'] });
  await transaction(db, (tx) => requestSignInLink(tx, { email: client.email, at }));
}
