import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { type Client } from '../clients/client.ts';
import { paperBuyer } from '../clients/paper-buyer.ts';
import { paperSeller } from '../company/paper-seller.ts';
import { type CompanyProfile } from '../company/profile.ts';
import { type Contract } from '../contracts/contract.ts';
import { type PoolNoticePaper } from '../documents/papers/effort.ts';
import { trimmed } from '../money/decimal.ts';
import { paperClauses } from '../terms/clauses.ts';
import { hoursOf } from '../time/time-rounding.ts';
import { type HourPool, poolBalance, type PoolPeriod } from './hour-pool.ts';

interface NoticeFacts {
  readonly contract: Contract;
  readonly pool: HourPool;
  readonly period: PoolPeriod;
  readonly threshold: string;
  readonly client: Client;
  readonly company: CompanyProfile;
  readonly day: LocalDate;
  readonly token: string;
}

/** The letter about the use of an hour pool (GTC 6.5), frozen. */
export function poolNoticePaper(facts: NoticeFacts): PoolNoticePaper {
  const { contract, pool, period, client, company } = facts;
  const line = contract.agreed.lines.find(({ position }) => position === pool.linePosition);
  const { remaining, overage } = poolBalance(period);
  return {
    paper: 'pool-notice',
    language: client.language,
    seller: paperSeller(company),
    buyer: paperBuyer(client),
    number: contract.number,
    date: facts.day,
    title: line?.description ?? contract.agreed.title,
    threshold: trimmed(facts.threshold),
    period: { from: period.period.from, to: addDays(period.period.until, -1) },
    hours: {
      agreed: hoursOf(period.granted),
      used: hoursOf(period.drawn),
      remaining: hoursOf(remaining),
      overage: hoursOf(overage),
    },
    consentLink: company.portalUrl === null ? null : `${company.portalUrl}/pool-consents/${facts.token}`,
    clauses: paperClauses(['gtc:6.5', 'gtc:6.6'], client.language),
    notes: [],
  };
}
