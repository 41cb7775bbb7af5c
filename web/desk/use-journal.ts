import { useLocale, useTranslate } from 'react-admin';
import { journalVerbs } from './journal-de.ts';

/** How what the journal says was done is read in the chosen language; English is the journal's own. */
export function useDone(): (verb: string) => string {
  const translate = useTranslate();
  const isEnglish = useLocale() === 'en';
  if (isEnglish) return (verb) => verb;
  return (verb) => journalVerbs[verb] ?? ofKind(verb) ?? verb;

  /** "reminder 2 issued", "reminders halted: dispute": what names a kind. */
  function ofKind(verb: string): string | undefined {
    const [, level, fate = ''] = /^reminder (\d) (issued|received|withdrawn)/.exec(verb) ?? [];
    if (level !== undefined) return `${level}. Mahnung ${reminders[fate] ?? fate}`;
    const [, kind] = /^(\S+) issued$/.exec(verb) ?? [];
    if (kind !== undefined) return `${translate(`invoicing.kind.${kind}`)} ausgestellt`;
    const [, halt] = /^reminders halted: (\S+)$/.exec(verb) ?? [];
    if (halt !== undefined) return `Mahnstopp: ${translate(`dunning.halt.${halt}`)}`;
    const [, ended] = /^reminders go on: (\S+) ended$/.exec(verb) ?? [];
    if (ended !== undefined) return `Mahnstopp beendet: ${translate(`dunning.halt.${ended}`)}`;
    const [, choice, right] = /^right (exercised|left): (\S+)$/.exec(verb) ?? [];
    if (right === undefined) return undefined;
    return `${translate(`dunning.right.${right}`)}: ${choice === 'left' ? 'nicht ausgeübt' : 'ausgeübt'}`;
  }
}

const reminders: Readonly<Record<string, string>> = {
  issued: 'ausgestellt',
  received: 'zugegangen',
  withdrawn: 'vor dem Versand zurückgezogen',
};
