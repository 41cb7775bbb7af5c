import { type Client } from '../clients/client.ts';
import { paperBuyer } from '../clients/paper-buyer.ts';
import { paperSeller } from '../company/paper-seller.ts';
import { type CompanyProfile } from '../company/profile.ts';
import { type Language } from '../documents/papers/parts.ts';
import { type InstalmentPlanPaper } from '../documents/papers/receivables.ts';
import { Money } from '../money/money.ts';
import { type ClauseRef, paperClauses } from '../terms/clauses.ts';
import { type CoveredClaim } from './cover.ts';
import { upTo } from './instalment.ts';
import { type NewPlan } from './new-plan.ts';

interface PlanFacts {
  readonly plan: NewPlan;
  readonly client: Client;
  readonly company: CompanyProfile;
  /** The number of the plan whose place this one takes. */
  readonly replaced: string | null;
}

/** What a plan rests on: the instalments, and the interest on what is late. */
export const planClauses: readonly ClauseRef[] = ['gtc:7.8', 'gtc:7.9'];

const titles: Readonly<Record<Language, string>> = {
  de: 'Zahlung in Raten',
  en: 'Payment in instalments',
};

/** The frozen agreement: what is owed, and by when which part of it is to be paid (GTC 7.8). */
export function planPaper({ plan, client, company, replaced }: PlanFacts): InstalmentPlanPaper {
  const { claims, instalments, total } = plan;
  const sums = upTo(instalments);
  const lossOfTerm = claims.every(({ facts }) => facts.terms.lossOfTerm);
  return {
    paper: 'instalment-plan',
    language: client.language,
    seller: paperSeller(company),
    buyer: paperBuyer(client),
    number: plan.number,
    date: plan.agreedOn,
    title: titles[client.language],
    items: claims.map(({ invoice, facts, principal, interest, costs }) => ({
      number: invoice.number,
      issuedOn: invoice.issuedOn,
      dueOn: facts.dueOn,
      open: principal.toString(),
      interest: interest.toString(),
      costs: costs.toString(),
    })),
    total: {
      open: Money.sum(claims.map(({ principal }) => principal)).toString(),
      interest: Money.sum(claims.map(({ interest }) => interest)).toString(),
      costs: Money.sum(claims.map(({ costs }) => costs)).toString(),
      all: total.toString(),
    },
    instalments: instalments.map(({ position, dueOn, amount }, index) => ({
      position,
      dueOn,
      amount: amount.toString(),
      rest: total.minus(sums[index] ?? Money.zero).toString(),
    })),
    lossOfTerm,
    replaces: replaced,
    reference: referenceOf(plan.number, claims, client),
    clauses: paperClauses(lossOfTerm ? planClauses : ['gtc:7.9'], client.language),
    notes: [],
  };
}

/** One invoice is named itself; for several the plan is, whose money then goes to its oldest first (ruling 11). */
function referenceOf(number: string, claims: readonly CoveredClaim[], client: Client): string {
  const [only, ...others] = claims;
  return only !== undefined && others.length === 0 ? only.invoice.number : `${number} ${client.number}`;
}
