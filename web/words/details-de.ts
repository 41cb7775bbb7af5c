/**
 * What refusals say in detail, in German, by the pattern of the API's sentence. `{$1}` is the name of a state, said as screens
 * say it. A test finds every sentence that the server can send and none of these knows.
 */
export const detailPatterns: readonly (readonly [RegExp, string])[] = [
  // Whoever comes in.
  [/^this account was closed; ask.*$/, 'Dieses Konto ist gesperrt; bitte die Administration fragen'],
  [
    /^the account was closed a moment ago; ask.*$/,
    'Das Konto wurde soeben gesperrt; bitte die Administration fragen',
  ],
  [
    /^there are users already; ask.*$/,
    'Es gibt bereits Benutzer; bitte die Administration um eine Einladung ersuchen',
  ],
  [
    /^the link was used already.*$/,
    'Der Link wurde bereits verwendet, ist abgelaufen oder unvollständig; bitte einen neuen anfordern',
  ],
  [
    /^this address may not come in any more.*$/,
    'Diese Adresse hat keinen Zugang mehr; bitte die Agentur fragen',
  ],
  [
    /^the role client comes alone.*$/,
    'Die Rolle Kunde steht allein und mit dem Kunden, für den sie gilt; alle anderen Rollen ohne',
  ],
  [
    /^too many (?:requests for links from here|attempts|attempts to sign in); wait .*, then try again$/,
    'Zu viele Versuche; bitte einige Minuten warten und dann noch einmal versuchen',
  ],
  [/^remove the present second factor first$/, 'Zuerst die bestehende zweite Bestätigung entfernen'],
  [
    /^enter the password with which you sign in now$/,
    'Bitte das Passwort eingeben, mit dem Sie sich derzeit anmelden',
  ],
  [/^make another user an administrator first$/, 'Zuerst jemand anderem die Administration übertragen'],
  [/^ask for a second factor first$/, 'Zuerst eine zweite Bestätigung anfordern'],
  [/^this second factor counts already$/, 'Diese zweite Bestätigung gilt bereits'],
  [
    /^enter the six digits.*$/,
    'Bitte die sechs Ziffern eingeben, die die App jetzt zeigt; die Uhr des Geräts muss stimmen',
  ],
  [
    /^enter the code that the authenticator shows now, or a recovery code$/,
    'Bitte den Code der App oder einen Ersatzcode eingeben',
  ],
  [/^enter the code that the authenticator shows now$/, 'Bitte den Code eingeben, den die App jetzt zeigt'],
  [
    /^this code is not right or was used already.*$/,
    'Der Code stimmt nicht oder wurde bereits verwendet; bitte den eingeben, der jetzt angezeigt wird',
  ],
  [
    /^the e-mail address or the password is not right.*$/,
    'E-Mail-Adresse oder Passwort stimmt nicht; bitte berichtigen oder ein neues Passwort anfordern',
  ],
  [
    /^say the name and the e-mail address of the first.*$/,
    'Bitte auch Name und E-Mail-Adresse der ersten Administration angeben',
  ],
  [
    /^the user is (\S+); only who has not come in yet is invited$/,
    'Eingeladen wird nur, wer noch nicht angemeldet war (Stand: {$1})',
  ],
  [
    /^account managers let the people of clients in.*$/,
    'Die Kundenbetreuung gibt nur Personen von Kunden Zugang; für alle anderen bitte die Administration fragen',
  ],
  [
    /^sign in as a user; a token.*$/,
    'Bitte als Benutzer anmelden; ein Schlüssel oder eine hinterlegte Adresse hat kein Konto',
  ],
  [
    /^(.*); take a sentence of your own, or let a password manager choose$/,
    'Das Passwort ist zu leicht zu erraten; bitte einen eigenen Satz wählen oder ein Programm wählen lassen',
  ],
  [
    /^set up a second factor for your account first$/,
    'Bitte zuerst für Ihr Konto eine zweite Bestätigung einrichten',
  ],
  [/^this call is for .*$/, 'Ihre Rollen erlauben das nicht'],
  [/^this token may only read.*$/, 'Dieser Schlüssel darf nur lesen'],
  [/^sign in, or send the header.*$/, 'Bitte anmelden'],
  [
    /^make a new link on the page of your account.*$/,
    'Bitte auf der Seite Ihres Kontos einen neuen Link erstellen und diesen abonnieren',
  ],
  // What is not there.
  [/^there is no such (?:session|page)\b.*$/, 'Das gibt es nicht oder nicht mehr'],
  [
    /^there is no (?:user|token|additional service|bank entry|bank statement|client|dispatch|document|delivery|contract|contract of|billing part|offer version|offer|order|line template|payment|reminder|overrun|hour pool|period|cost increase|instalment plan|excused delay|receivable|invoice|purchase|run|sprint|edition of the terms|import of index values|person|time entry|timer)\b.*$/,
    'Das gibt es nicht oder nicht mehr; bitte die Liste neu laden',
  ],
  [/^there is no logo yet.*$/, 'Es ist noch kein Logo hinterlegt'],
  [/^there is nothing (?:under|to decide).*$/, 'Hier gibt es nichts oder nichts mehr'],
  [/^there is no such notice about this pool$/, 'Eine solche Mitteilung zu diesem Stundenpool gibt es nicht'],
  [/^offer \S+ has no version (\S+);.*$/, 'Dieses Angebot hat keine Fassung $1'],
  [/^the outbox holds no message.*$/, 'Diese Nachricht liegt nicht im Postausgang'],
  [/^no letter waits for the post.*$/, 'Kein Brief wartet auf die Post'],
  [/^no reminders rest under.*$/, 'Ein solcher Mahnstopp besteht nicht'],
  [/^no claim was set off under.*$/, 'Unter dieser Zahlung wurde nichts aufgerechnet'],
  [/^no notice of termination stands on contract (\S+)$/, 'Zum Vertrag $1 liegt keine Kündigung vor'],
  [/^(?:poolId: contract|poolId:) ?(\S+) has no hour pool.*$/, '$1 hat diesen Stundenpool nicht'],
  [/^serviceId: (\S+) has no additional service.*$/, '$1 hat diese Zusatzleistung nicht'],
  [
    /^this link is not known.*$/,
    'Dieser Link ist unbekannt; bitte vollständig aus der Mitteilung übernehmen',
  ],
  [/^this overrun has not been announced$/, 'Diese Überschreitung wurde noch nicht angezeigt'],
  [/^this offer has not been sent$/, 'Dieses Angebot wurde noch nicht gesendet'],
  [/^this edition has no document$/, 'Zu dieser Ausgabe gibt es kein Dokument'],
  [/^(\S+) has no document in this language;.*$/, 'Zu $1 gibt es in dieser Sprache kein Dokument'],
  [
    /^no edition of the terms is in force on (\S+);.*$/,
    'Am $1 gilt keine Ausgabe der AGB; bitte eine veröffentlichen',
  ],
  [
    /^it will be there in a moment; ask again$/,
    'Das Schriftstück wird gerade erstellt; bitte in einem Augenblick noch einmal versuchen',
  ],
  // Days.
  [/^\w+ (\S+) lies after today, (\S+)$/, '$1 liegt nach dem heutigen Tag ($2)'],
  [/^\w+ (\S+) lies before the order of (\S+)$/, '$1 liegt vor der Bestellung vom $2'],
  [
    /^validUntil (\S+) has passed; choose a day from (\S+) on$/,
    '$1 ist vorbei; bitte einen Tag ab $2 wählen',
  ],
  [
    /^give the moment at which (?:the order|it) (?:has )?arrived$/,
    'Bitte den Zeitpunkt angeben, zu dem es tatsächlich eingelangt ist',
  ],
  [/^stoppedAt lies ahead.*$/, 'Das Ende liegt in der Zukunft'],
  [
    /^(\S+) has not come; commit as of (\S+), or preview$/,
    'Der $1 ist noch nicht da; bis $2 ausführen oder nur eine Vorschau machen',
  ],
  [
    /^it is (\S+) already and there are business records.*$/,
    'Es ist bereits $1, und es gibt Geschäftsfälle; die Uhr geht nur vorwärts',
  ],
  [/^another request is moving the clock.*$/, 'Die Uhr wird gerade gestellt; bitte warten'],
  [/^start Kontor with CLOCK=test.*$/, 'Die Uhr lässt sich nur im Testbetrieb stellen'],
  // Contracts and what is done on them.
  [
    /^work on (.*) rests; resume the contract (?:first|before recording time)$/,
    'Die Arbeit an $1 ruht; zuerst den Vertrag wieder aufnehmen',
  ],
  [
    /^resume (\S+) before (?:demanding an advance payment|defining a sprint|recording a delivery)$/,
    'Zuerst den Vertrag $1 wieder aufnehmen',
  ],
  [/^resume the contract before recording a delivery$/, 'Zuerst den Vertrag wieder aufnehmen'],
  [/^the contract is (\S+); its prices stand$/, 'Der Vertrag ist {$1}; seine Preise bleiben'],
  [/^the contract is (\S+)(?: already)?$/, 'Der Vertrag ist {$1}'],
  [/^contract (\S+) is (\S+)$/, 'Der Vertrag $1 ist {$2}'],
  [/^([A-Z]+-\S+|\d+) is (\S+)$/, '$1 ist {$2}'],
  [/^(\S+): (.*)[;,] (?:then )?decide again(?: then)?$/, '$1: $2; danach neu entscheiden'],
  [/^contracts\.\d+\.contractId: .*$/, 'Dieser Vertrag gehört nicht zu der Entscheidung'],
  [/^(\S+) is (\S+) and was settled$/, '$1 ist {$2} und abgerechnet'],
  [
    /^(\S+) is (\S+); make a new offer for more$/,
    '$1 ist {$2}; für weitere Leistungen ein neues Angebot erstellen',
  ],
  [
    /^(\S+) is (\S+); a sprint needs a running contract$/,
    '$1 ist {$2}; ein Sprint braucht einen laufenden Vertrag',
  ],
  [/^(\S+) is (\S+): nothing is to be rendered any more$/, '$1 ist {$2}; es ist nichts mehr zu leisten'],
  [
    /^deposits ask for the whole of this part already.*$/,
    'Dieser Teil ist durch Anzahlungen bereits zur Gänze angefordert',
  ],
  [
    /^it was agreed until (\S+) and ends by itself.*$/,
    'Der Vertrag ist bis $1 vereinbart und endet von selbst; ein früheres Ende schriftlich vereinbaren',
  ],
  [/^nothing is left to deliver$/, 'Es ist nichts mehr zu liefern'],
  [
    /^there is no line (.*); the contract has lines 1 to (\d+)$/,
    'Eine Position $1 gibt es nicht; der Vertrag hat die Positionen 1 bis $2',
  ],
  [
    /^line (\S+) has no price per period; name one that has$/,
    'Position $1 hat keinen Preis je Zeitraum; bitte eine andere wählen',
  ],
  [
    /^the contract has no line with a price per period$/,
    'Der Vertrag hat keine Position mit einem Preis je Zeitraum',
  ],
  [
    /^linePosition (\S+): name a line of (\S+) of kind .*$/,
    'Position $1 passt dafür nicht; bitte eine andere Position von $2 wählen',
  ],
  [/^(.*) accepted it on (\S+); nothing has to be done$/, '$1 hat am $2 abgenommen; es ist nichts zu tun'],
  [
    /^(.*) objected on (\S+); settle that, then record the acceptance$/,
    '$1 hat am $2 gerügt; zuerst das klären, dann die Abnahme erfassen',
  ],
  [
    /^no objection was made by (\S+): it counts as accepted$/,
    'Bis $1 wurde nicht gerügt: Die Lieferung gilt als abgenommen',
  ],
  [
    /^the last day was (\S+); a latent defect.*$/,
    'Der letzte Tag war $1; für verborgene Mängel läuft eine eigene Frist ab Entdeckung',
  ],
  [
    /^notice was received on (\S+); the contract ends on (\S+)$/,
    'Die Kündigung ist am $1 eingelangt; der Vertrag endet am $2',
  ],
  [
    /^(\S+) has nothing that is billed per period.*$/,
    '$1 enthält nichts, was je Zeitraum verrechnet wird; der Vertrag endet mit der Lieferung',
  ],
  [
    /^a contract is terminated by registered mail.*$/,
    'Gekündigt wird mit eingeschriebenem Brief; bitte um diesen ersuchen und ihn erfassen',
  ],
  [
    /^it ended on (\S+); conclude a new contract instead$/,
    'Der Vertrag endete am $1; bitte einen neuen schließen',
  ],
  [
    /^(\S+) h are booked on this service.*$/,
    'Auf dieser Leistung sind $1 Stunden gebucht und werden verrechnet; die Stunden bitte weglassen',
  ],
  [
    /^(\d+) entries are booked on (.*); move or remove them.*$/,
    'Auf $2 sind $1 Einträge gebucht; diese zuerst verschieben oder entfernen, oder die Leistung als erbracht erfassen',
  ],
  [/^it was taken back on (\S+): (.*)$/, 'Am $1 zurückgenommen: $2'],
  [
    /^it is on invoice (\S+): cancel that invoice.*$/,
    'Der Einkauf steht auf der Rechnung $1: diese zuerst stornieren, dann berichtigen und neu verrechnen',
  ],
  [/^(\S+) is billed (\S+); sprints need.*$/, '$1 wird nicht nach Sprints abgerechnet'],
  [
    /^at (\S+) % VAT EUR (\S+) of the agreed price are free.*$/,
    'Mit $1 % USt sind vom vereinbarten Preis noch EUR $2 frei: den Preis senken oder den Rest als Zusatzleistung bestellen',
  ],
  [
    /^costs that rose by (\S+) % are not passed on: it takes more than (\S+) %$/,
    'Kosten, die um $1 % gestiegen sind, werden nicht weitergegeben: Es braucht mehr als $2 %',
  ],
  [/^nothing has to be done: .*$/, 'Es ist nichts zu tun'],
  [/^nothing has to be done; .*$/, 'Es ist nichts zu tun; das ist bereits geschehen'],
  [
    /^itemId: item (\S+) of (\S+) is no effort that is billed once.*$/,
    'Position $1 von $2 ist kein Aufwand, der einmal verrechnet wird',
  ],
  [/^item (\S+) of (\S+) has its last invoice.*$/, 'Position $1 von $2 ist schlussgerechnet'],
  [
    /^the overrun is (\S+); only one that was announced can be objected to$/,
    'Widersprechen lässt sich nur einer angezeigten Überschreitung (Stand: {$1})',
  ],
  [
    /^the costs stay within what is approved by now.*$/,
    'Die Kosten liegen nun innerhalb des Genehmigten; der nächste Lauf verwirft die Anzeige',
  ],
  [
    /^enter one for client (\S+), so that it can be told; then run again$/,
    'Bei Kunde $1 fehlt eine E-Mail-Adresse; bitte eintragen und noch einmal ausführen',
  ],
  [
    /^(\d+) of (\d+) entries since (\S+) are not approved.*$/,
    '$1 von $2 Einträgen seit $3 sind nicht freigegeben; diese freigeben oder entfernen',
  ],
  [
    /^its hours expired or were billed on (\S+).*$/,
    'Die Stunden sind am $1 verfallen oder verrechnet; bitte die Zeit ohne Stundenpool erfassen',
  ],
  [
    /^(\S+) h are to be booked and (\S+) h are free; ask the client for consent.*$/,
    '$1 Stunden sollen gebucht werden, $2 sind frei; bitte den Kunden um Zustimmung ersuchen',
  ],
  [/^(\S+) runs from (\S+).*; (\S+) is not in it$/, '$1 läuft ab $2; der $3 liegt nicht darin'],
  [
    /^(\S+) has no open period of this pool yet.*$/,
    '$1 hat noch keinen offenen Zeitraum dieses Stundenpools',
  ],
  [
    /^it was closed on (\S+); consent can be given for the period that runs now$/,
    'Der Zeitraum wurde am $1 abgeschlossen; zustimmen lässt sich nur für den laufenden',
  ],
  // Time.
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
  [/^"(.*)" is not a month.*$/, '„$1“ ist kein Monat; bitte etwa 2026-10 schreiben'],
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
  // Money.
  [
    /^the money of this payment was used or paid back.*$/,
    'Das Geld dieser Zahlung ist verwendet oder zurückgezahlt; es bleibt nichts zuzuordnen',
  ],
  [
    /^the credit of this client is (\S+); (?:pay back|use) at most that$/,
    'Das Guthaben des Kunden beträgt EUR $1; höchstens so viel ist möglich',
  ],
  [/^this is a (\S+); take it back with .*$/, 'Diese Zahlung ist keine Bankzahlung; bitte neu zuordnen'],
  [
    /^money that came on (\S+) cannot go back on (\S+).*$/,
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
    /^(\S+) bears no default interest as of (\S+).*$/,
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
  // Everywhere.
  [/^correct these fields: (.*)$/, 'Diese Angaben berichtigen: $1'],
  [/^the request had no effect; tell.*$/, 'Nichts wurde geändert; bitte die Administration verständigen'],
  [/^send at most .*$/, 'Das ist zu groß, um es auf einmal zu senden'],
  [/^more than (\d+) in a minute; go on in (\d+) s$/, 'Zu viele Anfragen; in $2 Sekunden geht es weiter'],
  [
    /^nothing was done; send the request again in (\d+) s$/,
    'Nichts wurde getan, weil zu viel auf einmal zu tun ist; in $1 Sekunden noch einmal versuchen',
  ],
  [
    /^a workbook takes up to (\d+) rows.*$/,
    'Eine Excel-Datei fasst höchstens $1 Zeilen; bitte enger filtern oder CSV wählen',
  ],
  [
    /^the connection ended before the whole file had come.*$/,
    'Die Verbindung brach ab, bevor die Datei ganz da war; bitte noch einmal senden',
  ],
  [/^pack at most (\d+) files together$/, 'Höchstens $1 Dateien zusammen packen'],
  [/^the archive unpacks to more than (\d+) bytes$/, 'Das Archiv ist entpackt zu groß'],
  [/^the zip archive cannot be unpacked.*$/, 'Das ZIP-Archiv lässt sich nicht entpacken; bitte neu packen'],
  [
    /^this key was used for another call or body.*$/,
    'Dieser Vorgang wurde schon mit anderen Angaben gesendet; bitte neu beginnen',
  ],
];

/** What is wrong with a single field, after its name. */
export const fieldPatterns: readonly (readonly [RegExp, string])[] = [
  [/^is required$/, 'fehlt'],
  [/^must not be empty$/, 'darf nicht leer sein'],
  [/^must be at least (\S+)$/, 'muss mindestens $1 sein'],
  [/^must be at most (\S+)$/, 'darf höchstens $1 sein'],
  [/^must have at least (\d+) (?:characters|items?)$/, 'braucht mindestens $1'],
  [/^must have at most (\d+) characters$/, 'darf höchstens $1 Zeichen haben'],
  [/^must have at most (\d+) items?$/, 'darf höchstens $1 Einträge haben'],
  [/^must be a whole number$/, 'muss eine ganze Zahl sein'],
  [/^must be a number$/, 'muss eine Zahl sein'],
  [/^must be (?:text in quotes|a list|an object|true or false)$/, 'fehlt oder hat nicht die richtige Form'],
  [/^must be (".*")$/, 'muss eines davon sein: $1'],
  [/^is not an id;.*$/, 'gibt es nicht'],
  [/^is not a mail address;.*$/, 'ist keine E-Mail-Adresse; bitte etwa office@example.at schreiben'],
  [/^is not base64$/, 'ist keine Datei'],
  [/^is not a field of this call$/, 'wird hier nicht angegeben'],
  [/^has none of the forms.*$/, 'hat nicht die richtige Form'],
  [/^must be a percentage from 0 to 100,.*$/, 'muss ein Prozentsatz von 0 bis 100 sein'],
  [/^must be an amount in euro,.*$/, 'muss ein Betrag in Euro sein, etwa 50000.00'],
  [/^small letters, digits and hyphens,.*$/, 'nur Kleinbuchstaben, Ziffern und Bindestriche, etwa gtc-2027'],
];

/** States as screens say them. */
export const statesInGerman: Readonly<Record<string, string>> = {
  active: 'aktiv',
  suspended: 'ausgesetzt',
  completed: 'abgeschlossen',
  terminated: 'gekündigt',
  withdrawn: 'durch Rücktritt beendet',
  draft: 'Entwurf',
  sent: 'gesendet',
  ordered: 'bestellt',
  confirmed: 'bestätigt',
  declined: 'abgelehnt',
  refused: 'abgelehnt',
  lapsed: 'verfallen',
  received: 'eingelangt',
  invited: 'eingeladen',
  disabled: 'gesperrt',
  submitted: 'eingereicht',
  approved: 'freigegeben',
  billed: 'verrechnet',
  announced: 'angezeigt',
  objected: 'widersprochen',
  dropped: 'verworfen',
  queued: 'wartet',
  sending: 'wird übergeben',
  settled: 'erledigt',
};
