import { type Language } from '../documents/papers/parts.ts';
import { german } from './story-words-de.ts';
import { english } from './story-words-en.ts';
import { type Sentences } from './told.ts';

export const sentences: Readonly<Record<Language, Sentences>> = { de: german, en: english };
