import { type PoolNoticePaper } from '../src/documents/papers/effort.ts';
import { apart } from './layout/block.ts';
import { clauses, notes } from './parts/closing.ts';
import { type Kit } from './parts/kit.ts';
import { factsOf, paperFacts, subject, type Letter } from './parts/letter.ts';
import { paragraph, PARAGRAPH } from './parts/text.ts';

/** The notice that an hour pool is used so far (GTC 6.5): how it stands, what expires, how to consent to more. */
export function poolNoticeLetter(kit: Kit, paper: PoolNoticePaper): Letter {
  const { words, figures, styles } = kit;
  const { poolNotice } = words;
  const { from, to } = paper.period;
  const hours = (value: string) => `${figures.decimal(value, 2)} h`;
  const say = (text: string) => apart(PARAGRAPH, paragraph(text, styles.body));
  return {
    heading: words.papers['pool-notice'],
    facts: paperFacts(
      kit,
      paper,
      factsOf(
        [poolNotice.period, `${figures.shortDay(from)} – ${figures.shortDay(to)}`],
        [poolNotice.agreed, hours(paper.hours.agreed)],
        [poolNotice.used, hours(paper.hours.used)],
        [poolNotice.remaining, hours(paper.hours.remaining)],
        ...(paper.hours.overage === '0' ? [] : [[poolNotice.overage, hours(paper.hours.overage)] as const]),
      ),
    ),
    body: [
      ...subject(kit, paper),
      ...say(poolNotice.reached(figures.percent(paper.threshold), paper.threshold === '100')),
      ...say(poolNotice.expiry),
      ...say(poolNotice.beyond),
      ...say(paper.consentLink === null ? poolNotice.answer : poolNotice.consent(paper.consentLink)),
      ...notes(kit, paper.notes),
      ...clauses(kit, paper.clauses),
    ],
  };
}
