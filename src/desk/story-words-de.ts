import { type Sentences, type Told } from './told.ts';

const issued = ({ text, money }: Told) => `${text('number')} über ${money('gross')} ausgestellt.`;
const reminder =
  (name: string) =>
  ({ text, money, day }: Told) =>
    `${name} ${text('number')}: offen ${money('open')}, Zinsen ${money('interest')}, Kosten ${money('costs')}; zahlbar bis ${day('payBy')}.`;
const reminderReceived =
  (name: string) =>
  ({ text, day }: Told) =>
    `${name} ${text('number')} gilt als am ${day('receivedOn')} erhalten; die Frist läuft bis ${day('payBy')}.`;
const withdrawn =
  (name: string) =>
  ({ text }: Told) =>
    `${name} ${text('number')} vor dem Versand zurückgezogen (${text('reason')}).`;
const halted =
  (what: string) =>
  ({ text, day, has }: Told) =>
    `${what}${has('until') ? ` bis ${day('until')}` : ''}: ${text('reason')}`;
const goesOn =
  (what: string) =>
  ({ text }: Told) =>
    `${what}: ${text('note')}`;
const right =
  (what: string) =>
  ({ text }: Told) =>
    `${what}: ${text('reason')}`;

/** The reasons of allocations as they are kept, in German. */
const reasons: readonly (readonly [RegExp, string])[] = [
  [/\bnames (\S+) for its interest/, 'nennt $1 wegen der Zinsen'],
  [/\bnames (\S+), which (\S+) has absorbed/, 'nennt $1, die in $2 aufgegangen ist'],
  [/\bnames (\S+)/, 'nennt $1'],
  [/the oldest due: was to be paid by (\S+?)(?=,|$)/, 'älteste Fälligkeit, war bis $1 zu zahlen'],
  [/open, not yet due/, 'offen, noch nicht fällig'],
  [/, with a part of (EUR \S+) from the bank/, ', Teil des Bankeingangs über $1'],
  [/, allocated anew: /, ', neu zugeordnet: '],
];

function reason({ text, sentence }: Told): string {
  return sentence(reasons.reduce((told, [english, german]) => told.replace(english, german), text('reason')));
}

const paid = (what: string) => (told: Told) => {
  const { money, day, has } = told;
  const parts = [
    has('interest') ? `${money('interest')} auf Zinsen` : '',
    has('principal') ? `${money('principal')} auf die Hauptforderung` : '',
    has('costs') ? `${money('costs')} auf Kosten` : '',
    has('credit') ? `${money('credit')} bleiben Guthaben` : '',
  ].filter((part) => part !== '');
  return `${what} ${money('amount')}, Wertstellung ${day('valueDate')}: ${parts.join(', ')} (${reason(told)}).`;
};

export const german: Sentences = {
  'advance issued': issued,
  'partial issued': issued,
  'final issued': issued,
  'standard issued': issued,
  'penalty issued': issued,
  'interest issued': issued,
  'credit-note issued': ({ text, money }) =>
    `Rechnungskorrektur ${text('number')} über ${money('gross')} zu ${text('corrects')}.`,
  'cancellation issued': ({ text }) => `${text('corrects')} mit ${text('number')} storniert.`,
  'document mailed': ({ text }) => `${paperOf(text)} an ${text('recipient')} gemailt.`,
  'copy mailed': ({ text }) => `Kopie von ${paperOf(text)} an ${text('recipient')} gemailt.`,
  'document queued for dispatch': ({ text }) =>
    `${text('number')} zum Versand an ${text('recipient')} bereit.`,
  'copy queued for dispatch': ({ text }) =>
    `Kopie von ${text('number')} zum Versand an ${text('recipient')} bereit.`,
  'letter posted': ({ text }) => `${text('number')} mit der Post geschickt.`,
  'letter posted by registered mail': ({ text }) =>
    `${text('number')} eingeschrieben geschickt (${text('registeredNumber')}).`,
  'registered letter delivered': ({ text }) => `${text('number')} eingeschrieben zugestellt.`,
  received: ({ day }) => `Gilt als am ${day('receivedOn')} erhalten; zahlbar bis ${day('dueOn')}.`,
  'receipt of invoice corrected': ({ day, text }) =>
    `Erhalt auf ${day('deemed')} berichtigt: ${text('reason')}`,
  overdue: ({ day, money }) => `Bis ${day('dueOn')} nicht bezahlt: ${money('open')} sind überfällig.`,
  'reminder 1 issued': reminder('Mahnung'),
  'reminder 2 issued': reminder('Zweite Mahnung'),
  'reminder 1 received': reminderReceived('Mahnung'),
  'reminder 2 received': reminderReceived('Zweite Mahnung'),
  'reminder 1 withdrawn before it went out': withdrawn('Mahnung'),
  'reminder 2 withdrawn before it went out': withdrawn('Zweite Mahnung'),
  'reminders halted: hold': halted('Mahnungen ruhen'),
  'reminders halted: dispute': halted('Vom Kunden bestritten'),
  'reminders halted: legal-proceedings': halted('Klage eingebracht'),
  'reminders go on: hold ended': goesOn('Mahnungen laufen weiter'),
  'reminders go on: dispute ended': goesOn('Streit beigelegt'),
  'reminders go on: legal-proceedings ended': goesOn('Verfahren beendet'),
  'instalment plan agreed': ({ text, money }) =>
    `Ratenvereinbarung ${text('number')} über ${money('total')} in ${text('instalments')} Raten: ${text('reason')}`,
  'instalment plan ended': ({ text, money }) =>
    `Ratenvereinbarung ${text('number')} beendet, bezahlt ${money('paid')} von ${money('total')}: ${text('reason')}`,
  'term lost': ({ text, money, day }) =>
    `Terminsverlust: ${money('missing')} der Rate vom ${day('dueOn')} fehlten, ${money('rest')} sind ab ${day('since')} fällig (${text('number')}).`,
  'loss of term waived': ({ text }) =>
    `Auf den Terminsverlust verzichtet (${text('number')}): ${text('reason')}`,
  'lateness waived': ({ text }) =>
    `Verspätung der Rate ${text('position')} nachgesehen (${text('number')}): ${text('reason')}`,
  'right exercised: suspend': right('Entschieden: die Arbeit wird eingestellt'),
  'right left: suspend': right('Entschieden: die Arbeit geht weiter'),
  'payment received': paid('Zahlung von'),
  'payment allocated anew': paid('Zahlung neu zugeordnet:'),
  'credit used': paid('Aus dem Guthaben des Kunden:'),
  'claim set off': paid('Aufrechnung mit einer Forderung des Kunden:'),
  'payment returned': ({ day, text }) => `Die Zahlung ging am ${day('on')} zurück: ${text('reason')}`,
  'allocation taken back': ({ day, text }) =>
    `Was eine Zahlung getilgt hatte, ist ab ${day('on')} wieder offen: ${text('reason')}`,
  'credit use taken back': ({ day, text }) =>
    `Was aus dem Guthaben bezahlt war, ist ab ${day('on')} wieder offen: ${text('reason')}`,
  'interest charged': ({ money, day, text, has }) =>
    `Verzugszinsen von ${money('amount')} bis ${day('through')} verrechnet${has('number') ? ` mit ${text('number')}` : ' mit der Mahnung'}.`,
  'delay excused': ({ day, text, has, money }) =>
    `Unverschuldeter Verzug ab ${day('from')}${has('until') ? ` bis ${day('until')}` : ''}, niedrigere Zinsen: ${text('reason')}${has('takenBack') ? ` (${money('takenBack')} Zinsen zurückgenommen)` : ''}`,
  'excuse of delay withdrawn': ({ text }) =>
    `Für die entschuldigte Zeit gelten wieder die üblichen Zinsen: ${text('reason')}`,
  'costs of collection claimed': ({ money, text }) =>
    text('kind') === 'flat'
      ? `Pauschale für Betreibungskosten gefordert: ${money('claimed')}.`
      : `Betreibungskosten gefordert: ${money('claimed')} (${text('document')}).`,
  deducted: ({ text, money }) => `In ${text('number')} mit ${money('gross')} abgezogen.`,
};

/** The papers of one offer bear the same number. */
function paperOf(text: (name: string) => string): string {
  const [number, version] = [text('number'), text('version')];
  if (text('paper') === 'order-acknowledgement') return `Empfangsbestätigung der Bestellung ${number}`;
  return text('paper') === 'offer' && version !== '' ? `${number}, Version ${version},` : number;
}
