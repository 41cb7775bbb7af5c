import { type Pattern } from './pattern.ts';

/** Of what is not there, and of days. */
export const missing: readonly Pattern[] = [
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
  [/^[\w.]+ (\S+) lies after today, (\S+)$/, '$1 liegt nach dem heutigen Tag ($2)'],
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
];
