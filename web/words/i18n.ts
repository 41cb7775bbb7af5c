import polyglotI18nProvider from 'ra-i18n-polyglot';
import english from 'ra-language-english';
import { type I18nProvider, type TranslationMessages } from 'react-admin';
import { inEnglish, inGerman } from '../parts/sentences.ts';
import { partWords, termWords } from '../parts/words.ts';
import { rooms } from '../rooms.ts';
import { commonWords } from './common.ts';
import { germanProblems } from './problems-de.ts';
import { firstLanguage } from './first-language.ts';
import { german } from './react-admin-de.ts';
import { merged, type WordTree } from './words.ts';

export type Language = 'de' | 'en';

const languages = [
  { locale: 'de', name: 'Deutsch' },
  { locale: 'en', name: 'English' },
];

const catalogue: Readonly<Record<Language, WordTree>> = {
  de: merged([
    german as unknown as WordTree,
    commonWords.de,
    partWords.de,
    termWords.de,
    { problems: germanProblems },
    ...rooms.map(({ words }) => words.de),
  ]),
  en: merged([
    english as unknown as WordTree,
    commonWords.en,
    partWords.en,
    termWords.en,
    ...rooms.map(({ words }) => words.en),
  ]),
};

const catalogued = polyglotI18nProvider(
  (locale) => catalogue[locale === 'en' ? 'en' : 'de'] as unknown as TranslationMessages,
  firstLanguage(),
  languages,
  // A word that is missing is a fault that tests look for, not a reason to fail.
  { allowMissing: true },
);

/**
 * German first, as in the agency; a person's own choice is kept in the browser. Forms hand in what the API said of a field as
 * if it were a key: it is read as everywhere.
 */
export const i18nProvider: I18nProvider = {
  ...catalogued,
  translate: (key, options) => {
    const text = catalogued.translate(key, options);
    if (text !== key || !key.includes(' ')) return text;
    return catalogued.getLocale() === 'en' ? inEnglish(text) : inGerman(text);
  },
};
