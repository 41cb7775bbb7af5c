import { localDate } from '../src/calendar/local-date.ts';
import { type OrderAcknowledgementPaper } from '../src/documents/papers/sales.ts';
import { apart } from './layout/block.ts';
import { clauses, notes } from './parts/closing.ts';
import { type Kit } from './parts/kit.ts';
import { factsOf, paperFacts, subject, type Letter } from './parts/letter.ts';
import { paragraph, PARAGRAPH } from './parts/text.ts';

/** The acknowledgement that an order has arrived, which concludes nothing (GTC 2.3, 2.4). */
export function orderAcknowledgementLetter(kit: Kit, paper: OrderAcknowledgementPaper): Letter {
  const { words, figures, styles } = kit;
  const [day = '', time = ''] = paper.deemedReceived.split(' ');
  const received = words.acknowledgement.moment(figures.day(localDate(day)), time);
  const bound = figures.day(paper.boundUntil);
  const sentences = [
    `${words.acknowledgement.thanks(paper.offerNumber)} ${words.acknowledgement.received(received)}`,
    words.acknowledgement.nothingConcluded,
    words.acknowledgement.bound(bound),
  ];
  return {
    heading: words.papers['order-acknowledgement'],
    facts: paperFacts(
      kit,
      paper,
      factsOf(
        [words.facts.offer, paper.offerNumber],
        [words.facts.received, received],
        [words.facts.boundUntil, bound],
      ),
    ),
    body: [
      ...subject(kit, paper),
      ...sentences.flatMap((sentence) => apart(PARAGRAPH, paragraph(sentence, styles.body))),
      ...notes(kit, paper.notes),
      ...clauses(kit, paper.clauses),
    ],
  };
}
