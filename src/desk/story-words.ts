import { type Language } from '../documents/papers/parts.ts';
import { germanDeal } from './deal-words-de.ts';
import { englishDeal } from './deal-words-en.ts';
import { german } from './story-words-de.ts';
import { english } from './story-words-en.ts';
import { type Sentences } from './told.ts';

export const sentences: Readonly<Record<Language, Sentences>> = {
  de: { ...german, ...germanDeal },
  en: { ...english, ...englishDeal },
};
