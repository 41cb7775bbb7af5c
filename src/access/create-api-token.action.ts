import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { newToken } from '../../db/secret-token.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { type ApiToken, TOKEN_PREFIX } from './api-token.ts';
import { apiTokenById, insertApiToken } from './api-token.store.ts';

type Wanted = Pick<ApiToken, 'name' | 'roles' | 'readOnly' | 'expiresOn'>;

/**
 * Makes a token for a program and returns what it consists of, for the only time.
 * @throws problem `api-token-exists` where another has or had the name
 */
export async function createApiToken(
  tx: Tx,
  { wanted, actor, at }: { wanted: Wanted; actor: string; at: Instant },
): Promise<ApiToken & { token: string }> {
  const id = newId();
  const token = `${TOKEN_PREFIX}${newToken()}`;
  await insertApiToken(tx, { ...wanted, id, createdBy: actor, createdAt: at }, token);
  await record(tx, {
    at,
    actor,
    verb: 'API token made',
    subjectKind: 'api-token',
    subjectId: id,
    detail: { ...wanted },
  });
  return { ...(await apiTokenById(tx, id)), token };
}
