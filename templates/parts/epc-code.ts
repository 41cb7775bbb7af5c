import { type PayablePaper } from '../../src/documents/paper.ts';
import { Money } from '../../src/money/money.ts';
import { codeOf } from './code.ts';

export interface CreditTransfer {
  readonly holder: string;
  readonly iban: string;
  readonly amount: string;
  readonly reference: string;
}

/**
 * The transfer a paper asks for, or none: corrections ask for nothing, and nothing is asked for where nothing is
 * payable.
 */
export function transferFor(paper: PayablePaper): CreditTransfer | null {
  const isCorrection =
    paper.paper === 'invoice' && (paper.kind === 'credit-note' || paper.kind === 'cancellation');
  const amount = amountOf(paper);
  if (isCorrection || !Money.of(amount).isPositive()) return null;
  const { accountHolder, iban } = paper.seller;
  const reference = paper.paper === 'invoice' ? paper.payment.reference : paper.reference;
  return { holder: accountHolder, iban, amount, reference };
}

/** Of what is paid in instalments the first. */
function amountOf(paper: PayablePaper): string {
  switch (paper.paper) {
    case 'invoice':
      return paper.payment.instalments?.first ?? paper.payable.gross;
    case 'reminder':
      return paper.total.all;
    case 'instalment-plan':
      return paper.instalments[0]?.amount ?? '0.00';
    case 'loss-of-term':
      return paper.rest;
  }
}

/**
 * The content of the EPC QR code ("Zahlen mit Code", EPC069-12 version 002): UTF-8, SCT, no BIC (not needed for
 * accounts in the EEA), an unstructured reference. Whole amounts are written without cents: "EUR6000".
 */
export function epcContent({ holder, iban, amount, reference }: CreditTransfer): string {
  return [
    'BCD',
    '002',
    '1',
    'SCT',
    '',
    shortened(holder, 70, 100),
    iban.replace(/\s/g, ''),
    `EUR${amount.replace(/\.00$/, '')}`,
    '',
    '',
    shortened(reference, 140, 140),
  ].join('\n');
}

/** Error level M without the quiet zone, which the paper leaves around it. */
export function epcModules(transfer: CreditTransfer): boolean[][] {
  return codeOf([...Buffer.from(epcContent(transfer))]);
}

/**
 * As much of a text as its field may hold, on one line, since a line break would begin the next field. The guideline
 * limits characters; the bytes are limited so that the fields together stay within the 331 bytes of the code.
 */
function shortened(text: string, characters: number, bytes: number): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
  let kept = Array.from(plain).slice(0, characters);
  while (Buffer.byteLength(kept.join('')) > bytes) kept = kept.slice(0, -1);
  return kept.join('');
}
