import { type Pattern } from './pattern.ts';

/** Of money, reminders, the bank, runs and the index. */
export const money: readonly Pattern[] = [
  // Money.
  [
    /^it was set aside \("([^]*)"\); if it is a payment.*$/,
    'Der Umsatz wurde beiseitegelegt: „$1“. Ist er doch eine Zahlung, bitte unter „beiseitegelegt“ ansehen und dort buchen',
  ],
  [
    /^the parts add up to EUR (\S+), from the bank came EUR (\S+); the difference is EUR (\S+)$/,
    'Die Teile ergeben EUR $1, von der Bank kamen EUR $2; die Differenz ist EUR $3',
  ],
  [
    /^the money of this payment was used or paid back.*$/,
    'Das Geld dieser Zahlung ist verwendet oder zurückgezahlt; es bleibt nichts zuzuordnen',
  ],
  [
    /^of the credit of this client only (\S+) was there from (\S+) on; correct the day$/,
    'Vom Guthaben des Kunden waren ab $2 nur EUR $1 da; bitte den Tag berichtigen',
  ],
  [
    /^the credit of this client is (\S+); (?:pay back|use) at most that$/,
    'Das Guthaben des Kunden beträgt EUR $1; höchstens so viel ist möglich',
  ],
  [/^this is a (\S+); take it back with .*$/, 'Diese Zahlung ist keine Bankzahlung; bitte neu zuordnen'],
  [
    /^money that came on (\S+) cannot go back on ([^\s;]+).*$/,
    'Geld, das am $1 kam, kann nicht am $2 zurückgehen; bitte den Tag berichtigen',
  ],
  [
    /^only (\S+) is owed here; set off at most that$/,
    'Hier sind nur EUR $1 offen; höchstens so viel aufrechnen',
  ],
  [
    /^give invoiceId, clientId, or a reference.*$/,
    'Bitte eine Rechnung, einen Kunden oder einen Verwendungszweck mit der Nummer angeben',
  ],
  [
    /^(\S+) (?:belongs|went) to another client; leave out one of the two$/,
    '$1 gehört zu einem anderen Kunden; bitte eines von beiden weglassen',
  ],
  [
    /^(\S+) is a (\S+); name the invoice that is to be paid$/,
    '$1 wird nicht bezahlt; bitte die Rechnung angeben, die bezahlt wird',
  ],
  [
    /^(\S+) has been cancelled; name the invoice that replaced it$/,
    '$1 ist storniert; bitte die Rechnung angeben, die sie ersetzt',
  ],
  [
    /^every invoice on (\S+) has been cancelled; name the client$/,
    'Alle Rechnungen auf $1 sind storniert; bitte den Kunden angeben',
  ],
  [
    /^nothing is owed here that the credit could pay.*$/,
    'Hier ist nichts offen, was das Guthaben bezahlen könnte',
  ],
  [
    /^the client owes nothing that could be paid in instalments.*$/,
    'Der Kunde schuldet nichts, was in Raten bezahlt werden könnte',
  ],
  [/^(\S+) is a plan of another client.*$/, '$1 ist der Ratenplan eines anderen Kunden'],
  [
    /^(\S+) covers invoice (\S+); replace or cancel that plan.*$/,
    '$1 umfasst diese Rechnung bereits; den Plan ersetzen oder beenden, oder die Rechnung weglassen',
  ],
  [
    /^(\S+) is no invoice of this client with something open.*$/,
    'Das ist keine offene Rechnung dieses Kunden, oder eine Anzahlung, die in der Schlussrechnung aufgeht',
  ],
  [/^(\S+) has ended; (?:nothing has to be done|agree a new plan)$/, '$1 ist beendet'],
  [/^(\S+) was cancelled before$/, '$1 wurde bereits storniert'],
  [/^(\S+) has been cancelled$/, '$1 ist storniert'],
  [
    /^(\S+) has a credit note; .*$/,
    'Zu $1 gibt es eine Rechnungskorrektur; den Rest bitte ebenso berichtigen',
  ],
  [
    /^all interest of (\S+) up to (\S+) is charged.*$/,
    'Alle Zinsen von $1 bis $2 sind verrechnet; es ist nichts zu tun',
  ],
  [
    /^(\S+) bears no default interest as of ([^\s,;]+).*$/,
    '$1 trägt am $2 keine Verzugszinsen, also entstehen daraus keine Kosten',
  ],
  [
    /^the terms of this contract claim no flat sum.*$/,
    'Nach den AGB dieses Vertrags gibt es keine Pauschale; bitte nachgewiesene Kosten mit Beleg eintragen',
  ],
  [
    /^EUR (\S+) of (\S+) are open; credit at most that$/,
    'Auf $2 sind EUR $1 offen; höchstens so viel gutschreiben lassen',
  ],
  [/^(\S+) is no interest note.*$/, '$1 ist keine Verzugszinsenabrechnung'],
  [
    /^client (\S+) owes nothing on late invoices as of (\S+)$/,
    'Kunde $1 schuldet am $2 nichts aus überfälligen Rechnungen',
  ],
  [
    /^(\S+) was settled when it was withdrawn from.*$/,
    '$1 wurde beim Rücktritt abgerechnet; bitte durch eine Rechnungskorrektur berichtigen',
  ],
  [
    /^(\S+) is a (\S+) itself; correct the invoice it refers to$/,
    '$1 ist selbst eine Korrektur; bitte die Rechnung berichtigen, auf die sie sich bezieht',
  ],
  [
    /^(\S+) charges interest; (?:cancel|credit) it with .*$/,
    '$1 verrechnet Zinsen; bitte bei den Verzugszinsen berichtigen',
  ],
  [
    /^(\S+) deducts (\S+); cancel that final invoice first$/,
    '$1 zieht $2 ab; zuerst diese Schlussrechnung stornieren',
  ],
  [/^(\S+) is of kind (\S+); only its cancellation is possible$/, '$1 lässt sich nur zur Gänze stornieren'],
  [
    /^the invoice has VAT at (.*) %; name one of these as vatRate$/,
    'Die Rechnung hat $1 % USt; bitte einen dieser Sätze angeben',
  ],
  [
    /^(\S+) leaves less to credit at (\S+) %: reduce the credit by (\S+) net$/,
    'Auf $1 ist zu $2 % weniger zu berichtigen: die Korrektur um netto EUR $3 verringern',
  ],
  [/^(\S+) is of kind (\S+); it has no last day to pay$/, '$1 hat keinen letzten Zahlungstag'],
  [
    /^an invoice under reverse charge shows both VAT ids.*$/,
    'Bei Übergang der Steuerschuld zeigt die Rechnung beide UID (§ 11 Abs 1a UStG): die eigene bitte in den Firmendaten eintragen',
  ],
  [
    /^(.*) must show the VAT id of the recipient \(§ 11 UStG\): enter it on client (\S+), (.*)$/,
    'Die Rechnung muss die UID des Empfängers zeigen (§ 11 UStG): bei $2, $3 eintragen',
  ],
  // Dunning and decisions.
  [
    /^nothing was rendered beyond what deposits ask for.*$/,
    'Über die Anzahlungen hinaus wurde nichts erbracht; Lieferungen erfassen, Stunden freigeben oder den erbrachten Anteil angeben',
  ],
  [
    /^what the reminder asked for is paid, still has time, or rests.*$/,
    'Was gemahnt wurde, ist bezahlt, hat noch Zeit oder ruht',
  ],
  [
    /^no contract of the client is left to (\S+)$/,
    'Es gibt keinen Vertrag des Kunden mehr, für den das möglich wäre',
  ],
  [/^it ended at (\S+); nothing has to be done$/, 'Der Mahnstopp ist bereits beendet'],
  [/^the hold would have ended on (\S+)$/, 'Der Mahnstopp wäre am $1 schon vorbei gewesen'],
  [/^(\S+) is paid or not yet overdue;.*$/, '$1 ist bezahlt oder noch nicht überfällig'],
  [
    /^state in contracts what is saved by not rendering the rest of (\S+),.*$/,
    'Bitte angeben, was durch den Entfall der restlichen Leistung von $1 erspart wird; 0,00, wenn nichts',
  ],
  [
    /^nobody has been sent this document by e-mail.*$/,
    'Dieses Schriftstück ging an niemanden per E-Mail; bitte eine Adresse angeben oder per Post senden',
  ],
  // Bank.
  [
    /^it is of (.*), the agency's is (\S+); nothing was booked$/,
    'Der Auszug ist von $1, das Konto der Agentur ist $2; nichts wurde gebucht',
  ],
  [
    /^(?:an entry is in|the account is kept in) (.*); import statements in EUR only$/,
    'Nur Auszüge in Euro können eingelesen werden, nicht in $1',
  ],
  [/^the file holds no statement of an account$/, 'Die Datei enthält keinen Kontoauszug'],
  // Runs.
  [/^changed since the preview: (.*)$/, 'seit der Vorschau geändert: $1'],
  [
    /^the preview does not hold (.*); exclude only subjects that it lists$/,
    'Die Vorschau enthält das Ausgenommene nicht; bitte die Vorschau neu machen',
  ],
  [/^only a commit takes a previewId.*$/, 'Nur eine Ausführung bezieht sich auf eine Vorschau'],
  [/^run (\S+) is not a preview;.*$/, 'Dieser Lauf ist keine Vorschau'],
  [
    /^the preview is (\S+); wait until it is finished.*$/,
    'Die Vorschau ist noch nicht fertig; bitte warten oder eine neue machen',
  ],
  [/^the preview is of (\S+) as of (\S+);.*$/, 'Die Vorschau gilt für einen anderen Lauf oder Tag ($2)'],
  // Index and base rates.
  [
    /^a base rate governs a whole half-year: enter the one in force on (\S+) .*$/,
    'Ein Basiszinssatz gilt für ein ganzes Halbjahr; bitte den zum $1 eintragen',
  ],
  [
    /^(.*) for (\S+) is final with (\S+); enter a correction with status "final"$/,
    '$1 für $2 ist mit $3 endgültig; eine Berichtigung bitte als endgültig eintragen',
  ],
  [
    /^the file says (\S+) for (\S+), (.*) is final with (\S+): .*$/,
    'Die Datei nennt $1 für $2, $3 ist mit $4 endgültig: bitte die richtige Reihe wählen',
  ],
  [/^the document is empty$/, 'Das Dokument ist leer'],
  [
    /^the document has (\d+) bytes; at most (\d+) can be attached$/,
    'Das Dokument hat $1 Byte; höchstens $2 sind möglich',
  ],
  [/^the document is no plain text in UTF-8$/, 'Das Dokument ist kein Text in UTF-8'],
  [
    /^\S+: the (?:document|evidence) is no PDF.*$/,
    'Das Dokument ist kein PDF; bitte als PDF scannen oder drucken',
  ],
];
