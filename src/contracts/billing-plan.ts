import { type LocalDate } from '../calendar/local-date.ts';
import { type Period } from '../calendar/period.ts';
import { percent } from '../money/decimal.ts';
import { shareOfTaxes, subtractTaxes, type Tax, totalsOf } from '../money/vat.ts';
import { type OfferVersion } from '../offers/offer.ts';
import { type Called } from './called-part.ts';
import { type TermsParameters } from '../terms/parameters.ts';
import { fixedPriceLines, fixedPriceTaxes, governedLines, governedTaxes } from './governed-lines.ts';
import { effortParts, itemParts, outlayParts, resaleParts } from './item-parts.ts';
import { wholePart } from './whole-part.ts';

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

/** Where a part stands; of a contract that was withdrawn from, what was not invoiced has ended. */
export const partStatuses = ['invoiced', 'due', 'planned', 'ended'] as const;
export type PartStatus = (typeof partStatuses)[number];

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
  /** That it was called before its time (GTC 6.9, 7.10): itself, or carved out of another part. */
  readonly called: Called | null;
  /** Whether an invoice bills it now. */
  readonly billed: boolean;
}

type Agreed = Pick<OfferVersion, 'billingMode' | 'lines' | 'discountPercent'>;

/** A part before it has its place in the plan. */
export type UnplacedPart = Omit<PlannedPart, 'position'>;

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

/** Whether a sprint bills a share of the agreed price; one by effort has its hours alone (GTC 6.4, 6.8). */
export function isPricedSprint({ trigger, taxes }: Pick<PlannedPart, 'trigger' | 'taxes'>): boolean {
  return trigger === 'sprint' && totalsOf(taxes).net.isPositive();
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
      return [wholePart('completion', 'standard', whole, 'gtc:6.7')];
    case 'instalments':
      return [wholePart('completion', 'standard', whole, 'gtc:7.8')];
    case 'per-sprint':
      return [...restAfterSprints(agreed), ...effortParts(agreed)];
    default: {
      const price = fixedPriceTaxes(agreed);
      return [
        ...itemParts(fixedPriceLines(agreed), price, agreed.discountPercent, 'gtc:6.8'),
        ...effortParts(agreed),
      ];
    }
  }
}

/** Where nothing is to be paid on order, no deposit is asked for and the whole is billed at once. */
function depositAndRest(whole: readonly Tax[], depositPercent: string, clause: string): UnplacedPart[] {
  const deposit = shareOfTaxes(whole, percent(depositPercent));
  if (totalsOf(deposit).gross.isZero()) return [wholePart('completion', 'standard', whole, clause)];
  const rest = percent(depositPercent).negated().plus(1).times(100).toFixed();
  return [
    { ...wholePart('order', 'advance', deposit, clause), sharePercent: depositPercent },
    { ...wholePart('completion', 'final', subtractTaxes(whole, deposit), clause), sharePercent: rest },
  ];
}

/** The price that stands, less what its sprints bill before completion (GTC 6.8). */
function restAfterSprints(agreed: Agreed): UnplacedPart[] {
  if (fixedPriceLines(agreed).length === 0) return [];
  return [wholePart('completion', 'final', fixedPriceTaxes(agreed), 'gtc:6.8')];
}
