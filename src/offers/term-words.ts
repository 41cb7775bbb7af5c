import { type Duration } from '../calendar/period.ts';
import { shortDay } from '../calendar/written-day.ts';
import { type Language } from '../documents/papers/parts.ts';
import { type ClauseRef } from '../terms/clauses.ts';
import { type TermsParameters } from '../terms/parameters.ts';
import { type OfferLine } from './offer.ts';
import { type OfferedTerm } from './term.ts';

type NoticeTerms = Pick<TermsParameters, 'terminationNotice' | 'minimumTerm' | 'terminationForm'>;

/** How long a contract runs and how it ends, as a client reads it (GTC 3.8, 8.14); undefined without a term. */
export function termWords(
  term: OfferedTerm | null,
  terms: NoticeTerms,
  language: Language,
): string | undefined {
  return term === null ? undefined : { de: inGerman, en: inEnglish }[language](term, terms);
}

/** What the total of an offer means where lines are billed per period. */
export function periodNotes(lines: readonly OfferLine[], language: Language): string[] {
  if (!lines.some((line) => line.cadence !== null)) return [];
  return [
    {
      de: 'Von Positionen, die wiederkehrend verrechnet werden, enthält der Gesamtbetrag je einen Zeitraum.',
      en: 'Of lines that are billed again and again, the total contains one period each.',
    }[language],
  ];
}

/** The clauses that a term rests on: its end by notice, and the form of that. */
export function termClauses(term: OfferedTerm | null): ClauseRef[] {
  return term === null || term.kind === 'fixed' ? [] : ['gtc:3.8', 'gtc:8.14'];
}

function inGerman({ kind, startsOn, months, renewalMonths }: OfferedTerm, terms: NoticeTerms): string {
  const start = startsOn === 'on-conclusion' ? 'Vertragsschluss' : shortDay(startsOn, 'de');
  const length = german({ months: months ?? 0 });
  const least = terms.minimumTerm === null ? '' : `, mindestens ${german(terms.minimumTerm)}`;
  const notice = german(terms.terminationNotice, 'n');
  const form = { 'registered-mail': 'mit eingeschriebenem Brief', written: 'schriftlich' }[
    terms.terminationForm
  ];
  switch (kind) {
    case 'indefinite':
      return `Der Vertrag läuft ab ${start} auf unbestimmte Zeit${least}. Er kann mit einer Frist von ${notice} zum Monatsende ${form} gekündigt werden.`;
    case 'auto-renewing':
      return `Der Vertrag läuft ab ${start} ${length}${least} und verlängert sich jeweils um ${german({ months: renewalMonths ?? 0 })}, wenn er nicht mit einer Frist von ${notice} zum Ende der laufenden Vertragszeit ${form} gekündigt wird.`;
    case 'fixed':
      return `Der Vertrag läuft ab ${start} ${length} und endet dann von selbst.`;
  }
}

function inEnglish({ kind, startsOn, months, renewalMonths }: OfferedTerm, terms: NoticeTerms): string {
  const start = startsOn === 'on-conclusion' ? 'its conclusion' : shortDay(startsOn, 'en');
  const length = english({ months: months ?? 0 });
  const least = terms.minimumTerm === null ? '' : `, at least ${english(terms.minimumTerm)}`;
  const notice = `notice of ${english(terms.terminationNotice)}`;
  const form = { 'registered-mail': 'by registered mail', written: 'in writing' }[terms.terminationForm];
  switch (kind) {
    case 'indefinite':
      return `The contract runs from ${start} for an indefinite time${least}. It can be terminated ${form} with ${notice} to the end of a month.`;
    case 'auto-renewing':
      return `The contract runs from ${start} for ${length}${least} and renews by ${english({ months: renewalMonths ?? 0 })} each time, unless it is terminated ${form} with ${notice} to the end of the current term.`;
    case 'fixed':
      return `The contract runs from ${start} for ${length} and then ends by itself.`;
  }
}

/** "1 Monat", "3 Monate"; as "eine Frist von 3 Monaten" with the ending "n". */
function german(length: Duration, dative = ''): string {
  if ('days' in length) return length.days === 1 ? '1 Tag' : `${length.days} Tage${dative}`;
  if ('weeks' in length) return length.weeks === 1 ? '1 Woche' : `${length.weeks} Wochen`;
  if ('months' in length) return length.months === 1 ? '1 Monat' : `${length.months} Monate${dative}`;
  return length.years === 1 ? '1 Jahr' : `${length.years} Jahre${dative}`;
}

function english(length: Duration): string {
  const [unit = '', count = 0] = Object.entries(length)[0] ?? [];
  return `${count} ${count === 1 ? unit.replace(/s$/, '') : unit}`;
}
