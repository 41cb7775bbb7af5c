import { type LocalDate } from '../calendar/local-date.ts';
import { type Client } from '../clients/client.ts';
import { paperBuyer } from '../clients/paper-buyer.ts';
import { paperSeller } from '../company/paper-seller.ts';
import { type CompanyProfile } from '../company/profile.ts';
import { type Language } from '../documents/papers/parts.ts';
import { type LossOfTermPaper } from '../documents/papers/receivables.ts';
import { type Money } from '../money/money.ts';
import { paperClauses } from '../terms/clauses.ts';
import { type InstalmentPlan, type LateInstalment } from './instalment-plan.ts';
import { planClauses } from './plan-paper.ts';

interface LossFacts {
  readonly plan: InstalmentPlan;
  readonly late: LateInstalment;
  /** What is still owed of the plan. */
  readonly rest: Money;
  readonly client: Client;
  readonly company: CompanyProfile;
  readonly date: LocalDate;
}

const titles: Readonly<Record<Language, (number: string) => string>> = {
  de: (number) => `Ratenvereinbarung ${number}: der offene Betrag ist sofort fällig`,
  en: (number) => `Instalment plan ${number}: the outstanding amount is due at once`,
};

/** The frozen notice that an instalment was late and the whole rest is due (Terminsverlust, GTC 7.8). */
export function lossPaper({ plan, late, rest, client, company, date }: LossFacts): LossOfTermPaper {
  const { instalment, missing, since } = late;
  return {
    paper: 'loss-of-term',
    language: client.language,
    seller: paperSeller(company),
    buyer: paperBuyer(client),
    number: plan.number,
    date,
    title: titles[client.language](plan.number),
    late: {
      position: instalment.position,
      dueOn: instalment.dueOn,
      amount: instalment.amount.toString(),
      missing: missing.toString(),
    },
    since,
    rest: rest.toString(),
    reference: plan.reference,
    clauses: paperClauses(planClauses, client.language),
    notes: [],
  };
}
