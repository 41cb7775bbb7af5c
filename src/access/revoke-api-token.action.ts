import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { type ApiToken } from './api-token.ts';
import { apiTokenById, markRevoked } from './api-token.store.ts';

/** Ends a token at once; again changes nothing. @throws problem `not-found` */
export async function revokeApiToken(
  tx: Tx,
  { id, actor, at }: { id: string; actor: string; at: Instant },
): Promise<ApiToken> {
  await apiTokenById(tx, id);
  if (await markRevoked(tx, id, actor, at)) {
    await record(tx, { at, actor, verb: 'API token revoked', subjectKind: 'api-token', subjectId: id });
  }
  return apiTokenById(tx, id);
}
