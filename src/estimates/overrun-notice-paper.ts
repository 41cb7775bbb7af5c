import { type LocalDate } from '../calendar/local-date.ts';
import { type Client } from '../clients/client.ts';
import { paperBuyer } from '../clients/paper-buyer.ts';
import { paperSeller } from '../company/paper-seller.ts';
import { type CompanyProfile } from '../company/profile.ts';
import { type Contract } from '../contracts/contract.ts';
import { type OverrunNoticePaper } from '../documents/papers/effort.ts';
import { type Language } from '../documents/papers/parts.ts';
import { exact, trimmed } from '../money/decimal.ts';
import { type Money } from '../money/money.ts';
import { paperClauses } from '../terms/clauses.ts';
import { type Estimate, overrunPercent } from './estimate.ts';

interface NoticeFacts {
  readonly contract: Contract;
  readonly estimate: Estimate;
  readonly forecast: Money;
  readonly objectBy: LocalDate;
  readonly client: Client;
  readonly company: CompanyProfile;
  readonly day: LocalDate;
}

/** The letter that announces an overrun (GTC 6.2), frozen. */
export function overrunNoticePaper(facts: NoticeFacts): OverrunNoticePaper {
  const { contract, estimate, forecast, objectBy, client, company, day } = facts;
  const { line, spent, terms } = estimate;
  return {
    paper: 'overrun-notice',
    language: client.language,
    seller: paperSeller(company),
    buyer: paperBuyer(client),
    number: contract.number,
    date: day,
    title: contract.agreed.title,
    item: line.description,
    estimated: line.net.toString(),
    spent: spent.toString(),
    forecast: forecast.toString(),
    overrun: forecast.minus(line.net).toString(),
    percent: overrunPercent(line.net, forecast),
    tolerance: trimmed(terms.estimateTolerance),
    objectBy,
    clauses: paperClauses(['gtc:6.2'], client.language),
    notes: discountNotes(contract.agreed, client.language),
  };
}

/** The letter compares prices of the item; a discount on the whole offer comes off them all alike. */
function discountNotes({ discountPercent }: Contract['agreed'], language: Language): string[] {
  if (exact(discountPercent).isZero()) return [];
  return [
    {
      de: 'Die Beträge verstehen sich vor dem Rabatt, der auf das gesamte Angebot vereinbart ist.',
      en: 'The amounts are before the discount that was agreed on the whole offer.',
    }[language],
  ];
}
