import { useLocale } from 'react-admin';
import { localDate } from '../../src/calendar/local-date.ts';
import { attempt } from '../../src/problems/attempt.ts';
import { Problem } from '../../src/problems/problem.ts';
import { figures } from '../../templates/wording/figures.ts';
import { detailPatterns } from '../words/details-de/details.ts';
import { fieldPatterns } from '../words/details-de/fields.ts';
import { statesInGerman } from '../words/details-de/states.ts';
import { fieldNames } from '../words/field-names.ts';
import { nameOfField } from '../words/name-of-field.ts';

/**
 * Reasons that the API keeps as English sentences, in German. What none of the patterns knows stays as it is: a person's own
 * words, or a sentence that is new.
 */
const patterns: readonly (readonly [RegExp, string])[] = [
  [
    /^the link was used already, its time is over, or it is cut off; ask for a new one$/,
    'Der Link wurde schon verwendet, ist abgelaufen oder unvollständig; fordern Sie einen neuen an.',
  ],
  // What a run calls its items.
  [/^(.*), on order$/, '$1, bei Bestellung'],
  [/^(.*), on completion$/, '$1, bei Fertigstellung'],
  [/^(.*), on delivery of an item$/, '$1, bei Lieferung einer Position'],
  [/^(.*), per period$/, '$1, Abrechnungszeitraum'],
  [/^(.*), per sprint$/, '$1, Sprint'],
  [/^(.*), additional services$/, '$1, Zusatzleistungen'],
  [/^(.*), on the client's account$/, '$1, durchlaufender Posten'],
  [/^(.*), after the end$/, '$1, nach Vertragsende'],
  [/^(.*), reminder (\d), (\d+) overdue$/, '$1, $2. Mahnung, $3 überfällig'],
  [/^(.*), hour pool$/, '$1, Stundenpool'],
  [/^1 late receivable$/, '1 überfällige Forderung'],
  [/^(\d+) late receivables$/, '$1 überfällige Forderungen'],
  [/^(\S+), EUR (\S+) from (.*)$/, '$1, EUR $2 von $3'],
  // What became of them.
  [/^advance invoice over (.*), due since (\S+)$/, 'Anzahlungsrechnung über $1, fällig seit $2'],
  [/^partial invoice over (.*), due since (\S+)$/, 'Teilrechnung über $1, fällig seit $2'],
  [/^final invoice over (.*), due since (\S+)$/, 'Schlussrechnung über $1, fällig seit $2'],
  [/^standard invoice over (.*), due since (\S+)$/, 'Rechnung über $1, fällig seit $2'],
  [
    /^final invoice over (.*), due since (\S+), and credit note over (.*)$/,
    'Schlussrechnung über $1, fällig seit $2, mit Rechnungskorrektur über $3',
  ],
  [
    /^(\w+) invoice over (.*), due since (\S+), and credit note over (.*)$/,
    'Rechnung über $2, fällig seit $3, mit Rechnungskorrektur über $4',
  ],
  [/^credit note over (.*): (\S+) ended on (\S+)$/, 'Rechnungskorrektur über $1: $2 endete am $3'],
  [/^already invoiced as (.*)$/, 'bereits verrechnet mit $1'],
  [/^contract (\S+) is suspended$/, 'Vertrag $1 ist ausgesetzt'],
  [
    /^contract (\S+) ended by withdrawal and was settled$/,
    'Vertrag $1 endete durch Rücktritt und ist abgerechnet',
  ],
  [/^not due on (\S+)$/, 'am $1 nicht fällig'],
  [
    /^the work is complete; the final.*$/,
    'die Leistung ist vollständig; die Schlussrechnung verrechnet alles',
  ],
  [/^reminder (\d) about (.*): (EUR \S+) to be paid by (\S+)$/, '$1. Mahnung zu $2: $3 bis $4 zu zahlen'],
  [/^interest of (EUR \S+) up to (\S+) on (\d+) receivables(.*)$/, 'Zinsen von $1 bis $2 auf $3 Forderungen'],
  [/^interest of (EUR \S+) up to (\S+) on (.*)$/, 'Zinsen von $1 bis einschließlich $2 auf $3'],
  [/^nothing to charge up to (\S+), or too little$/, 'bis $1 nichts oder zu wenig zu verrechnen'],
  [/^nothing accrued up to (\S+)$/, 'bis $1 nichts aufgelaufen'],
  [/^prices from (\S+): (.*)$/, 'Preise ab $1: $2'],
  [/^adjusted at the end of (\d+) already$/, 'Ende $1 bereits angepasst'],
  [/^the index of (\d+) raises no price of the contract$/, 'der Index $1 erhöht keinen Preis des Vertrags'],
  [/^left out: (.*)$/, 'ausgenommen: $1'],
  [/^due only since the preview; run again to do it$/, 'erst seit der Vorschau fällig; im nächsten Lauf'],
  [/^changed since the preview: (.*)$/, 'seit der Vorschau geändert: $1'],
  [/^mail(?:ed)? to (.*)$/, 'E-Mail an $1'],
  [/^(.*) to (\S+@\S+)$/, '$1 an $2'],
  [/^1 page, (\d+) bytes$/, '1 Seite, $1 Byte'],
  [/^(\d+) pages, (\d+) bytes$/, '$1 Seiten, $2 Byte'],
  [/^rendered already$/, 'bereits erstellt'],
  [/^it pays (\S+): (.*)$/, 'zahlt $1: $2'],
  [/^it has been decided about meanwhile$/, 'inzwischen entschieden'],
  [/^nothing to open or to close any more$/, 'nichts zu eröffnen oder abzuschließen'],
  [/^something unexpected stopped.*$/, 'Unerwarteter Fehler; nichts wurde geschrieben. Bitte wiederholen.'],
  [/^(EUR \S+) are outstanding$/, '$1 sind noch offen'],
  [/^(\S+) ended on (\S+)$/, '$1 endete am $2'],
  [/^(\S+): (\d+) periods planned, up to (\S+)$/, '$1: $2 Zeiträume geplant, bis $3'],
  [/^(\S+) is planned already$/, '$1 ist bereits geplant'],
  [
    /^an invoice of (EUR \S+) gross must show the VAT id of the recipient.*on client (\S+), (.*)$/,
    'Eine Rechnung über $1 brutto muss die UID des Empfängers zeigen (§ 11 UStG): bei $2, $3 eintragen',
  ],
  [
    /^an invoice under reverse charge must show the VAT id.*on client (\S+), (.*)$/,
    'Bei Übergang der Steuerschuld muss die Rechnung die UID des Empfängers zeigen: bei $1, $2 eintragen',
  ],
  // What comes next for a receivable.
  [/^to be paid by (\S+)$/, 'zu zahlen bis $1'],
  [/^instalment plan (.*) until (\S+)$/, 'Ratenplan $1 bis $2'],
  [/^days of grace until (\S+)$/, 'Karenz bis $1'],
  [/^overdue since (\S+)$/, 'überfällig seit $1'],
  [/^reminder (\d) has not gone out yet$/, '$1. Mahnung noch nicht abgesandt'],
  [/^reminder (\d) runs until (\S+)$/, '$1. Mahnung läuft bis $2'],
  [/^reminder (\d) was unsuccessful on (\S+)$/, '$1. Mahnung blieb bis $2 erfolglos'],
  [
    /^reminder (\d) was unsuccessful on (\S+); the client has no management contact$/,
    '$1. Mahnung blieb bis $2 erfolglos; beim Kunden ist keine Geschäftsführung eingetragen',
  ],
  [/^not received yet$/, 'noch nicht zugegangen'],
  [/^nothing is open$/, 'nichts offen'],
  [/^(EUR \S+) is within the tolerance of (EUR \S+)$/, '$1 liegt innerhalb der Toleranz von $2'],
  [
    /^the credit of the client covers (EUR \S+) of (EUR \S+); pay it from there$/,
    'das Guthaben des Kunden deckt $1 von $2; die Rechnung damit bezahlen',
  ],
  [/^agreed in contract (\S+)$/, 'im Auftrag $1 vereinbart'],
  [/^replaced by a new plan$/, 'durch einen neuen Plan ersetzt'],
  // Why an advance payment may be demanded.
  [/^(\S+) was to be paid by (\S+) and is not$/, '$1 war bis $2 zu zahlen und ist offen'],
  [/^(\S+), to be paid by (\S+), was paid on (\S+)$/, '$1 war bis $2 zu zahlen, bezahlt am $3'],
  [/^reminder (MA-\S+)$/, 'Mahnung $1'],
  [/^the client has not paid an invoice in full yet$/, 'der Kunde hat noch keine Rechnung zur Gänze bezahlt'],
  [/^third-party service: (.*)$/, 'Fremdleistung: $1'],
  [/^(EUR \S+) came back on (\S+)$/, '$1 am $2 zurückgebucht'],
  [/^legal proceedings about (\S+)$/, 'Gerichtsverfahren wegen $1'],
  // What money pays, and what speaks for it.
  [
    /^names (\S+), which (\S+) has absorbed, with a part of (EUR \S+) from the bank$/,
    'betrifft $1, in $2 aufgegangen, Teil des Bankeingangs über $3',
  ],
  [/^names (\S+), with a part of (EUR \S+) from the bank$/, 'betrifft $1, Teil des Bankeingangs über $2'],
  [/^the reference names (.*)$/, 'der Verwendungszweck nennt $1'],
  [/^the amount is what is open on (.*)$/, 'der Betrag ist auf $1 offen'],
  [/^the amount is that of (.*)$/, 'der Betrag ist jener von $1'],
  [/^the account is that of (.*)$/, 'das Konto gehört $1'],
  [/^the name is that of (.*)$/, 'der Name ist jener von $1'],
  [/^names (\S+) for its interest$/, 'betrifft $1 wegen der Zinsen'],
  [/^names (\S+), which (\S+) has absorbed$/, 'betrifft $1, in $2 aufgegangen'],
  [
    /^names (\S+); the oldest due: was to be paid by (\S+)$/,
    'betrifft $1; am längsten fällig: zu zahlen bis $2',
  ],
  [
    /^the oldest due: was to be paid by (\S+), with a part of (EUR \S+) from the bank$/,
    'am längsten fällig: zu zahlen bis $1, Teil des Bankeingangs über $2',
  ],
  [
    /^open, not yet due, with a part of (EUR \S+) from the bank$/,
    'offen, noch nicht fällig, Teil des Bankeingangs über $1',
  ],
  [/^the oldest due: was to be paid by (\S+)$/, 'am längsten fällig: zu zahlen bis $1'],
  [/^names (.*)$/, 'betrifft $1'],
  [/^open, not yet due$/, 'offen, noch nicht fällig'],
  // Why a movement of the account is no payment.
  [/^the bank has not booked it yet \((.*)\)$/, 'von der Bank noch nicht gebucht ($1)'],
  [/^it takes back an earlier entry$/, 'nimmt einen früheren Umsatz zurück'],
  [/^money that left the account$/, 'Abbuchung'],
  [/^it moves nothing$/, 'bewegt kein Geld'],
  // What stopped something.
  [
    /^§ 458 UGB allows (\S+) without proof;.*$/,
    '§ 458 UGB erlaubt EUR $1 ohne Nachweis; höchstens so viel eintragen, höhere Kosten mit Nachweis auf der Rechnung verrechnen',
  ],
  [
    /^the law lets claims lapse (\d+) years after (knowledge|the event) .*$/,
    'Das Gesetz lässt Ansprüche nach $1 Jahren verjähren (§ 1489 ABGB) und verbietet längere Fristen (§ 1502 ABGB); höchstens $1 Jahre eintragen',
  ],
  [
    /^must not be shorter than the period from knowledge$/,
    'Die Frist ab dem Ereignis darf nicht kürzer sein als die ab Kenntnis',
  ],
  [
    /^must rise, each threshold once, like 80 and 100$/,
    'Die Schwellen müssen ansteigen, jede nur einmal, etwa 80 und 100',
  ],
  [/^must name each payment method once$/, 'Jede Zahlungsart nur einmal nennen'],
  [
    /^(\S+) is in force from (\S+); a new edition must take effect later$/,
    '$1 gilt ab $2; eine neue Ausgabe muss danach beginnen',
  ],
  [
    /^the code (\S+) is taken; choose another$/,
    'Die Kurzbezeichnung $1 ist vergeben; bitte eine andere wählen',
  ],
  [
    /^another edition of the terms takes effect on the same day; choose another day$/,
    'An diesem Tag beginnt bereits eine andere Ausgabe; bitte einen anderen Tag wählen',
  ],
  [
    /^(\S+) already has its document in this language;.*$/,
    '$1 hat in dieser Sprache bereits ein Dokument; für einen anderen Wortlaut eine neue Ausgabe veröffentlichen',
  ],
  [/^the document is no PDF.*$/, 'Das Dokument ist kein PDF'],
  [
    /^the base rate of (.*) is missing: enter the one in force on (\S+) with.*$/,
    'Der Basiszinssatz zum $2 fehlt ($1); bitte eintragen',
  ],
  [
    /^the second reminder is addressed to the management; enter a management contact of (.*)$/,
    'Die zweite Mahnung geht an die Geschäftsführung; bitte bei $1 einen Kontakt eintragen',
  ],
  [/^the value of (.*) for (\S+) is missing: enter it.*$/, 'Der Wert von $1 für $2 fehlt; bitte eintragen'],
  [/^no series of the index is known for (\S+):.*$/, 'Für $1 ist keine Indexreihe bekannt; bitte eintragen'],
  [/^the value of (.*) for (\S+) is only provisional;.*$/, 'Der Wert von $1 für $2 ist nur vorläufig'],
];

/** A reason in German; days and amounts as a person writes them. */
export function inGerman(text: string): string {
  return written(german(text), 'de');
}

/** The API's own sentence; fields, days and amounts as a person writes them, without the calls that help a program. */
export function inEnglish(text: string): string {
  // "schedule.firstDueOn must not …": what no word of English looks like is a field.
  const named = text.replace(/^[a-z]+(?:[A-Z.]\w*)+(?=:? )/, (field) => nameOfField(field, 'en'));
  return written(withFieldsNamed(withoutCalls(byField(named, text, fieldInEnglish))), 'en');
}

/** "correct valueDate", "agree it with terms.minimumTerm": what looks like a field amid a sentence is called as on screens. */
function withFieldsNamed(text: string): string {
  return text.replaceAll(/(?<![\w."/@])(?:[a-z]+\.)?[a-z]+[A-Z]\w*(?![\w."/@]|\.\w)/g, (field) => {
    const last = field.split('.').at(-1) ?? field;
    return last in fieldNames ? nameOfField(last, 'en') : field;
  });
}

const CALL = String.raw`(?:GET|POST|PUT|PATCH) /[\w/:?=.-]*\w`;
const helpOfPrograms: readonly (readonly [RegExp, string])[] = [
  [new RegExp(String.raw`^(?:see ${CALL} for|${CALL} shows(?= how)) `, 'g'), 'see '],
  [new RegExp(String.raw`^(?:see |look at )?${CALL}[^;]*(?:; | and )`, 'g'), ''],
  [new RegExp(String.raw` \(${CALL}[^)]*\)`, 'g'), ''],
  [new RegExp(String.raw`;? (?:with|see|look at) ${CALL}`, 'g'), ''],
  [new RegExp(String.raw`; ${CALL} [^;,:]*`, 'g'), ''],
  [/; PUT one to the same address$/g, '; send one first'],
];

/** "there is no run 7; GET /runs lists them": who reads it on a screen has a list, and no calls. */
function withoutCalls(text: string): string {
  return helpOfPrograms.reduce((rest, [call, instead]) => rest.replaceAll(call, instead), text);
}

function german(text: string): string {
  const known = said(text, patterns) ?? said(text, detailPatterns);
  if (known === undefined) return fieldInGerman(text);
  return byField(known, text, fieldInGerman);
}

/** "correct these fields: title: is required; …": each field by its name. */
function byField(known: string, text: string, read: (field: string) => string): string {
  if (!text.startsWith('correct these fields: ')) return known;
  const each = (rest: string) =>
    rest
      .split(/; (?=\w[\w.]*: )/)
      .map(read)
      .join('; ');
  return known.replace(
    /: (.*?)( \([^()]*\d+[^()]*\))?$/s,
    (_, rest: string, more: string = '') => `: ${each(rest)}${more}`,
  );
}

/** "lines.0.quantity: is required", "validFrom must …", also without the name: what is wrong with one field. */
function fieldInGerman(text: string): string {
  const whole = saidOfField(text);
  if (whole !== undefined) return whole;
  for (const form of [/^(\w[\w.]*): (.*)$/s, /^([a-z]\w*) (?:of )?\S+: (.*)$/s, /^([a-z][\w.]*) (.*)$/s]) {
    const [, field = '', message = ''] = form.exec(text) ?? [];
    const known = message === '' ? undefined : saidOfField(message);
    if (known !== undefined) return `${nameOfField(field, 'de')}: ${known}`;
  }
  return text;
}

function saidOfField(message: string): string | undefined {
  return said(message, fieldPatterns) ?? said(message, patterns) ?? said(message, detailPatterns);
}

function fieldInEnglish(text: string): string {
  return text.replace(/^(\w[\w.]*): /, (_, field: string) => `${nameOfField(field, 'en')}: `);
}

/** By the first pattern that knows the sentence; a state in braces is said as screens say it. */
function said(text: string, among: readonly (readonly [RegExp, string])[]): string | undefined {
  const found = among.find(([pattern]) => pattern.test(text));
  if (found === undefined) return undefined;
  return text
    .replace(found[0], found[1])
    .replaceAll(/\{([\w-]+)\}/g, (_, state: string) => statesInGerman[state] ?? state);
}

function written(text: string, language: 'de' | 'en'): string {
  const { money, shortDay, month, percent } = figures[language];
  return (
    text
      .replaceAll(/(\d) %/g, (_, digit: string) => percent(digit))
      .replaceAll(/EUR (-?\d+\.\d{2})\b/g, (_, amount: string) => money(amount))
      // Not in quotes: there it is what somebody wrote, or how it is to be written.
      .replaceAll(/(?<!["„\w-])(\d{4}-(?:0[1-9]|1[0-2]))(?!["\w-])/g, (text) => month(text))
      .replaceAll(/\b(\d{4}-\d\d-\d\d)\b/g, (text) => {
        // What is refused may look like a day and be none.
        const day = attempt(() => localDate(text));
        return day instanceof Problem ? text : shortDay(day);
      })
  );
}

/** How the reasons of the API are read in the chosen language. */
export function useSentence(): (text: string) => string {
  return useLocale() === 'en' ? inEnglish : inGerman;
}
