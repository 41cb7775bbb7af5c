import { type InvoicePaper } from '../../src/documents/papers/invoice.ts';
import { type PaperTotals } from '../../src/documents/papers/parts.ts';
import { creditOnPaper } from '../../src/documents/paper-credit.ts';
import { figures } from '../wording/figures.ts';
import { type MailWording } from './mail-wording.ts';

const { money, day, decimal, percent } = figures.en;

function price({ net, vat, gross }: PaperTotals): string {
  return vat === '0.00' ? money(gross) : `${money(net)} plus VAT, ${money(gross)} in all`;
}

function pay(paper: InvoicePaper): string {
  const { payable, payment } = paper;
  const credit = creditOnPaper(paper);
  if (credit !== null)
    return `There is nothing to pay. ${money(credit)} are your credit; we pay it out at your request.`;
  return payable.gross === '0.00' || payable.gross.startsWith('-')
    ? 'There is nothing to pay.'
    : payment.instalments !== undefined
      ? `The amount of ${money(payable.gross)} is payable in ${payment.instalments.number} instalments. You will receive the instalment plan with the days of payment separately; please quote ${payment.reference} with every payment.`
      : `Please transfer ${money(payable.gross)} within ${payment.termDays} days of receipt, quoting ${payment.reference}.`;
}

function corrected({ corrects }: InvoicePaper): string {
  return corrects === null ? '' : `${corrects.number} of ${day(corrects.issuedOn)}`;
}

export const en: MailWording = {
  greeting: 'Dear Sir or Madam,',
  closing: 'Kind regards',
  attached: 'Attached:',
  terms: 'our general terms and conditions',
  copy: {
    subject: (subject) => `Copy: ${subject}`,
    note: 'This is a copy; we sent you the original earlier. The deadlines of the original stand.',
    fileName: 'Copy',
  },
  offer: ({ number, title, total, validUntil }) => [
    `Thank you for your interest. This is our offer ${number} "${title}" for ${price(total)}.`,
    ...(validUntil === null ? [] : [`We keep it open for you until ${day(validUntil)}.`]),
    'The offer is non-binding. If you order, the contract is concluded by our written order confirmation.',
  ],
  acknowledgement: ({ offerNumber, boundUntil }) => [
    `We have received your order on our offer ${offerNumber}, thank you.`,
    `Your order binds you until ${day(boundUntil)}. This message only acknowledges receipt; it does not conclude a contract.`,
  ],
  confirmation: ({ number, title, total, concludedOn }) => [
    `We are pleased to confirm your order ${number} "${title}" for ${price(total)}.`,
    `The contract is thereby concluded on ${day(concludedOn)}. The order confirmation shows what we invoice when.`,
  ],
  reminder: ({ level, items, total, payBy, reference }) => [
    level === 1
      ? `${items.length === 1 ? 'One invoice is' : `${items.length} invoices are`} overdue. The attached reminder gives the details.`
      : 'Our first reminder was unsuccessful. With the attached second reminder we therefore address you as the management.',
    `Please transfer ${money(total.all)} by ${day(payBy)}, quoting ${reference}.`,
    'If you have paid in the meantime, please disregard this message.',
  ],
  termination: ({ number, title, by, receivedOn, endsOn }) => [
    by === 'client'
      ? `we confirm your termination of contract ${number} “${title}”, which we received on ${day(receivedOn)}.`
      : `we have terminated contract ${number} “${title}”; you received our notice on ${day(receivedOn)}.`,
    `The contract ends at the end of ${day(endsOn)}.`,
  ],
  poolNotice: ({ number, title, threshold, hours, consentLink }) => [
    `${percent(threshold)} of the ${decimal(hours.agreed, 2)} hours agreed for the pool "${title}" (${number}) has been reached: ${decimal(hours.used, 2)} hours are used, ${decimal(hours.remaining, 2)} are still available.`,
    'We work further hours only with your consent, unless imminent damage has to be averted; they are invoiced separately.',
    consentLink === null ? 'An answer to this message is enough.' : `You can consent here:\n${consentLink}`,
  ],
  overrunNotice: ({ number, item, estimated, forecast, objectBy }) => [
    `The costs of "${item}" (contract ${number}) are expected to exceed our estimate of ${money(estimated)} net. We now expect ${money(forecast)} net.`,
    `Unless you object in writing by ${day(objectBy)} and offer a less expensive alternative at the same time, the overrun counts as approved. The attached letter gives the details.`,
  ],
  claimStatement: ({ until, total }) => [
    `The attached statement shows how our claim of ${money(total.all)} as of ${day(until)} comes about.`,
  ],
  withdrawal: ({ reminder, contracts }) => [
    `Our reminders, the last being ${reminder.number} of ${day(reminder.date)}, were unsuccessful.`,
    `With the attached letter we therefore withdraw from ${contracts.length === 1 ? 'contract' : 'the contracts'} ${contracts.map(({ number }) => number).join(', ')}.`,
  ],
  timesheet: ({ title, period }) => [
    `This is the timesheet for "${title}" from ${day(period.from)} to ${day(period.to)}.`,
  ],
  instalmentPlan: ({ number, instalments, total, reference, lossOfTerm }) => [
    `As agreed, you may pay ${money(total.all)} in ${instalments.length} instalments. The attached instalment plan ${number} gives the amounts and the days of payment.`,
    ...instalments
      .slice(0, 1)
      .map(
        (first) =>
          `Please transfer the first instalment of ${money(first.amount)} by ${day(first.dueOn)}, quoting ${reference} with every payment.`,
      ),
    ...(lossOfTerm
      ? [
          'Please keep to the days: if one instalment is late, the whole outstanding amount becomes due at once.',
        ]
      : []),
  ],
  lossOfTerm: ({ number, late, rest, reference }) => [
    `Instalment ${late.position} of instalment plan ${number}, due on ${day(late.dueOn)}, was not paid in full on time. The whole outstanding amount is therefore due at once.`,
    `Please transfer ${money(rest)} without delay, quoting ${reference}. The attached letter gives the details.`,
    'If you have paid everything in the meantime, please disregard this message.',
  ],
  indexNotice: ({ contractNumber, title, effectiveFrom }) => [
    `As agreed, we adjust the prices of your contract ${contractNumber} "${title}" to the consumer price index with effect from ${day(effectiveFrom)}.`,
    'The attached letter shows the new prices and how they are calculated. There is nothing you need to do.',
  ],
  costNotice: ({ contractNumber, title, effectiveFrom }) => [
    `We have to adjust the prices of your contract ${contractNumber} "${title}" to increased costs with effect from ${day(effectiveFrom)}.`,
    'The attached letter shows the new prices and the reason.',
  ],
  invoice: {
    advance: (paper) => [`This is our advance invoice ${paper.number} for "${paper.title}".`, pay(paper)],
    partial: (paper) => [`This is our partial invoice ${paper.number} for "${paper.title}".`, pay(paper)],
    final: (paper) => [
      `This is our final invoice ${paper.number} for "${paper.title}".`,
      ...(paper.deductions.length === 0 ? [] : ['Your payments so far have been deducted.']),
      pay(paper),
    ],
    standard: (paper) => [`This is our invoice ${paper.number} for "${paper.title}".`, pay(paper)],
    interest: (paper) => [
      `This is our default interest note ${paper.number}. It shows how the interest on each invoice is computed.`,
      pay(paper),
    ],
    'credit-note': (paper) => [
      `With credit note ${paper.number} we correct our invoice ${corrected(paper)} by ${money(paper.payable.gross)}.`,
    ],
    penalty: (paper) => [`This is our claim for damages ${paper.number} for "${paper.title}".`, pay(paper)],
    cancellation: (paper) => [
      `With cancellation invoice ${paper.number} we cancel our invoice ${corrected(paper)} in full.`,
    ],
  },
};
