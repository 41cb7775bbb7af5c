import { encode } from 'uqr';
import { type InvoicePaper } from '../../src/documents/paper.ts';
import { Money } from '../../src/money/money.ts';

export interface CreditTransfer {
  readonly holder: string;
  readonly iban: string;
  readonly amount: string;
  readonly reference: string;
}

/** EPC069-12: the most a code may hold, and the largest symbol. */
const LARGEST_PAYLOAD = 331;
const LARGEST_VERSION = 13;

/**
 * The transfer a paper asks for, or none: corrections ask for nothing, and nothing is asked for where nothing is
 * payable.
 */
export function transferFor(paper: InvoicePaper): CreditTransfer | null {
  const isCorrection = paper.kind === 'credit-note' || paper.kind === 'cancellation';
  if (isCorrection || !Money.of(paper.payable.gross).isPositive()) return null;
  const { accountHolder, iban } = paper.seller;
  return { holder: accountHolder, iban, amount: paper.payable.gross, reference: paper.payment.reference };
}

/**
 * The content of the EPC QR code ("Zahlen mit Code", EPC069-12 version 002): UTF-8, SCT, no BIC (not needed for
 * accounts in the EEA), an unstructured reference. Whole amounts are written without cents: "EUR6000".
 */
export function epcContent({ holder, iban, amount, reference }: CreditTransfer): string {
  const content = (name: string) =>
    [
      'BCD',
      '002',
      '1',
      'SCT',
      '',
      name,
      iban.replace(/\s/g, ''),
      `EUR${amount.replace(/\.00$/, '')}`,
      '',
      '',
      cutTo(plain(reference), 140),
    ].join('\n');
  let name = cutTo(plain(holder), 70);
  while (Buffer.byteLength(content(name)) > LARGEST_PAYLOAD) name = cutTo(name, Array.from(name).length - 1);
  return content(name);
}

/** Error level M without the quiet zone, which the paper leaves around it. */
export function epcModules(transfer: CreditTransfer): boolean[][] {
  const bytes = [...Buffer.from(epcContent(transfer))];
  return encode(bytes, { ecc: 'M', maxVersion: LARGEST_VERSION, border: 0 }).data;
}

/** One line: a line break would begin the next field. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
}

function cutTo(text: string, characters: number): string {
  return Array.from(text).slice(0, characters).join('');
}
