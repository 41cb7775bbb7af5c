import { type Sentences, type Told } from './told.ts';

const issued = ({ text, money }: Told) => `${text('number')} issued over ${money('gross')}.`;
const reminder =
  (name: string) =>
  ({ text, money, day }: Told) =>
    `${name} ${text('number')}: ${money('open')} open, interest ${money('interest')}, costs ${money('costs')}; to be paid by ${day('payBy')}.`;
const reminderReceived =
  (name: string) =>
  ({ text, day }: Told) =>
    `${name} ${text('number')} counts as received on ${day('receivedOn')}; its time runs until ${day('payBy')}.`;
const withdrawn =
  (name: string) =>
  ({ text }: Told) =>
    `${name} ${text('number')} withdrawn before it went out: ${text('reason')}.`;
const halted =
  (what: string) =>
  ({ text, day, has }: Told) =>
    `${what}${has('until') ? ` until ${day('until')}` : ''}: ${text('reason')}`;
const goesOn =
  (what: string) =>
  ({ text }: Told) =>
    `${what}: ${text('note')}`;
const right =
  (what: string) =>
  ({ text }: Told) =>
    `${what}: ${text('reason')}`;
const paid =
  (what: string) =>
  ({ money, day, text, has, sentence }: Told) => {
    const parts = [
      has('interest') ? `${money('interest')} on interest` : '',
      has('principal') ? `${money('principal')} on principal` : '',
      has('costs') ? `${money('costs')} on costs` : '',
      has('credit') ? `${money('credit')} left as a credit` : '',
    ].filter((part) => part !== '');
    return `${what} ${money('amount')}, value date ${day('valueDate')}: ${parts.join(', ')} (${sentence(text('reason'))}).`;
  };

export const english: Sentences = {
  'advance issued': issued,
  'partial issued': issued,
  'final issued': issued,
  'standard issued': issued,
  'penalty issued': issued,
  'interest issued': issued,
  'credit-note issued': ({ text, money }) =>
    `Credit note ${text('number')} over ${money('gross')} on ${text('corrects')}.`,
  'cancellation issued': ({ text }) => `${text('corrects')} cancelled by ${text('number')}.`,
  'document mailed': ({ text }) => `${paperOf(text)} mailed to ${text('recipient')}.`,
  'copy mailed': ({ text }) => `Copy of ${paperOf(text)} mailed to ${text('recipient')}.`,
  'document queued for dispatch': ({ text }) => `${text('number')} ready to go to ${text('recipient')}.`,
  'copy queued for dispatch': ({ text }) => `Copy of ${text('number')} ready to go to ${text('recipient')}.`,
  'letter posted': ({ text }) => `${text('number')} sent by post.`,
  'letter posted by registered mail': ({ text }) =>
    `${text('number')} sent by registered mail (${text('registeredNumber')}).`,
  'registered letter delivered': ({ text }) => `${text('number')} delivered by registered mail.`,
  received: ({ day }) => `Counts as received on ${day('receivedOn')}; to be paid by ${day('dueOn')}.`,
  'receipt of invoice corrected': ({ day, text }) =>
    `Receipt corrected to ${day('deemed')}: ${text('reason')}`,
  overdue: ({ day, money }) => `${money('open')} were not paid by ${day('dueOn')}: overdue.`,
  'reminder 1 issued': reminder('Reminder'),
  'reminder 2 issued': reminder('Second reminder'),
  'reminder 1 received': reminderReceived('Reminder'),
  'reminder 2 received': reminderReceived('Second reminder'),
  'reminder 1 withdrawn before it went out': withdrawn('Reminder'),
  'reminder 2 withdrawn before it went out': withdrawn('Second reminder'),
  'reminders halted: hold': halted('Reminders held back'),
  'reminders halted: dispute': halted('Disputed by the client'),
  'reminders halted: legal-proceedings': halted('Legal proceedings started'),
  'reminders go on: hold ended': goesOn('Hold ended'),
  'reminders go on: dispute ended': goesOn('Dispute resolved'),
  'reminders go on: legal-proceedings ended': goesOn('Legal proceedings ended'),
  'instalment plan agreed': ({ text, money }) =>
    `Instalment plan ${text('number')} over ${money('total')} in ${text('instalments')} instalments: ${text('reason')}`,
  'instalment plan ended': ({ text, money }) =>
    `Instalment plan ${text('number')} ended, ${money('paid')} of ${money('total')} paid: ${text('reason')}`,
  'term lost': ({ text, money, day }) =>
    `Loss of term: ${money('missing')} of the instalment of ${day('dueOn')} were missing, ${money('rest')} are due from ${day('since')} (${text('number')}).`,
  'loss of term waived': ({ text }) => `Loss of term waived (${text('number')}): ${text('reason')}`,
  'lateness waived': ({ text }) =>
    `Lateness of instalment ${text('position')} waived (${text('number')}): ${text('reason')}`,
  'right exercised: suspend': right('Decided to suspend the work'),
  'right left: suspend': right('Decided not to suspend the work'),
  'payment received': paid('Payment of'),
  'payment allocated anew': paid('Payment allocated anew:'),
  'credit used': paid('From the credit of the client:'),
  'claim set off': paid('Set off against a claim of the client:'),
  'payment returned': ({ day, text }) => `The payment went back on ${day('on')}: ${text('reason')}`,
  'allocation taken back': ({ day, text }) =>
    `What a payment had paid is owed again from ${day('on')}: ${text('reason')}`,
  'credit use taken back': ({ day, text }) =>
    `What the credit had paid is owed again from ${day('on')}: ${text('reason')}`,
  'interest charged': ({ money, day, text, has }) =>
    `Default interest of ${money('amount')} charged up to ${day('through')}${has('number') ? ` with ${text('number')}` : ' with the reminder'}.`,
  'delay excused': ({ day, text, has, money }) =>
    `Not at fault from ${day('from')}${has('until') ? ` until ${day('until')}` : ''}, lower interest: ${text('reason')}${has('takenBack') ? ` (${money('takenBack')} of interest taken back)` : ''}`,
  'excuse of delay withdrawn': ({ text }) => `Usual interest again for the excused time: ${text('reason')}`,
  'costs of collection claimed': ({ money, text }) =>
    text('kind') === 'flat'
      ? `Flat cost of collection claimed: ${money('claimed')}.`
      : `Costs of collection claimed: ${money('claimed')} (${text('document')}).`,
  deducted: ({ text, money }) => `Deducted by ${text('number')} with ${money('gross')}.`,
};

/** The papers of one offer bear the same number. */
function paperOf(text: (name: string) => string): string {
  const [number, version] = [text('number'), text('version')];
  if (text('paper') === 'order-acknowledgement') return `Acknowledgement of order ${number}`;
  return text('paper') === 'offer' && version !== '' ? `${number}, version ${version},` : number;
}
