import { type Db } from '../../db/connection.ts';
import { type ApiToken } from './api-token.ts';
import { apiTokenColumns } from './api-token.store.ts';

/** The tokens that were made, those that can still be used first; there are never many. */
export async function apiTokens(db: Db): Promise<ApiToken[]> {
  return db('api_token')
    .orderByRaw('revoked_at is not null, lower(name)')
    .select<ApiToken[]>(apiTokenColumns);
}
