import { type Language } from '../documents/papers/parts.ts';
import { negateTaxes, type Tax } from '../money/vat.ts';
import { creditDraft } from './correction.ts';
import { type Invoice } from './invoice.ts';
import { type InvoiceDraft } from './invoice-draft.ts';

/** The unpaid rest of a deposit, taken back because the final invoice bills it (ruling 4). */
export function depositAbsorption(deposit: Invoice, rest: readonly Tax[], language: Language): InvoiceDraft {
  const words = {
    de: {
      line: `Nicht bezahlter Rest der Anzahlungsrechnung ${deposit.number}`,
      reason:
        'Der offene Rest dieser Anzahlung ist in der Schlussrechnung enthalten und hier nicht mehr zu zahlen.',
    },
    en: {
      line: `Unpaid rest of deposit invoice ${deposit.number}`,
      reason: 'The open rest of this deposit is part of the final invoice and no longer payable here.',
    },
  }[language];
  const lines = rest.map((tax) => ({
    description: words.line,
    net: tax.base,
    vatCategory: tax.category,
    vatRate: tax.rate,
  }));
  return { ...creditDraft(deposit, lines, negateTaxes(rest), words.reason), clauses: ['gtc:6.7'] };
}

/** What of a deposit nothing will be supplied for any more, since the agency withdrew (GTC 7.10). */
export function depositReturn(deposit: Invoice, excess: readonly Tax[], language: Language): InvoiceDraft {
  const words = {
    de: {
      line: `Nicht erbrachter Teil der Anzahlungsrechnung ${deposit.number}`,
      reason: 'Rücktritt vom Vertrag; für diesen Teil der Anzahlung wird keine Leistung mehr erbracht.',
    },
    en: {
      line: `Part of deposit invoice ${deposit.number} that is not rendered`,
      reason: 'Withdrawal from the contract; nothing will be rendered for this part of the deposit.',
    },
  }[language];
  const lines = excess.map((tax) => ({
    description: words.line,
    net: tax.base,
    vatCategory: tax.category,
    vatRate: tax.rate,
  }));
  return { ...creditDraft(deposit, lines, negateTaxes(excess), words.reason), clauses: ['gtc:7.10'] };
}
