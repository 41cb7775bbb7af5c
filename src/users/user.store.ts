import { type Db, type Tx } from '../../db/connection.ts';
import { onConstraint } from '../../db/constraints.ts';
import { type Instant } from '../calendar/instant.ts';
import { notFound } from '../problems/problem.ts';
import { badRoles, type User, type UserEntry, userExists, type UserStatus } from './user.ts';

onConstraint(
  'user_account_email',
  userExists,
  'another user has this e-mail address; choose that one',
  'email',
);
onConstraint(
  'user_account_person',
  userExists,
  'another user is this person already; a person has one user',
  'personId',
);
onConstraint(
  'user_account_client',
  badRoles,
  'the role client comes alone and with the id of its client; every other role without one',
  'roles',
);
onConstraint('user_account_person_staff', badRoles, 'only staff are people who record time');

/** The columns of a user by the names of its type. */
export const userColumns = {
  id: 'user_account.id',
  email: 'user_account.email',
  name: 'user_account.name',
  roles: 'user_account.roles',
  clientId: 'user_account.client_id',
  personId: 'user_account.person_id',
  language: 'user_account.language',
  status: 'user_account.status',
  createdAt: 'user_account.created_at',
};

/** @throws problem `not-found` */
export async function userById(db: Db, id: string): Promise<User> {
  const user = await db('user_account').where({ id }).first<User | undefined>(userColumns);
  if (user === undefined) throw notFound(`there is no user ${id}; GET /users lists them`);
  return user;
}

/**
 * The user, locked until the transaction ends.
 * @throws problem `not-found`
 */
export async function lockUser(tx: Tx, id: string): Promise<User> {
  await tx('user_account').where({ id }).forUpdate().select('id');
  return userById(tx, id);
}

/** A user by an address in any spelling of its letters. */
export async function userByEmail(db: Db, email: string): Promise<User | undefined> {
  return db('user_account').whereRaw('lower(email) = lower(?)', [email]).first<User | undefined>(userColumns);
}

export async function passwordHashOf(db: Db, userId: string): Promise<string | null> {
  const row = await db('user_account')
    .where({ id: userId })
    .first<{ hash: string | null }>({ hash: 'password_hash' });
  return row.hash;
}

/** The users who can let people in, locked until the transaction ends. */
export async function lockAdmins(tx: Tx): Promise<string[]> {
  return tx('user_account')
    .where({ status: 'active' })
    .whereRaw(`'admin' = any (roles)`)
    .orderBy('id')
    .forUpdate()
    .pluck<string[]>('id');
}

export async function hasUsers(db: Db): Promise<boolean> {
  return (await db('user_account').first('id')) !== undefined;
}

export async function insertUser(
  tx: Tx,
  user: { id: string; entry: UserEntry; status: UserStatus; passwordHash: string | null; at: Instant },
): Promise<void> {
  await tx('user_account').insert({
    id: user.id,
    ...entryColumns(user.entry),
    status: user.status,
    password_hash: user.passwordHash,
    created_at: user.at,
  });
}

export async function updateUser(tx: Tx, id: string, entry: UserEntry, status: UserStatus): Promise<void> {
  await tx('user_account')
    .where({ id })
    .update({ ...entryColumns(entry), status });
}

export async function setPasswordHash(tx: Tx, id: string, passwordHash: string): Promise<void> {
  await tx('user_account').where({ id }).update({ password_hash: passwordHash });
}

function entryColumns(entry: UserEntry) {
  return {
    email: entry.email,
    name: entry.name,
    roles: entry.roles,
    client_id: entry.clientId,
    person_id: entry.personId,
    language: entry.language,
  };
}
