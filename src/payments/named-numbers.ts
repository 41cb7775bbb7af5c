import { writtenNumber } from '../company/number-series.ts';

/** As people copy them: "RE-2026-0042", "re 2026 0042", "RE20260042". */
const NUMBERS = {
  invoice: /(?<![A-Z0-9])RE[\s./-]*(20\d\d)[\s./-]*(\d{4,7})(?!\d)/g,
  reminder: /(?<![A-Z0-9])MA[\s./-]*(20\d\d)[\s./-]*(\d{4,7})(?!\d)/g,
  'instalment-plan': /(?<![A-Z0-9])RV[\s./-]*(20\d\d)[\s./-]*(\d{4,7})(?!\d)/g,
  client: /(?<![A-Z0-9])KD[\s./-]*(20\d\d)[\s./-]*(\d{4,7})(?!\d)/g,
};
/** Of an invoice without its letters, if the dash is there and no other letters are. */
const BARE_NUMBER = /(?<![A-Z0-9-])(?<!(?:MA|KD|RV|AN|AU)[\s./]+)(20\d\d)-(\d{4,7})(?![\d-])/g;
/** A structured reference has nothing else in it. */
const IN_REFERENCE = /^(?:RE)?(20\d\d)(\d{4,7})$/;
const CREDITOR_REFERENCE = /(?<![A-Z0-9])RF\d\d[A-Z0-9]{1,21}(?![A-Z0-9])/g;

/** What a payer wrote with the money. */
export interface Words {
  readonly creditorReference: string | null;
  readonly endToEndId: string | null;
  readonly text: string | null;
}

/** The numbers of invoices that an entry names, in its structured reference or in what the payer wrote; each once. */
export function namedInvoices({ creditorReference, endToEndId, text }: Words): string[] {
  const structured = compact(creditorReference ?? '');
  const written = wordsOf({ creditorReference, endToEndId, text });
  const references = [structured, ...written.flatMap((words) => words.match(CREDITOR_REFERENCE) ?? [])];
  const found = [
    IN_REFERENCE.exec(structured),
    ...references.filter(isCreditorReference).map((reference) => IN_REFERENCE.exec(reference.slice(4))),
    ...written.flatMap((words) => [...words.matchAll(NUMBERS.invoice)]),
    // An end-to-end id is often a day with a counter.
    ...written.slice(0, 2).flatMap((words) => [...words.matchAll(BARE_NUMBER)]),
  ];
  return usualForm('invoice', found);
}

/** The numbers of reminders, of instalment plans or of clients that an entry names as papers ask for it; each once. */
export function namedNumbers(series: 'reminder' | 'instalment-plan' | 'client', words: Words): string[] {
  return usualForm(
    series,
    wordsOf(words).flatMap((each) => [...each.matchAll(NUMBERS[series])]),
  );
}

function wordsOf({ creditorReference, text, endToEndId }: Words): string[] {
  return [creditorReference, text, endToEndId].map((words) => (words ?? '').toUpperCase());
}

function usualForm(series: keyof typeof NUMBERS, found: readonly (RegExpExecArray | null)[]): string[] {
  const numbers = found.flatMap((match) => {
    const [, year, sequence] = match ?? [];
    return year === undefined || sequence === undefined
      ? []
      : [writtenNumber(series, Number(year), Number(sequence))];
  });
  return [...new Set(numbers)];
}

/** ISO 11649: letters count 10 to 35, the first four characters move to the end, the rest of 97 is 1. */
export function isCreditorReference(text: string): boolean {
  if (!/^RF\d\d[A-Z0-9]{1,21}$/.test(text)) return false;
  const turned = text.slice(4) + text.slice(0, 4);
  const digits = turned.replaceAll(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
  return BigInt(digits) % 97n === 1n;
}

function compact(text: string): string {
  return text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}

/** What speaks for an invoice, a reminder or a client whose number the payer wrote. */
export function namedByPayer(number: string): string {
  return `the reference names ${number}`;
}
