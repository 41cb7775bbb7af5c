import { clauseRefs, clauseText } from '../terms/clauses.ts';
import { type Language } from '../terms/language.ts';

const HEADS: Readonly<Record<Language, (agency: string, title: string) => string>> = {
  de: (agency, title) =>
    `${agency}\n${title}\n\nEin Muster für die Demo: was Kontor zu jeder Klausel sagt, nicht ihr Wortlaut.`,
  en: (agency, title) =>
    `${agency}\n${title}\n\nA sample for the demo: what Kontor says of each clause, not its wording.`,
};

/** What the demo agency hands out as its terms (GTC 1.1): every clause that Kontor knows, in its own words, as plain text. */
export function termsText(language: Language, agency: string, title: string): string {
  const clauses = clauseRefs.map(
    (ref) => `${ref.slice('gtc:'.length).padEnd(6)}${clauseText(ref, language)}`,
  );
  return [HEADS[language](agency, title), ...clauses, ''].join('\n\n');
}
