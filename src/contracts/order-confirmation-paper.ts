import { dayOf } from '../calendar/instant.ts';
import { type Client } from '../clients/client.ts';
import { paperBuyer } from '../clients/paper-buyer.ts';
import { vatNotes } from '../clients/vat-treatment.ts';
import { paperSeller } from '../company/paper-seller.ts';
import { type CompanyProfile } from '../company/profile.ts';
import { type Language } from '../documents/papers/parts.ts';
import { type OrderConfirmationPaper } from '../documents/papers/sales.ts';
import { exact, trimmed } from '../money/decimal.ts';
import { totalsOf } from '../money/vat.ts';
import { billingClauses, billingWords } from '../offers/billing-words.ts';
import { cadenceWords } from '../offers/cadence-words.ts';
import { type Offer } from '../offers/offer.ts';
import { priceTaxes } from '../offers/offer-price.ts';
import { type Order } from '../offers/order.ts';
import { paperPrice, paperTotals } from '../offers/paper-price.ts';
import { isOutlay, outlayNotes } from '../offers/third-party.ts';
import { periodNotes, termClauses, termWords } from '../offers/term-words.ts';
import { paperClauses } from '../terms/clauses.ts';
import { type TermsEdition } from '../terms/edition.ts';
import { type PlannedPart } from './billing-plan.ts';
import { type Contract } from './contract.ts';
import { periodicLines } from './period-plan.ts';

interface ConfirmationFacts {
  readonly contract: Contract;
  readonly plan: readonly PlannedPart[];
  readonly offer: Offer;
  readonly order: Order;
  readonly client: Client;
  readonly company: CompanyProfile;
  readonly edition: TermsEdition;
}

/** The written acceptance of the order (GTC 2.3), with what will be invoiced when. */
export function orderConfirmationPaper(facts: ConfirmationFacts): OrderConfirmationPaper {
  const { contract, plan, offer, order, client, company, edition } = facts;
  const { agreed } = contract;
  const { language } = client;
  return {
    paper: 'order-confirmation',
    language,
    seller: paperSeller(company),
    buyer: paperBuyer(client),
    number: contract.number,
    date: contract.concludedOn,
    title: agreed.title,
    offerNumber: offer.number,
    offerVersion: agreed.version,
    orderReceivedOn: dayOf(order.deemedReceivedAt),
    concludedOn: contract.concludedOn,
    billing: billingWords(agreed.billingMode, contract.terms, language),
    term: termWords(contract.term, contract.terms, language),
    billingPlan: [
      ...plan
        .filter(({ trigger }) => trigger !== 'period')
        .map((part) => ({ label: partLabel(part, contract, language), totals: totalsOf(part.taxes) })),
      ...periodicLines(agreed).map((line) => ({
        label: `${line.description}, ${cadenceWords(line, language)}`,
        totals: totalsOf(priceTaxes([line], agreed.discountPercent)),
      })),
    ].map(({ label, totals }) => ({ label, totals: paperTotals(totals) })),
    expectedSupply: agreed.expectedSupply,
    termsTitle: edition.title[language],
    ...paperPrice(agreed, language),
    notes: [
      ...vatNotes(agreed.vatTreatment, language),
      ...periodNotes(agreed.lines, language),
      ...(agreed.lines.some(isOutlay) ? outlayNotes(language) : []),
    ],
    clauses: paperClauses(
      [
        'gtc:2.3',
        'gtc:1.5',
        'gtc:1.6',
        'gtc:3.1',
        ...billingClauses(agreed.billingMode),
        ...termClauses(contract.term),
        'gtc:9.1',
        'gtc:9.3',
      ],
      language,
    ),
  };
}

/** What a part that is billed once is called where the client reads it. */
function partLabel(part: PlannedPart, { agreed }: Pick<Contract, 'agreed'>, language: Language): string {
  const share = exact(part.sharePercent).isZero() ? '0' : trimmed(part.sharePercent);
  const line = agreed.lines.find((candidate) => candidate.position === part.linePosition);
  const item = line?.description ?? agreed.title;
  const isPerSprint = agreed.billingMode === 'per-sprint';
  if (part.trigger === 'order')
    return { de: `Anzahlung ${share} % bei Auftrag`, en: `Deposit of ${share}% on order` }[language];
  if (part.trigger === 'completion')
    return isPerSprint
      ? {
          de: 'Je abgeschlossenem Sprint, Rest bei Fertigstellung',
          en: 'Per sprint closed, rest on completion',
        }[language]
      : { de: `${share} % bei Fertigstellung`, en: `${share}% on completion` }[language];
  if (line?.kind === 'effort' && isPerSprint)
    return { de: `Je Sprint nach Aufwand: ${item}`, en: `Per sprint by effort: ${item}` }[language];
  if (part.trigger === 'purchase')
    return { de: `Nach tatsächlichen Kosten: ${item}`, en: `At actual cost: ${item}` }[language];
  return { de: `Bei Lieferung: ${item}`, en: `On delivery: ${item}` }[language];
}
