import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { calendarAddress } from './calendar-link.ts';
import { replaceCalendarLink } from './calendar-link.store.ts';

/** Gives a person a link to the own deadlines as a calendar; an earlier one leads nowhere from now on. */
export async function renewCalendarLink(
  tx: Tx,
  { userId, actor, at }: { userId: string; actor: string; at: Instant },
): Promise<string> {
  const token = await replaceCalendarLink(tx, userId, at);
  await record(tx, { at, actor, verb: 'calendar link made', subjectKind: 'user', subjectId: userId });
  return calendarAddress(token);
}
