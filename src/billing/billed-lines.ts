import { earlier, type LocalDate } from '../calendar/local-date.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { jointLines } from '../contracts/governed-lines.ts';
import { type Language } from '../documents/papers/parts.ts';
import { decimal4 } from '../money/decimal.ts';
import { Money } from '../money/money.ts';
import { lineNet } from '../offers/offer-price.ts';
import { type OfferLine } from '../offers/offer.ts';
import { unitCode } from '../offers/units.ts';
import { type RatedEntry, secondsPerRate } from '../time/rated-time.ts';
import { hoursOf } from '../time/time-rounding.ts';
import { amountsOf, type MostToBill } from './most-to-bill.ts';

/** What an invoice bills: agreed lines as they are, effort by the hours that were worked, and those hours. */
export interface BilledLines {
  readonly lines: readonly OfferLine[];
  readonly time: readonly RatedEntry[];
}

/**
 * The lines that bill some agreed lines (GTC 6.3, 6.4): a price that stands as it was agreed, whatever it took; effort
 * by its hours, one line for each rate, with the discount of the item, less what exceeds the most that may be billed for
 * an item (GTC 6.2).
 * Example: "80 h at 100.00, estimated", worked 70 h at 100.00 and 5 h at 120.00 → 7 000.00 and 600.00.
 */
export function billedLines(
  agreed: readonly OfferLine[],
  time: readonly RatedEntry[],
  language: Language,
  most: ReadonlyMap<number, Money> = new Map(),
): BilledLines {
  const lines = agreed.flatMap((line) => {
    if (line.kind !== 'effort') return [line];
    const hours = worked(line, time, language);
    return [...hours, ...takenOff(line, hours, most.get(line.position) ?? null, language)];
  });
  const isSplit = new Set(lines.map(({ position }) => position)).size < lines.length;
  return { lines: isSplit ? lines.map((line, at) => ({ ...line, position: at + 1 })) : lines, time };
}

/**
 * The hours that were worked on what a part bills, and their lines; nothing where nobody worked, or where an overrun waits
 * (GTC 6.2).
 */
export function workedLines(
  part: Pick<BillingPart, 'linePosition'>,
  agreed: Contract['agreed'],
  { worked: time, most }: { readonly worked: readonly RatedEntry[]; readonly most: MostToBill },
  language: Language,
): BilledLines {
  const worked = new Set(time.map(({ entry }) => entry.linePosition));
  const lines = linesOf(part, agreed).filter(
    ({ kind, position }) =>
      kind === 'effort' && worked.has(position) && typeof most.get(position) !== 'string',
  );
  const positions = new Set<number | null>(lines.map(({ position }) => position));
  return billedLines(
    lines,
    time.filter(({ entry }) => positions.has(entry.linePosition)),
    language,
    amountsOf(most),
  );
}

/** Effort on which nobody worked stays on the invoice with its agreed price and no hours. */
function worked(line: OfferLine, time: readonly RatedEntry[], language: Language): OfferLine[] {
  const unit = unitCode(line.unit) === 'HUR' ? line.unit : { de: 'Std', en: 'h' }[language];
  const perRate = secondsPerRate(time, line.position);
  const hours = { ...line, bindingEstimate: false };
  if (perRate.size === 0) return [priced({ ...hours, quantity: hoursOf(0) })];
  return [...perRate].map(([unitPrice, seconds]) =>
    priced({ ...hours, unit, unitPrice, quantity: hoursOf(seconds) }),
  );
}

/** Takes off what the hours of an item cost beyond the most that may be billed for it (GTC 6.2). */
function takenOff(
  line: OfferLine,
  worked: readonly OfferLine[],
  most: Money | null,
  language: Language,
): OfferLine[] {
  const costs = Money.sum(worked.map(({ net }) => net));
  if (most === null || costs.compare(most) <= 0) return [];
  const beyond = costs.minus(most);
  const words = line.bindingEstimate
    ? { de: 'Überschreitung des verbindlichen Kostenvoranschlags', en: 'Overrun of the binding estimate' }
    : {
        de: 'Nicht genehmigte Überschreitung des Kostenvoranschlags',
        en: 'Overrun of the estimate that was not approved',
      };
  return [
    priced({
      ...line,
      bindingEstimate: false,
      description: `${line.description}: ${words[language]}`,
      quantity: decimal4('-1'),
      unit: { de: 'pauschal', en: 'lump sum' }[language],
      unitPrice: decimal4(beyond.toString()),
      discountPercent: decimal4('0'),
    }),
  ];
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
