import { type Pattern } from './pattern.ts';

/** Of time, offers, clients and their values. */
export const workAndSales: readonly Pattern[] = [
  // Time.
  [
    /^the file is not in UTF-8;.*$/,
    'Die Datei ist nicht in UTF-8; bitte neu exportieren, ohne sie in einer Tabelle zu öffnen',
  ],
  [
    /^the file has (\d+) rows; import at most (\d+) at once$/,
    'Die Datei hat $1 Zeilen; bitte höchstens $2 auf einmal importieren',
  ],
  [/^the file is no table: (.*)$/, 'Die Datei ist keine Tabelle ($1)'],
  [
    /^the header is none of Kimai, Toggl Track or Clockify.*$/,
    'Die Kopfzeile ist keine von Kimai, Toggl Track oder Clockify; bitte deren ausführlichen Bericht als CSV exportieren, mit Person, Projekt, Datum und Dauer',
  ],
  [/^"(.*)" is no time of the day;.*$/, '„$1“ ist keine Uhrzeit; bitte als 14:43 exportieren'],
  [/^"(.*)" is no duration;.*$/, '„$1“ ist keine Dauer; bitte als 1:30, 01:30:00 oder 1,5 exportieren'],
  [
    /^"(.*)" may be two days;.*$/,
    '„$1“ kann zwei verschiedene Tage meinen; bitte oben wählen, ob der Tag oder der Monat zuerst steht',
  ],
  [/^it is a break;.*$/, 'Das ist eine Pause; bitte Pausen nicht mitexportieren'],
  [/^project "(.*)" has no contract here;.*$/, 'Wohin das Projekt „$1“ gehört, ist noch nicht gesagt'],
  [
    /^nobody here is called (.*); enter them with.*$/,
    'Hier heißt niemand $1; bitte zuerst als Person anlegen',
  ],
  [/^it has been imported before$/, 'Wurde schon importiert'],
  [
    /^(.*) ended on (\S+); give a date up to that day$/,
    '$1 hat am $2 geendet; ein Datum bis zu diesem Tag angeben',
  ],
  [
    /^work on (\S+) has not been released: .*$/,
    'Die Arbeit an $1 ist nicht freigegeben: die Anzahlung ist nicht bezahlt (AGB 7.1)',
  ],
  [
    /^(.*) was completed on (\S+); give a date up to that day$/,
    '$1 wurde am $2 abgeschlossen; bitte einen Tag bis dahin angeben',
  ],
  [/^itemId: (\S+) has no item (\S+);.*$/, '$1 hat keine Position $2'],
  [
    /^itemId: item (\S+) of (\S+) is of kind .*$/,
    'Position $1 von $2 wird nicht nach Aufwand verrechnet; Zeit ohne Verrechnung bitte ohne Position erfassen',
  ],
  [
    /^serviceId: the price of (.*) stands.*$/,
    'Der Preis von $1 steht fest; Zeit bitte ohne diese Leistung erfassen',
  ],
  [/^the order of (.*) was taken back$/, 'Die Bestellung von $1 wurde zurückgenommen'],
  [
    /^(.*) has been invoiced; cancel that invoice first$/,
    '$1 ist verrechnet; zuerst diese Rechnung stornieren',
  ],
  [
    /^(.*) was rendered with its hours stated by hand.*$/,
    '$1 wurde mit händisch angegebenen Stunden erfasst; bitte ohne diese Leistung buchen',
  ],
  [/^it was stopped at (\S+).*$/, 'Die Zeitmessung ist bereits beendet'],
  [
    /^this entry is (\S+); reject it first.*$/,
    'Der Eintrag ist {$1}; zuerst zurückweisen, dann ist er wieder ein Entwurf',
  ],
  [
    /^only (\d+) minutes of (\S+) are left for this person.*$/,
    'Am $2 bleiben für diese Person nur $1 Minuten; bitte die Stunden dieses oder eines anderen Eintrags berichtigen',
  ],
  // Offers and orders.
  [
    /^the order is (\S+); only an (?:order that is still open can be confirmed or refused|open order can be refused)$/,
    'Das geht nur mit einer offenen Bestellung (Stand: {$1})',
  ],
  [
    /^the client was bound until (\S+); ask the client to renew the order$/,
    'Der Kunde war bis $1 gebunden; bitte um eine neue Bestellung ersuchen',
  ],
  [
    /^version (\S+) counts now; look at it before ordering$/,
    'Es gilt nun Fassung $1; bitte vor der Bestellung ansehen',
  ],
  [
    /^(?:the offer|it) was valid until (\S+); revise it.*$/,
    'Das Angebot galt bis $1; bitte mit einem späteren Tag überarbeiten und neu senden',
  ],
  [/^this offer has become a contract already$/, 'Aus diesem Angebot ist bereits ein Vertrag geworden'],
  [
    /^the order received (\S+) binds the client until (\S+); confirm it$/,
    'Die bereits eingelangte Bestellung bindet den Kunden bis $2; bitte bestätigen',
  ],
  [/^(.*) is (\S+), "(.*)" is not possible; (.*)$/, 'Dieser Schritt ist nicht möglich (Stand: {$2})'],
  // Clients and company.
  [
    /^VIES knows VAT ids of EU member states only, not (\S+);.*$/,
    'VIES kennt nur UID aus EU-Staaten, nicht $1; die Prüfung bitte händisch erfassen',
  ],
  [/^(\S+) has no VAT id; enter it.*$/, '$1 hat keine UID; bitte eintragen'],
  [
    /^the data of (\S+) was erased on request;.*$/,
    'Die Daten von $1 wurden auf Verlangen gelöscht; bitte als neuen Kunden anlegen',
  ],
  [
    /^(\S+) has (\d+) open offers or orders, (\d+) running contracts and (\d+) open.*$/,
    '$1 hat $2 offene Angebote oder Bestellungen, $3 laufende Verträge und $4 offene Rechnungen',
  ],
  [
    /^the logo has (\d+) bytes; make it smaller than (\d+)$/,
    'Das Logo hat $1 Byte; es darf höchstens $2 haben',
  ],
  [/^the logo is no (\S+);.*$/, 'Das Logo ist kein Bild dieser Art; bitte PNG oder JPEG hochladen'],
  [
    /^who charges VAT prints a VAT id on every invoice.*$/,
    'Wer Umsatzsteuer verrechnet, braucht auf jeder Rechnung die UID; bitte eintragen oder Kleinunternehmer wählen',
  ],
  [
    /^(\S+) % is no Austrian VAT rate on (\S+); possible are (.*)$/,
    '$1 % ist am $2 kein österreichischer Steuersatz; möglich sind $3',
  ],
  [
    /^"(.*)" is no VAT id; it has letters and digits only$/,
    '„$1“ ist keine UID; sie besteht nur aus Buchstaben und Ziffern',
  ],
  [
    /^the VAT id (\S+) does not fit an address in (\S+); it should begin with (\S+)$/,
    'Die UID $1 passt nicht zu einer Anschrift in $2; sie sollte mit $3 beginnen',
  ],
  [
    /^(\S+) is no valid VAT id.*$/,
    '$1 ist keine gültige UID: Form oder Prüfziffer stimmt nicht; beim Kunden oder in VIES nachfragen',
  ],
  [
    /^the VAT id (\S+) is one of (\S+), but the address is in (\S+);.*$/,
    'Die UID $1 ist aus $2, die Anschrift aber in $3; bitte eines davon berichtigen',
  ],
  [
    /^"(.*)" is no IBAN.*$/,
    '„$1“ ist keine IBAN: Länge oder Prüfziffern stimmen nicht; bitte von der Bank übernehmen',
  ],
  [/^"(.*)" is no BIC.*$/, '„$1“ ist kein BIC; er hat 8 oder 11 Zeichen, etwa BKAUATWW'],
  // Values.
  [/^"(.*)" is not a point in time.*$/, '„$1“ ist kein Zeitpunkt'],
  [/^"(.*)" is not an existing day.*$/, '„$1“ ist kein Tag, den es gibt'],
  [/^"(.*)" is not a month.*$/, '„$1“ ist kein Monat; bitte etwa „2026-10“ schreiben'],
  [
    /^"(.*)" is not a number with at most four decimals.*$/,
    '„$1“ ist keine Zahl mit höchstens vier Nachkommastellen',
  ],
  [/^"(.*)" is not an amount in euro.*$/, '„$1“ ist kein Betrag in Euro'],
  [/^(\S+) is larger than 999999999\.99$/, '$1 ist zu groß'],
  [
    /^"(.*)" is no series of the consumer price index.*$/,
    '„$1“ ist keine Reihe des Verbraucherpreisindex; bitte etwa VPI 2020 schreiben',
  ],
  [/^"(.*)" is not a kind of run.*$/, '„$1“ ist keine Art von Lauf'],
];
