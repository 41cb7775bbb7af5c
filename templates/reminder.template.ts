import { type ReminderPaper } from '../src/documents/papers/receivables.ts';
import { apart } from './layout/block.ts';
import { clauses, notes } from './parts/closing.ts';
import { type Kit } from './parts/kit.ts';
import { factsOf, paperFacts, subject, type Letter } from './parts/letter.ts';
import { paymentBox } from './parts/payment-box.ts';
import { receivableTable } from './parts/receivable-table.ts';
import { paragraph, PARAGRAPH } from './parts/text.ts';

/** The reminder (Mahnung, GTC 7.10): what is owed, invoice by invoice, by when to pay, and what follows otherwise. */
export function reminderLetter(kit: Kit, paper: ReminderPaper): Letter {
  const { words, figures, styles } = kit;
  const { level } = paper;
  const say = (text: string) => apart(PARAGRAPH, paragraph(text, styles.body));
  return {
    heading: words.papers[`reminder-${level}`],
    facts: paperFacts(kit, paper, factsOf([words.facts.payBy, figures.day(paper.payBy)])),
    body: [
      ...subject(kit, paper),
      ...say(words.reminder.late[level]),
      ...apart(PARAGRAPH * 2, receivableTable(kit, paper)),
      ...apart(PARAGRAPH, paragraph(explained(kit, paper), styles.label)),
      ...paymentBox(kit, paper),
      ...apart(PARAGRAPH * 2, paragraph(words.reminder.consequences[level], styles.body)),
      ...say(words.reminder.crossed),
      ...notes(kit, paper.notes),
      ...clauses(kit, paper.clauses),
    ],
  };
}

function explained({ words, figures }: Kit, { date, interestCharged }: ReminderPaper): string {
  const sentence = words.reminder.explained(figures.day(date));
  return interestCharged === true ? `${sentence} ${words.reminder.charged}` : sentence;
}
