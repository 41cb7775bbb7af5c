import { type Db } from '../../db/connection.ts';
import { IDLE_SECONDS } from '../access/visitor.ts';
import { type Instant } from '../calendar/instant.ts';

/** A browser that is signed in. */
export interface SessionLine {
  readonly id: string;
  readonly userId: string | null;
  readonly clientId: string | null;
  readonly since: Instant;
  /** To the minute. */
  readonly lastSeenAt: Instant;
  readonly address: string;
  readonly userAgent: string | null;
}

/** The sessions that still live, of a user or of the contacts of a client, the latest first. */
export async function sessionsOf(
  db: Db,
  of: { readonly userId: string } | { readonly clientId: string },
): Promise<SessionLine[]> {
  const whose = 'userId' in of ? { user_id: of.userId } : { client_id: of.clientId };
  return db('session')
    .where(whose)
    .where('expire', '>', db.fn.now())
    .orderBy('id', 'desc')
    .select<SessionLine[]>(
      { id: 'id', userId: 'user_id', clientId: 'client_id' },
      db.raw(`sess -> 'visitor' ->> 'since' as since`),
      db.raw(`sess -> 'visitor' ->> 'address' as address`),
      db.raw(`sess -> 'visitor' ->> 'userAgent' as "userAgent"`),
      db.raw(`expire - make_interval(secs => ?) as "lastSeenAt"`, [IDLE_SECONDS]),
    );
}
