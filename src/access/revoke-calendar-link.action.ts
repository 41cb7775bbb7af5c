import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { removeCalendarLink } from './calendar-link.store.ts';

/** Ends a person's calendar link at once; without one nothing happens. */
export async function revokeCalendarLink(
  tx: Tx,
  { userId, actor, at }: { userId: string; actor: string; at: Instant },
): Promise<void> {
  if (!(await removeCalendarLink(tx, userId))) return;
  await record(tx, { at, actor, verb: 'calendar link revoked', subjectKind: 'user', subjectId: userId });
}
