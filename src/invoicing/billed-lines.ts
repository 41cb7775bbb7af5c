import { earlier, type LocalDate } from '../calendar/local-date.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { jointLines } from '../contracts/governed-lines.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language } from '../documents/paper.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { type OfferLine } from '../offers/offer.ts';
import { lineNet } from '../offers/offer-price.ts';
import { unitCode } from '../offers/units.ts';
import { type RatedEntry } from '../time/rated-time.ts';
import { hoursOf } from '../time/time-rounding.ts';

/** What an invoice bills: agreed lines as they are, effort by the hours that were worked, and those hours. */
export interface BilledLines {
  readonly lines: readonly OfferLine[];
  readonly time: readonly RatedEntry[];
}

/**
 * The lines that bill some agreed lines (GTC 6.3, 6.4): a price that stands as it was agreed, whatever it took; effort
 * by its hours, one line for each rate, with the discount of the item.
 * Example: "80 h at 100.00, estimated", worked 70 h at 100.00 and 5 h at 120.00 → 7 000.00 and 600.00.
 */
export function billedLines(
  agreed: readonly OfferLine[],
  time: readonly RatedEntry[],
  language: Language,
): BilledLines {
  const lines = agreed.flatMap((line) => (line.kind === 'effort' ? worked(line, time, language) : [line]));
  const isSplit = new Set(lines.map(({ position }) => position)).size < lines.length;
  return { lines: isSplit ? lines.map((line, at) => ({ ...line, position: at + 1 })) : lines, time };
}

/** Effort on which nobody worked stays on the invoice with its agreed price and no hours. */
function worked(line: OfferLine, time: readonly RatedEntry[], language: Language): OfferLine[] {
  const unit = unitCode(line.unit) === 'HUR' ? line.unit : { de: 'Std', en: 'h' }[language];
  const perRate = new Map<Decimal4, number>();
  for (const { entry, rate, billableSeconds } of time) {
    if (entry.linePosition !== line.position || rate === null) continue;
    perRate.set(rate.hourly, (perRate.get(rate.hourly) ?? 0) + billableSeconds);
  }
  if (perRate.size === 0) return [priced({ ...line, quantity: hoursOf(0) })];
  return [...perRate].map(([unitPrice, seconds]) =>
    priced({ ...line, unit, unitPrice, quantity: hoursOf(seconds) }),
  );
}

function priced(line: OfferLine): OfferLine {
  return { ...line, net: lineNet(line) };
}

/** The effort among some lines of a contract, by position. */
export function effortOf(lines: readonly OfferLine[]): number[] {
  return lines.filter(({ kind }) => kind === 'effort').map(({ position }) => position);
}

/** The lines that a part of a contract bills: its own, or without one all that are billed jointly. */
export function linesOf(
  part: Pick<BillingPart, 'linePosition'>,
  agreed: Contract['agreed'],
): readonly OfferLine[] {
  return part.linePosition === null
    ? jointLines(agreed)
    : agreed.lines.filter(({ position }) => position === part.linePosition);
}

/** The first day of work among some hours, or else the day of the supply. */
export function suppliedFrom({ time }: BilledLines, suppliedOn: LocalDate): LocalDate {
  return time.reduce((first, { entry }) => earlier(first, entry.day), suppliedOn);
}

/** Why hours cannot be billed yet. */
export function notApproved(entries: number): string {
  return entries === 1
    ? 'a time entry is not approved yet: approve it, or reject and remove it'
    : `${entries} time entries are not approved yet: approve them, or reject and remove them`;
}
