import { type LossOfTermPaper } from '../src/documents/papers/receivables.ts';
import { apart } from './layout/block.ts';
import { clauses, notes } from './parts/closing.ts';
import { type Kit } from './parts/kit.ts';
import { paperFacts, type Letter } from './parts/letter.ts';
import { paymentBox } from './parts/payment-box.ts';
import { paragraph, PARAGRAPH } from './parts/text.ts';

/** The notice that an instalment was late and the whole rest is due (Terminsverlust, GTC 7.8). */
export function lossOfTermLetter(kit: Kit, paper: LossOfTermPaper): Letter {
  const { words, figures, styles } = kit;
  const { late, rest, since } = paper;
  const say = (text: string, style = styles.body) => apart(PARAGRAPH, paragraph(text, style));
  const missing = words.instalments.late(
    late.position,
    figures.money(late.amount),
    figures.day(late.dueOn),
    figures.money(late.missing),
  );
  return {
    heading: words.papers['loss-of-term'],
    facts: paperFacts(kit, paper, []),
    body: [
      ...paragraph(paper.title, styles.strong),
      ...say(missing),
      ...say(words.instalments.lost(figures.money(rest), figures.day(since)), styles.strong),
      ...say(words.instalments.consequences),
      ...paymentBox(kit, paper),
      ...apart(PARAGRAPH * 2, paragraph(words.instalments.talk, styles.body)),
      ...say(words.reminder.crossed),
      ...notes(kit, paper.notes),
      ...clauses(kit, paper.clauses),
    ],
  };
}
