import { useLocale } from 'react-admin';
import { localDate } from '../../src/calendar/local-date.ts';
import { attempt } from '../../src/problems/attempt.ts';
import { Problem } from '../../src/problems/problem.ts';
import { figures } from '../../templates/wording/figures.ts';
import { detailPatterns } from '../words/details-de/details.ts';
import { fieldPatterns } from '../words/details-de/fields.ts';
import { statesInGerman } from '../words/details-de/states.ts';
import { fieldNames } from '../words/field-names.ts';
import { nameOfField } from '../words/name-of-field.ts';
import { withoutCalls } from '../words/without-calls.ts';

/**
 * A reason in German; days and amounts as a person writes them. What no pattern knows stays as it is: a person's own words,
 * or a sentence that is new.
 */
export function inGerman(text: string): string {
  return written(german(text), 'de');
}

/** The API's own sentence; fields, days and amounts as a person writes them, without the calls that help a program. */
export function inEnglish(text: string): string {
  // "schedule.firstDueOn must not …": what no word of English looks like is a field.
  const named = text.replace(/^[a-z]+(?:[A-Z.]\w*)+(?=:? )/, (field) => nameOfField(field, 'en'));
  return written(withFieldsNamed(withoutCalls(byField(named, text, fieldInEnglish))), 'en');
}

/** "correct valueDate", "agree it with terms.minimumTerm": what looks like a field amid a sentence is called as on screens. */
function withFieldsNamed(text: string): string {
  return text.replaceAll(/(?<![\w."/@])(?:[a-z]+\.)?[a-z]+[A-Z]\w*(?![\w."/@]|\.\w)/g, (field) => {
    const last = field.split('.').at(-1) ?? field;
    return last in fieldNames ? nameOfField(last, 'en') : field;
  });
}

function german(text: string): string {
  const known = said(text, detailPatterns);
  if (known === undefined) return fieldInGerman(text);
  return byField(known, text, fieldInGerman);
}

/** "correct these fields: title: is required; …": each field by its name. */
function byField(known: string, text: string, read: (field: string) => string): string {
  if (!text.startsWith('correct these fields: ')) return known;
  const each = (rest: string) =>
    rest
      .split(/; (?=\w[\w.]*: )/)
      .map(read)
      .join('; ');
  return known.replace(
    /: (.*?)( \([^()]*\d+[^()]*\))?$/s,
    (_, rest: string, more: string = '') => `: ${each(rest)}${more}`,
  );
}

/** "lines.0.quantity: is required", "validFrom must …", also without the name: what is wrong with one field. */
function fieldInGerman(text: string): string {
  const whole = saidOfField(text);
  if (whole !== undefined) return whole;
  for (const form of [/^(\w[\w.]*): (.*)$/s, /^([a-z]\w*) (?:of )?\S+: (.*)$/s, /^([a-z][\w.]*) (.*)$/s]) {
    const [, field = '', message = ''] = form.exec(text) ?? [];
    const known = message === '' ? undefined : saidOfField(message);
    if (known !== undefined) return `${nameOfField(field, 'de')}: ${known}`;
  }
  return text;
}

function saidOfField(message: string): string | undefined {
  return said(message, fieldPatterns) ?? said(message, detailPatterns);
}

function fieldInEnglish(text: string): string {
  return text.replace(/^(\w[\w.]*): /, (_, field: string) => `${nameOfField(field, 'en')}: `);
}

/** By the first pattern that knows the sentence; a state in braces is said as screens say it. */
function said(text: string, among: readonly (readonly [RegExp, string])[]): string | undefined {
  const found = among.find(([pattern]) => pattern.test(text));
  if (found === undefined) return undefined;
  return text
    .replace(found[0], found[1])
    .replaceAll(/\{([\w-]+)\}/g, (_, state: string) => statesInGerman[state] ?? state);
}

function written(text: string, language: 'de' | 'en'): string {
  const { money, shortDay, month, percent } = figures[language];
  return (
    text
      .replaceAll(/(\d) %/g, (_, digit: string) => percent(digit))
      .replaceAll(/EUR (-?\d+\.\d{2})\b/g, (_, amount: string) => money(amount))
      // Not in quotes: there it is what somebody wrote, or how it is to be written.
      .replaceAll(/(?<!["„\w-])(\d{4}-(?:0[1-9]|1[0-2]))(?!["\w-])/g, (text) => month(text))
      .replaceAll(/\b(\d{4}-\d\d-\d\d)\b/g, (text) => {
        // What is refused may look like a day and be none.
        const day = attempt(() => localDate(text));
        return day instanceof Problem ? text : shortDay(day);
      })
  );
}

/** How the reasons of the API are read in the chosen language. */
export function useSentence(): (text: string) => string {
  return useLocale() === 'en' ? inEnglish : inGerman;
}
