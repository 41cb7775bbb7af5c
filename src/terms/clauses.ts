import { german } from './clauses/de.ts';
import { english } from './clauses/en.ts';
import { type Language } from './language.ts';

/** A clause of the governing terms as data, screens and papers cite it: "gtc:6.7". */
export type ClauseRef = `gtc:${keyof typeof english}`;

/** A clause as a paper cites it, in the paper's language. */
export interface CitedClause {
  readonly ref: ClauseRef;
  readonly text: string;
}

const texts = { de: german, en: english };

/** Every clause that has an effect in Kontor, in the order of the terms. */
export const clauseRefs = Object.keys(english).map((clause) => `gtc:${clause}`) as ClauseRef[];

/** Whether a text names a clause that Kontor knows. */
export function isClauseRef(text: string): text is ClauseRef {
  return text.startsWith('gtc:') && Object.hasOwn(english, text.slice('gtc:'.length));
}

/** What a clause means, in a sentence or two for people; it explains the terms and does not replace them. */
export function clauseText(ref: ClauseRef, language: Language): string {
  return texts[language][ref.slice('gtc:'.length) as keyof typeof english];
}

/** The clauses that a paper cites, each once, in the order given. */
export function paperClauses(refs: readonly ClauseRef[], language: Language): CitedClause[] {
  return [...new Set(refs)].map((ref) => ({ ref, text: clauseText(ref, language) }));
}
