import { onConstraint } from '../../db/constraints.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { tokenHash } from '../../db/secret-token.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { notFound } from '../problems/problem.ts';
import { type ApiToken, apiTokenExists } from './api-token.ts';

const nameTaken =
  'choose another name: the journal tells tokens by their names, also those that were revoked';
onConstraint('api_token_name', apiTokenExists, nameTaken, 'name');
onConstraint(
  'api_token_own_name',
  apiTokenExists,
  '"admin" is what the journal calls KONTOR_ADMIN_TOKEN; choose another name',
  'name',
);

/** The columns of a token by the names of its type. */
export const apiTokenColumns = {
  id: 'api_token.id',
  name: 'api_token.name',
  roles: 'api_token.roles',
  readOnly: 'api_token.read_only',
  expiresOn: 'api_token.expires_on',
  lastUsedOn: 'api_token.last_used_on',
  createdBy: 'api_token.created_by',
  createdAt: 'api_token.created_at',
  revokedAt: 'api_token.revoked_at',
};

export async function insertApiToken(
  tx: Tx,
  token: Pick<ApiToken, 'id' | 'name' | 'roles' | 'readOnly' | 'expiresOn' | 'createdBy' | 'createdAt'>,
  secret: string,
): Promise<void> {
  await tx('api_token').insert({
    id: token.id,
    name: token.name,
    roles: token.roles,
    read_only: token.readOnly,
    token_sha256: tokenHash(secret),
    expires_on: token.expiresOn,
    created_by: token.createdBy,
    created_at: token.createdAt,
  });
}

/** @throws problem `not-found` */
export async function apiTokenById(db: Db, id: string): Promise<ApiToken> {
  const token = await db('api_token').where({ id }).first<ApiToken | undefined>(apiTokenColumns);
  if (token === undefined) throw notFound(`there is no token ${id}; GET /api-tokens lists them`);
  return token;
}

/** The token that is good on a day, by what it consists of; the day of its last use is kept. */
export async function goodApiToken(db: Db, secret: string, on: LocalDate): Promise<ApiToken | undefined> {
  const token = await db('api_token')
    .where({ token_sha256: tokenHash(secret), revoked_at: null })
    .where((query) => void query.whereNull('expires_on').orWhere('expires_on', '>=', on))
    .first<ApiToken | undefined>(apiTokenColumns);
  if (token !== undefined && token.lastUsedOn !== on) {
    await db('api_token').where({ id: token.id }).update({ last_used_on: on });
  }
  return token;
}

/** Ends a token; one that has ended stays as it is. */
export async function markRevoked(tx: Tx, id: string, by: string, at: Instant): Promise<boolean> {
  const ended = await tx('api_token')
    .where({ id, revoked_at: null })
    .update({ revoked_at: at, revoked_by: by });
  return ended === 1;
}
