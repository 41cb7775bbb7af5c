import { type Instant } from '../calendar/instant.ts';
import { type Month } from '../calendar/month.ts';
import { type Decimal4 } from '../money/decimal.ts';
import { badValue, defineProblem } from '../problems/problem.ts';

/** A series of the Austrian consumer price index (Verbraucherpreisindex) by its base year: "VPI 2020", 2020 = 100. */
export type IndexSeries = string & { readonly __brand: 'IndexSeries' };

/** A month's value is provisional until the next month is published, then final. */
export const indexStatuses = ['provisional', 'final'] as const;
export type IndexStatus = (typeof indexStatuses)[number];

/** The index of a month as published; one decimal. */
export interface IndexValue {
  readonly id: string;
  readonly series: IndexSeries;
  readonly month: Month;
  /** 1 as first entered; each correction counts one more, and all are kept. */
  readonly revision: number;
  readonly value: Decimal4;
  readonly status: IndexStatus;
  readonly source: string;
  readonly enteredBy: string;
  readonly enteredAt: Instant;
}

/**
 * From a month on a series is not published any more; what continues it is its successor times the chaining factor
 * (Verkettungsfaktor), rounded to one decimal as Statistics Austria does.
 */
export interface IndexChain {
  readonly series: IndexSeries;
  readonly from: Month;
  readonly successor: IndexSeries;
  readonly factor: Decimal4;
  readonly source: string;
}

export const indexValueMissing = defineProblem({
  type: 'index-value-missing',
  title: 'The index of a month is not known',
  status: 409,
  clause: 'gtc:6.10',
});
export const indexValueProvisional = defineProblem({
  type: 'index-value-provisional',
  title: 'The index of a month is only provisional',
  status: 409,
  clause: 'gtc:6.10',
});
export const indexValueFinal = defineProblem({
  type: 'index-value-final',
  title: 'The index of this month is final',
  status: 409,
  clause: 'gtc:6.10',
});
export const unreadableIndexFile = defineProblem({
  type: 'unreadable-index-file',
  title: 'The file holds no index values that can be read',
  status: 422,
  clause: 'gtc:6.10',
});
export const otherIndexSeries = defineProblem({
  type: 'other-index-series',
  title: 'The file contradicts what is final',
  status: 409,
  clause: 'gtc:6.10',
});
export const indexValueRace = defineProblem({
  type: 'index-value-race',
  title: 'Somebody else is entering the same index value',
  status: 409,
});

/**
 * The series that a text names: "VPI 2020", also written "VPI2020", "vpi-2020" or "2020".
 * @throws problem `bad-value`
 */
export function indexSeries(text: string): IndexSeries {
  const year = /^(?:VPI[ -]?)?((?:19|20)\d{2})$/i.exec(text.trim())?.[1];
  if (year === undefined) {
    throw badValue(`"${text}" is no series of the consumer price index; write it like "VPI 2020"`);
  }
  return `VPI ${year}` as IndexSeries;
}

/** 2020 of "VPI 2020". */
export function baseYear(series: IndexSeries): number {
  return Number(series.slice(-4));
}

/** A base year is in use from the January after it: VPI 2025 since January 2026. */
export function isInUse(series: IndexSeries, month: Month): boolean {
  return `${baseYear(series)}-12` < month;
}
