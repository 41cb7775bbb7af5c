import { type LocalDate } from '../calendar/local-date.ts';
import { type Period } from '../calendar/period.ts';
import { type LineKind, type OfferLine, type OfferVersion } from '../offers/offer.ts';
import { netsAfterDiscount, priceTaxes } from '../offers/offer-price.ts';
import { isOutlay } from '../offers/third-party.ts';
import { type Decimal4, decimal4, percent } from '../money/decimal.ts';
import { shareOfTaxes, subtractTaxes, type Tax, taxOn, totalsOf } from '../money/vat.ts';
import { type TermsParameters } from '../terms/parameters.ts';

/**
 * What makes a part due: the order, completion of the work, delivery of its item, its period, the end of its sprint, an
 * additional service rendered, a purchase on the client's account.
 */
export type BillingTrigger =
  'order' | 'completion' | 'item-delivery' | 'period' | 'sprint' | 'service' | 'purchase';
/**
 * What was agreed to be paid, what comes on top of it (GTC 6.6), or what was laid out on the client's account (GTC 7.6):
 * each is invoiced separately.
 */
export const remunerations = ['agreed', 'additional', 'outlay'] as const;
export type Remuneration = (typeof remunerations)[number];
export type BilledAs = 'advance' | 'partial' | 'final' | 'standard';

/** Parts that are invoiced together with others of their kind that are due. */
export const sharedTriggers: readonly BillingTrigger[] = ['period', 'service', 'purchase'];

/** Something that may be invoiced: when, as what, how much, by which clause. */
export interface PlannedPart {
  readonly position: number;
  readonly trigger: BillingTrigger;
  readonly billedAs: BilledAs;
  /** The line it bills, when it bills a single one. */
  readonly linePosition: number | null;
  readonly sharePercent: string;
  readonly taxes: readonly Tax[];
  readonly clause: string;
  readonly remuneration: Remuneration;
  /** What a part triggered by its period bills. */
  readonly period: Period | null;
  /** The day from which it may be billed, of what is agreed or happens while the contract runs. */
  readonly dueOn: LocalDate | null;
}

/** A part of a contract's price as it stands in the plan. */
export interface BillingPart extends PlannedPart {
  readonly id: string;
  readonly contractId: string;
  /** Whether an invoice bills it now. */
  readonly billed: boolean;
}

const none = decimal4('0');

type Agreed = Pick<OfferVersion, 'billingMode' | 'lines' | 'discountPercent'>;

/** A part before it has its place in the plan. */
export type UnplacedPart = Omit<PlannedPart, 'position'>;

/** Line kinds whose price stands (GTC 6.3), if they have no period. Effort bills its hours (GTC 6.4). */
const fixedPrice: ReadonlySet<LineKind> = new Set<LineKind>(['lump-sum', 'licence']);

/** The lines that the billing mode of a contract governs: prices that stand, and effort with its estimate. */
export function governedLines({ lines }: Pick<OfferVersion, 'lines'>): readonly OfferLine[] {
  return lines.filter(
    (line) => line.cadence === null && (fixedPrice.has(line.kind) || line.kind === 'effort'),
  );
}

/**
 * The lines whose price a part without a line of its own bills: all that the mode governs, or sprint by sprint those
 * with a price that stands, because the hours of the others are never summed up.
 */
export function jointLines(agreed: Pick<OfferVersion, 'billingMode' | 'lines'>): readonly OfferLine[] {
  const governed = governedLines(agreed);
  return agreed.billingMode === 'per-sprint' ? governed.filter(isFixedPrice) : governed;
}

function isFixedPrice({ kind }: OfferLine): boolean {
  return fixedPrice.has(kind);
}

/** Base and VAT per rate of the lines that the billing mode governs: the 100 % of which its parts are shares. */
export function governedTaxes(agreed: Agreed): Tax[] {
  return priceTaxes(governedLines(agreed), agreed.discountPercent);
}

/**
 * Cuts the agreed price into parts that add up to it to the cent, per VAT rate, for net and VAT (ruling 2):
 * by default half on order as a deposit, and the rest on completion (GTC 6.7). Effort counts with its estimate; its
 * last invoice bills the hours (GTC 6.4). What is billed per period is planned apart, as time goes on
 * (`plannedPeriods`); single items beside it are billed when they are delivered.
 * Example: 1 000.03 at 20 % → 500.02 + 100.00 on order, 500.01 + 100.01 on completion.
 */
export function billingPlan(agreed: Agreed, terms: Pick<TermsParameters, 'splitOnOrder'>): PlannedPart[] {
  return inPlace([...governedParts(agreed, terms), ...resaleParts(agreed), ...outlayParts(agreed)]);
}

/** Whether what bills a part is paid by the instalments that its contract has agreed (GTC 7.8). */
export function isPaidInInstalments({ clause }: Pick<PlannedPart, 'clause'>): boolean {
  return clause === 'gtc:7.8';
}

/** Gives parts their places in the plan, after those that are there. */
export function inPlace(parts: readonly UnplacedPart[], taken = 0): PlannedPart[] {
  return parts.map((part, index) => ({ position: taken + index + 1, ...part }));
}

function governedParts(agreed: Agreed, terms: Pick<TermsParameters, 'splitOnOrder'>): UnplacedPart[] {
  if (governedLines(agreed).length === 0) return [];
  const whole = governedTaxes(agreed);
  switch (agreed.billingMode) {
    case 'half-half':
      return depositAndRest(whole, terms.splitOnOrder, 'gtc:6.7');
    case 'full-advance':
      return depositAndRest(whole, '100', 'gtc:6.9');
    case 'on-completion':
      return [part('completion', 'standard', whole, 'gtc:6.7')];
    case 'instalments':
      return [part('completion', 'standard', whole, 'gtc:7.8')];
    case 'per-sprint':
      return [...restAfterSprints(agreed), ...effortParts(agreed)];
    default: {
      const items = governedLines(agreed).filter(isFixedPrice);
      const price = priceTaxes(items, agreed.discountPercent);
      return [...itemParts(items, price, agreed.discountPercent, 'gtc:6.8'), ...effortParts(agreed)];
    }
  }
}

/** Where nothing is to be paid on order, no deposit is asked for and the whole is billed at once. */
function depositAndRest(whole: readonly Tax[], depositPercent: string, clause: string): UnplacedPart[] {
  const deposit = shareOfTaxes(whole, percent(depositPercent));
  if (totalsOf(deposit).gross.isZero()) return [part('completion', 'standard', whole, clause)];
  const rest = percent(depositPercent).negated().plus(1).times(100).toFixed();
  return [
    { ...part('order', 'advance', deposit, clause), sharePercent: depositPercent },
    { ...part('completion', 'final', subtractTaxes(whole, deposit), clause), sharePercent: rest },
  ];
}

/** The price that stands, less what its sprints bill before completion (GTC 6.8). */
function restAfterSprints(agreed: Agreed): UnplacedPart[] {
  const lines = jointLines(agreed);
  if (lines.length === 0) return [];
  return [part('completion', 'final', priceTaxes(lines, agreed.discountPercent), 'gtc:6.8')];
}

/**
 * One part per item that costs something (GTC 6.8); the last item of a VAT rate takes the cents of the whole that
 * rounding item by item leaves.
 */
function itemParts(
  items: readonly OfferLine[],
  whole: readonly Tax[],
  discountPercent: Decimal4,
  clause: string,
): UnplacedPart[] {
  const lines = items.filter((line) => !line.net.isZero());
  const nets = netsAfterDiscount(lines, discountPercent);
  let rest = whole;
  return lines.map((line, index) => {
    const isLastOfRate = !lines
      .slice(index + 1)
      .some((other) => other.vatRate === line.vatRate && other.vatCategory === line.vatCategory);
    const own = taxOn(line.vatCategory, line.vatRate, nets[index] ?? line.net);
    const left = rest.filter((tax) => tax.rate === own.rate && tax.category === own.category);
    const taxes = isLastOfRate ? left : [own];
    rest = subtractTaxes(rest, taxes);
    return { ...part('item-delivery', 'partial', taxes, clause), linePosition: line.position };
  });
}

/** Effort as an item of its own: planned with its estimate, billed by its hours (GTC 6.4, 6.8). */
function effortParts(agreed: Agreed): UnplacedPart[] {
  return governedLines(agreed)
    .filter((line) => line.kind === 'effort')
    .map((line) => ({
      ...part('item-delivery', 'partial', priceTaxes([line], agreed.discountPercent), 'gtc:6.4'),
      linePosition: line.position,
    }));
}

/** What is bought on the agency's account and sold on: an item each, with the cents that rounding them apart leaves. */
function resaleParts(agreed: Agreed): UnplacedPart[] {
  const governed = governedLines(agreed);
  const resold = agreed.lines.filter(({ account }) => account === 'own');
  const price = subtractTaxes(
    priceTaxes([...governed, ...resold], agreed.discountPercent),
    priceTaxes(governed, agreed.discountPercent),
  );
  return itemParts(resold, price, agreed.discountPercent, 'gtc:7.6');
}

/** What is bought on the client's account: planned as expected, billed as it cost (GTC 7.6). */
function outlayParts({ lines }: Agreed): UnplacedPart[] {
  return lines.filter(isOutlay).map((line) => ({
    ...part('purchase', 'standard', priceTaxes([line], none), 'gtc:7.6'),
    remuneration: 'outlay',
    linePosition: line.position,
  }));
}

/** A part over the whole of what it bills, which nothing dates. */
function part(
  trigger: BillingTrigger,
  billedAs: BilledAs,
  taxes: readonly Tax[],
  clause: string,
): UnplacedPart {
  return {
    trigger,
    billedAs,
    linePosition: null,
    sharePercent: '100',
    taxes,
    clause,
    remuneration: 'agreed',
    period: null,
    dueOn: null,
  };
}
