import {
  type IndexNoticePaper,
  type PaperIndexedPrice,
  type PaperIndexReading,
} from '../documents/papers/prices.ts';
import { type IndexReading } from '../terms/index-table.ts';
import { risePercent } from './adjusted-price.ts';
import { type IndexedPrice } from './indexed-price.ts';
import { type NoticeFacts, paperPriceChange, priceNotice } from './price-notice.ts';

/** The frozen notice: old and new prices, and the arithmetic from the agreed price (GTC 6.10). */
export function indexNotice(facts: NoticeFacts, prices: readonly IndexedPrice[]): IndexNoticePaper {
  return {
    paper: 'index-notice',
    ...priceNotice(facts),
    changes: prices.map(paperIndexedPrice),
    method: facts.contract.terms.indexMethod,
  };
}

function paperIndexedPrice(price: IndexedPrice): PaperIndexedPrice {
  const { base, rises, rounding } = price.adjustment;
  return {
    ...paperPriceChange(price.line, price.oldPrice, price.newPrice),
    agreedPrice: price.agreed,
    series: base.series,
    rises: rises.map(({ from, to }) => ({ from: paperReading(from), to: paperReading(to) })),
    percent: rounding === 'price-only' ? null : risePercent(price.adjustment).toFixed(1),
  };
}

function paperReading({ month, value, status, chained }: IndexReading): PaperIndexReading {
  return { month, value, provisional: status === 'provisional', chained };
}
