import { compareInstants, dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Language } from '../documents/papers/parts.ts';
import { sentences } from './story-words.ts';
import { type Detail, toldIn } from './told.ts';

/** Something that happened to a receivable: a line of the journal, or what a date brought about. */
export interface Event {
  readonly at: Instant;
  /** "terms" for what follows from the terms by itself. */
  readonly actor: string;
  readonly verb: string;
  readonly clauses: readonly string[];
  readonly detail: Detail;
  readonly links: Links;
  /** Which receivable it is said of, where a story knows several. */
  readonly about?: string;
}

/** Where more about it can be read; names end in Id. */
export type Links = Readonly<Record<string, string>>;

export interface Chapter extends Omit<Event, 'detail' | 'about'> {
  /** The business day on which it happened. */
  readonly day: LocalDate;
  readonly sentence: string;
}

/** The story of a receivable in the order of time, each chapter a sentence; what has no words is told by its verb. */
export function storyOf(events: readonly Event[], language: Language): Chapter[] {
  return events
    .toSorted((a, b) => compareInstants(a.at, b.at))
    .map(({ detail, about, ...event }) => {
      const sentence = sentences[language][event.verb]?.(toldIn(language, detail)) ?? event.verb;
      return {
        ...event,
        day: dayOf(event.at),
        sentence: about === undefined ? sentence : `${about}: ${sentence}`,
      };
    });
}

/** The ids that a detail names, as links. */
export function linksIn(detail: Detail): Links {
  const named = Object.entries(detail).filter(
    (entry): entry is [string, string] => entry[0].endsWith('Id') && typeof entry[1] === 'string',
  );
  return Object.fromEntries(named);
}
