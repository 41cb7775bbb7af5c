import { type Db } from '../../db/connection.ts';
import { calendarLinkHolder } from '../access/calendar-link.store.ts';
import { unknownCalendar } from '../access/calendar-link.ts';
import { recognise } from '../access/recognise.view.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { addDays } from '../calendar/local-date.ts';
import { clauseText } from '../terms/clauses.ts';
import { type Language } from '../terms/language.ts';
import { userById } from '../users/user.store.ts';
import { calendarFile, type CalendarEvent } from './calendar-feed.ts';
import { type DeadlineKind, deadlinesOf } from './deadline.ts';
import { deadlinePage } from './deadline.view.ts';

type DeadlineNames = Readonly<Record<Language, Readonly<Record<DeadlineKind, string>>>>;

const titles: Readonly<Record<Language, string>> = { de: 'Kontor: Fristen', en: 'Kontor: deadlines' };

/** What has just passed stays to be seen; beyond a year nobody plans. */
const DAYS_BACK = 14;
const DAYS_AHEAD = 366;
const MOST = 2000;

/**
 * The deadlines of the person who holds a calendar link, as a calendar: those of the roles of this moment, in the person's
 * language. Nothing of it says what a client owes.
 * @param base the address of the server, for the links of the events
 * @param names what deadlines are called, by language
 * @throws problem `unknown-calendar` in the same words for every link that is not good
 */
export async function deadlineCalendar(
  db: Db,
  { token, base, names, at }: { token: string; base: string; names: DeadlineNames; at: Instant },
): Promise<string> {
  const userId = await calendarLinkHolder(db, token);
  const caller = userId === null ? null : await recognise(db, { userId, clientId: null, email: '' });
  const kinds = caller === null || caller.only !== undefined ? [] : deadlinesOf(caller.roles);
  if (userId === null || kinds.length === 0)
    throw unknownCalendar('make a new link on the page of your account, and subscribe to that one');
  const { language } = await userById(db, userId);
  const today = dayOf(at);
  const { items } = await deadlinePage(
    db,
    { kinds, from: addDays(today, -DAYS_BACK), to: addDays(today, DAYS_AHEAD), limit: MOST, sort: 'day' },
    today,
  );
  const events = items.map((deadline) =>
    eventOf(deadline, names[language][deadline.kind], { language, base }),
  );
  return calendarFile({ name: titles[language], language, at, events });
}

type Deadline = Awaited<ReturnType<typeof deadlinePage>>['items'][number];

function eventOf(
  deadline: Deadline,
  category: string,
  { language, base }: { language: Language; base: string },
): CalendarEvent {
  const { id, day, clientName, number, title, clause, subjectKind, subjectId } = deadline;
  return {
    id: id.replace('@', '-'),
    day,
    summary: `${category}: ${clientName}${number === null ? '' : ` (${number})`}`,
    description: [title, `${clause.toUpperCase().replace(':', ' ')}: ${clauseText(clause, language)}`]
      .filter((line) => line !== null)
      .join('\n'),
    category,
    url: `${base}/app/${subjectKind}s/${subjectId}/show`,
  };
}
