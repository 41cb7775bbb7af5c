import { type LocalDate } from '../calendar/local-date.ts';
import { type CostNoticePaper } from '../documents/papers/prices.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { type RaisedPrice } from './cost-increase.ts';
import { type NoticeFacts, paperPriceChange, priceNotice } from './price-notice.ts';

interface CostFacts extends NoticeFacts {
  readonly percent: Decimal4;
  readonly reason: string;
  readonly evidence: { readonly title: string; readonly dated: LocalDate };
}

/** The frozen notice that risen costs are passed on, with the reason and the evidence for it (GTC 6.10). */
export function costNotice(facts: CostFacts, prices: readonly RaisedPrice[]): CostNoticePaper {
  const { percent, reason, evidence } = facts;
  return {
    paper: 'cost-notice',
    ...priceNotice(facts),
    changes: prices.map(({ line, oldPrice, newPrice }) => paperPriceChange(line, oldPrice, newPrice)),
    percent,
    reason,
    evidence: { title: evidence.title, dated: evidence.dated },
  };
}
