import { type TerminationConfirmationPaper } from '../src/documents/papers/contract-end.ts';
import { apart } from './layout/block.ts';
import { clauses, notes } from './parts/closing.ts';
import { type Kit } from './parts/kit.ts';
import { factsOf, paperFacts, subject, type Letter } from './parts/letter.ts';
import { paragraph, PARAGRAPH } from './parts/text.ts';

/** The confirmation of a termination (Bestätigung der Kündigung, GTC 3.8): who gave notice, and the last day. */
export function terminationLetter(kit: Kit, paper: TerminationConfirmationPaper): Letter {
  const { words, figures, styles } = kit;
  const received = figures.day(paper.receivedOn);
  const end = figures.day(paper.endsOn);
  const sentences = [
    words.termination.received[paper.by](received),
    words.termination.ends(end),
    words.termination.until,
  ];
  return {
    heading: words.papers['termination-confirmation'],
    facts: paperFacts(
      kit,
      paper,
      factsOf([words.facts.noticeReceived, received], [words.facts.contractEnds, end]),
    ),
    body: [
      ...subject(kit, paper),
      ...sentences.flatMap((sentence) => apart(PARAGRAPH, paragraph(sentence, styles.body))),
      ...notes(kit, paper.notes),
      ...clauses(kit, paper.clauses),
    ],
  };
}
