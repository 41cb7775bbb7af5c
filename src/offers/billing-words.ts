import { type Language } from '../documents/papers/parts.ts';
import { exact } from '../money/decimal.ts';
import { type ClauseRef } from '../terms/clauses.ts';
import { type TermsParameters } from '../terms/parameters.ts';
import { type BillingMode } from './offer.ts';

/** The clauses that a billing mode rests on. */
export function billingClauses(mode: BillingMode): ClauseRef[] {
  switch (mode) {
    case 'half-half':
      return ['gtc:6.7'];
    case 'full-advance':
      return ['gtc:6.9'];
    case 'per-item':
    case 'per-sprint':
      return ['gtc:6.8'];
    case 'instalments':
      return ['gtc:7.8'];
    default:
      return [];
  }
}

/** How a billing mode is told to the client, with the shares and instalments of the terms in force (GTC 6.7, 7.8). */
export function billingWords(
  mode: BillingMode,
  terms: Pick<TermsParameters, 'splitOnOrder' | 'instalmentSchedule'>,
  language: Language,
): string {
  const first = exact(terms.splitOnOrder);
  const second = exact('100').minus(first);
  const { number, everyMonths } = terms.instalmentSchedule;
  const words: Record<BillingMode, Record<Language, string>> = {
    'half-half': {
      de: `${first} % bei Auftrag, ${second} % bei Fertigstellung`,
      en: `${first}% on order, ${second}% on completion`,
    },
    'full-advance': { de: 'zur Gänze im Voraus', en: 'in full in advance' },
    'on-completion': { de: 'nach Fertigstellung', en: 'on completion' },
    'per-item': { de: 'je gelieferter Position', en: 'per item delivered' },
    'per-sprint': { de: 'je abgeschlossenem Sprint', en: 'per sprint closed' },
    'per-period': { de: 'je Abrechnungszeitraum', en: 'per billing period' },
    instalments: {
      de: `nach Fertigstellung, zahlbar in ${number} Raten ${everyMonths === 1 ? 'im Abstand eines Monats' : `im Abstand von ${everyMonths} Monaten`}`,
      en: `on completion, payable in ${number} instalments ${everyMonths === 1 ? 'one month' : `${everyMonths} months`} apart`,
    },
  };
  return words[mode][language];
}
