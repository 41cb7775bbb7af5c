import { type PaperClause } from '../../src/documents/papers/parts.ts';
import { apart, keepTogether, type Block } from '../layout/block.ts';
import { type Kit } from './kit.ts';
import { paragraph, PARAGRAPH, section } from './text.ts';

/** What the law wants said, such as the reason of a VAT exemption. */
export function notes(kit: Kit, texts: readonly string[]): Block[] {
  return texts.flatMap((text, at) =>
    apart(at === 0 ? PARAGRAPH * 2 : PARAGRAPH, paragraph(text, kit.styles.body)),
  );
}

/** The clauses of the terms that this paper carries out, each with its sentence; never without their heading. */
export function clauses(kit: Kit, cited: readonly PaperClause[]): Block[] {
  const { words, styles } = kit;
  const sentences = cited.flatMap((clause) =>
    paragraph(`${reference(kit, clause.ref)}: ${clause.text}`, styles.label),
  );
  return keepTogether(section(words.clauses.title, styles.heading, sentences));
}

/** "gtc:6.7" → "AGB 6.7" */
function reference({ words }: Kit, ref: string): string {
  const [source = '', number = ''] = ref.split(':');
  return `${words.clauses.source[source] ?? source} ${number}`;
}
