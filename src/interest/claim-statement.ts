import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { type Client } from '../clients/client.ts';
import { paperBuyer } from '../clients/paper-buyer.ts';
import { paperSeller } from '../company/paper-seller.ts';
import { type CompanyProfile } from '../company/profile.ts';
import { type ClaimStatementPaper, type PaperInterestSegment } from '../documents/papers/interest.ts';
import { type Language } from '../documents/papers/parts.ts';
import { Money } from '../money/money.ts';
import { paperClauses } from '../terms/clauses.ts';
import { type DayCount } from './day-count.ts';
import { type InterestToDate } from './interest-to-date.ts';
import { type InterestSegment } from './interest.ts';

/** What is claimed on one late invoice. */
export interface LateClaim {
  readonly number: string;
  readonly dueOn: LocalDate;
  readonly open: Money;
  readonly costs: Money;
  readonly interest: InterestToDate;
  readonly dayCount: DayCount;
}

interface StatementFacts {
  readonly client: Client;
  readonly company: CompanyProfile;
  readonly claims: readonly LateClaim[];
  readonly until: LocalDate;
  readonly date: LocalDate;
}

const SHOWN_DECIMALS = 4;
const titles: Readonly<Record<Language, string>> = {
  de: 'Hauptforderung, Verzugszinsen und Kosten',
  en: 'Principal, default interest and costs',
};

/** The frozen statement of a claim: each piece of interest, and what is owed invoice by invoice (GTC 7.9). */
export function claimStatement({
  client,
  company,
  claims,
  until,
  date,
}: StatementFacts): ClaimStatementPaper {
  return {
    paper: 'claim-statement',
    language: client.language,
    seller: paperSeller(company),
    buyer: paperBuyer(client),
    number: `${client.number}-${until}`,
    date,
    title: titles[client.language],
    until,
    segments: claims.flatMap(({ number, interest }) => paperSegments(number, interest.segments)),
    claims: claims.map((claim) => ({
      number: claim.number,
      dueOn: claim.dueOn,
      ...written(sumsOf([claim])),
    })),
    total: totalOf(claims),
    dayCounts: [...new Set(claims.map(({ dayCount }) => dayCount))],
    clauses: paperClauses(['gtc:7.2', 'gtc:7.9'], client.language),
    notes: [],
  };
}

/** Each piece of interest of an invoice as papers show it. */
export function paperSegments(number: string, segments: readonly InterestSegment[]): PaperInterestSegment[] {
  return segments.map((segment) => ({
    number,
    from: segment.from,
    to: addDays(segment.until, -1),
    days: segment.days,
    principal: segment.principal.toString(),
    rate: segment.rate,
    interest: segment.exact.exact.toFixed(SHOWN_DECIMALS),
    ...(segment.excuse === null ? {} : { excuse: segment.excuse }),
  }));
}

function sumsOf(claims: readonly LateClaim[]) {
  const interest = Money.sum(claims.map((claim) => claim.interest.claimable));
  const unpaid = Money.sum(claims.map((claim) => claim.interest.open));
  return {
    open: Money.sum(claims.map(({ open }) => open)),
    interest,
    paid: interest.minus(unpaid),
    costs: Money.sum(claims.map(({ costs }) => costs)),
  };
}

function written(sums: ReturnType<typeof sumsOf>) {
  return {
    open: sums.open.toString(),
    interest: sums.interest.toString(),
    paid: sums.paid.toString(),
    costs: sums.costs.toString(),
  };
}

function totalOf(claims: readonly LateClaim[]): ClaimStatementPaper['total'] {
  const sums = sumsOf(claims);
  const all = sums.open.plus(sums.interest).minus(sums.paid).plus(sums.costs);
  return { ...written(sums), all: all.toString() };
}
