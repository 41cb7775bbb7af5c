import { type LocalDate } from '../../calendar/local-date.ts';
import { type PaperBase } from './parts.ts';

/*
 * Prices that change while a contract runs (GTC 6.10).
 */

/** A price before and after its adjustment; net, per unit. */
export interface PaperPriceChange {
  readonly position: number;
  readonly description: string;
  readonly unit: string;
  readonly oldPrice: string;
  readonly newPrice: string;
}

/** The index of a month, "2026-10"; derived from another series where its own has ended (ruling 18). */
export interface PaperIndexReading {
  readonly month: string;
  readonly value: string;
  readonly provisional: boolean;
  readonly chained: { readonly from: string; readonly value: string; readonly factor: string } | null;
}

/** A price that follows the index: agreed price × to ÷ from, for each rise that counts. */
export interface PaperIndexedPrice extends PaperPriceChange {
  readonly agreedPrice: string;
  readonly series: string;
  readonly rises: readonly { readonly from: PaperIndexReading; readonly to: PaperIndexReading }[];
  /** The rise in percent where the terms round it to one decimal first (ruling 20), else null. */
  readonly percent: string | null;
}

interface PriceNotice extends PaperBase {
  readonly contractNumber: string;
  /** The first day of the new prices. */
  readonly effectiveFrom: LocalDate;
}

/** Indexanpassung: prices follow the consumer price index at the end of a year (GTC 6.10). */
export interface IndexNoticePaper extends PriceNotice {
  readonly paper: 'index-notice';
  readonly changes: readonly PaperIndexedPrice[];
  readonly method: 'high-water-mark' | 'skip-and-compound';
}

/** Preisanpassung: proven cost increases are passed on (GTC 6.10). */
export interface CostNoticePaper extends PriceNotice {
  readonly paper: 'cost-notice';
  readonly changes: readonly PaperPriceChange[];
  /** By how much the costs have risen, percent. */
  readonly percent: string;
  readonly reason: string;
  readonly evidence: { readonly title: string; readonly dated: LocalDate };
}
