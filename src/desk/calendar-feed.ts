import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { type Instant } from '../calendar/instant.ts';

/** A day to keep in sight. */
export interface CalendarEvent {
  /** Stays the same for the same thing, whatever becomes of its day. */
  readonly id: string;
  readonly day: LocalDate;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  /** Where it is looked at. */
  readonly url: string | null;
}

export interface Calendar {
  readonly name: string;
  readonly language: string;
  readonly at: Instant;
  readonly events: readonly CalendarEvent[];
}

const LONGEST_LINE = 75;

/**
 * A calendar as programs subscribe to it (RFC 5545): events of a whole day that block no time. The stamp is the moment of
 * asking, so that a program takes what has changed; a deadline that is met is no longer in the calendar.
 */
export function calendarFile({ name, language, at, events }: Calendar): string {
  const stamp = `${at.slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Kontor//Deadlines//${language.toUpperCase()}`,
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped(name)}`,
    `X-WR-CALNAME:${escaped(name)}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT4H',
    'X-PUBLISHED-TTL:PT4H',
    ...events.flatMap((event) => eventLines(event, stamp, language)),
    'END:VCALENDAR',
  ];
  return `${lines.map(folded).join('\r\n')}\r\n`;
}

function eventLines(event: CalendarEvent, stamp: string, language: string): string[] {
  return [
    'BEGIN:VEVENT',
    `UID:${escaped(event.id)}@kontor`,
    `DTSTAMP:${stamp}`,
    'SEQUENCE:0',
    `DTSTART;VALUE=DATE:${basic(event.day)}`,
    `DTEND;VALUE=DATE:${basic(addDays(event.day, 1))}`,
    `SUMMARY;LANGUAGE=${language}:${escaped(event.summary)}`,
    `DESCRIPTION;LANGUAGE=${language}:${escaped(event.description)}`,
    `CATEGORIES:${escaped(event.category)}`,
    ...(event.url === null ? [] : [`URL:${event.url}`]),
    'CLASS:PRIVATE',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function basic(day: LocalDate): string {
  return day.replaceAll('-', '');
}

/** Text of a property (RFC 5545, 3.3.11): no control character gets out of its line. */
function escaped(text: string): string {
  return text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** Lines of at most 75 bytes; what is longer goes on behind a blank, and no character is cut in two. */
function folded(line: string): string {
  const lines: string[] = [];
  let current = '';
  let bytes = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (bytes + size > LONGEST_LINE) {
      lines.push(current);
      current = ' ';
      bytes = 1;
    }
    current += character;
    bytes += size;
  }
  return [...lines, current].join('\r\n');
}
