import { type Db } from '../../db/connection.ts';
import { keysetPage, type Page } from '../../db/keyset.ts';
import { type Role } from '../access/caller.ts';
import { notFound } from '../problems/problem.ts';
import { userColumns } from './user.store.ts';
import { type User, type UserStatus, type userSorts } from './user.ts';

/** A user as administrators see it. */
export interface UserLine extends Omit<User, 'roles'> {
  readonly roles: Role[];
  readonly clientName: string | null;
  readonly secondFactor: boolean;
}

export interface UserFilter {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort: (typeof userSorts)[number];
  readonly status?: UserStatus | undefined;
  readonly role?: Role | undefined;
  readonly clientId?: string | undefined;
  readonly q?: string | undefined;
}

/** The users, by name; of one kind if asked. */
export async function userPage(db: Db, filter: UserFilter): Promise<Page<UserLine>> {
  const { status, role, clientId, q, ...keyset } = filter;
  const query = userLines(db);
  if (status !== undefined) void query.where('user_account.status', status);
  if (role !== undefined) void query.whereRaw('? = any (user_account.roles)', [role]);
  if (clientId !== undefined) void query.where('user_account.client_id', clientId);
  if (q !== undefined) {
    const part = `%${q.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
    void query.whereRaw('lower(user_account.name || chr(10) || user_account.email) like ?', [part]);
  }
  const sorts = {
    name: 'lower(user_account.name)',
    email: 'lower(user_account.email)',
    id: 'user_account.id',
  };
  return keysetPage<UserLine>(db, query, { id: 'user_account.id', sorts, ...keyset });
}

/** @throws problem `not-found` */
export async function userLine(db: Db, id: string): Promise<UserLine> {
  const line = await userLines(db).where('user_account.id', id).first<UserLine | undefined>();
  if (line === undefined) throw notFound(`there is no user ${id}; GET /users lists them`);
  return line;
}

function userLines(db: Db) {
  return db('user_account')
    .leftJoin('client', 'client.id', 'user_account.client_id')
    .leftJoin('second_factor', 'second_factor.user_id', 'user_account.id')
    .select(userColumns, { clientName: 'client.name' })
    .select(db.raw('(second_factor.confirmed_at is not null) as "secondFactor"'));
}
