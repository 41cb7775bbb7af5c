import { type Db } from '../../db/connection.ts';
import { keysetPage, type Page } from '../../db/keyset.ts';
import { type Instant } from '../calendar/instant.ts';
import { type SignInMethod, type SignInOutcome } from './sign-in.ts';

/** What happened at the door. */
export interface SignInLine {
  readonly id: string;
  readonly at: Instant;
  readonly outcome: SignInOutcome;
  readonly method: SignInMethod;
  readonly email: string;
  readonly userId: string | null;
  readonly clientId: string | null;
  readonly address: string | null;
  readonly userAgent: string | null;
}

interface SignInFilter {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly userId?: string | undefined;
  readonly outcome?: SignInOutcome | undefined;
}

/** The attempts to come in, the latest first. */
export async function signInPage(
  db: Db,
  { limit, cursor, userId, outcome }: SignInFilter,
): Promise<Page<SignInLine>> {
  const query = db('sign_in').select(
    db.raw('sign_in.id::text as id'),
    'at',
    'outcome',
    'method',
    'email',
    'user_id as userId',
    'client_id as clientId',
    'address',
    'user_agent as userAgent',
  );
  if (userId !== undefined) void query.where({ user_id: userId });
  if (outcome !== undefined) void query.where({ outcome });
  return keysetPage<SignInLine>(db, query, {
    id: 'sign_in.id',
    sorts: { id: 'sign_in.id' },
    sort: '-id',
    limit,
    cursor,
  });
}
