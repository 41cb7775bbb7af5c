import { type Pattern } from './pattern.ts';

/** Of what exists already, or what somebody did a moment before: the database said so. */
export const conflicts: readonly Pattern[] = [
  [
    /^this name is taken; make it distinct.*$/,
    'Dieser Name ist vergeben; bitte unterscheidbar machen, etwa „Anna Huber (Wien)“',
  ],
  [
    /^this name is taken; choose another.*$/,
    'Dieser Name ist vergeben; bitte einen anderen wählen oder die vorhandene Vorlage entfernen',
  ],
  [
    /^this e-mail address belongs to another person$/,
    'Diese E-Mail-Adresse gehört bereits einer anderen Person',
  ],
  [
    /^another user has this e-mail address;.*$/,
    'Diese E-Mail-Adresse hat bereits ein anderer Benutzer; bitte jenen wählen',
  ],
  [
    /^another user is this person already;.*$/,
    'Für diese Person gibt es bereits einen Benutzer; mehr als einer ist nicht möglich',
  ],
  [/^only staff are people who record time$/, 'Zeit erfassen nur eigene Leute, nicht Kunden'],
  [
    /^"admin" is what the journal calls.*$/,
    '„admin“ ist im Journal vergeben; bitte einen anderen Namen wählen',
  ],
  [
    /^choose another name: the journal tells tokens.*$/,
    'Diesen Namen gibt es oder gab es schon; im Journal muss er eindeutig sein, bitte einen anderen wählen',
  ],
  [
    /^look at GET \/rates and.*$/,
    'Dieser Satz wurde soeben erfasst; bitte die Liste ansehen und ihn nur neu eintragen, wenn er abweicht',
  ],
  [/^stop it first; GET \/time-timers.*$/, 'Bitte zuerst die laufende Zeitmessung beenden'],
  [
    /^(?:poolId: )?there is no such hour pool; GET.*$/,
    'Diesen Stundenpool gibt es nicht; bitte die Liste neu laden',
  ],
  [
    /^(?:serviceId: )?there is no such additional service; GET.*$/,
    'Diese Zusatzleistung gibt es nicht; bitte die Liste neu laden',
  ],
  [
    /^choose days after the sprint before, or drop.*$/,
    'Bitte Tage nach dem vorigen Sprint wählen oder jenen verwerfen',
  ],
  [
    /^see GET \/contracts\/:id\/purchases;.*$/,
    'Diese Position ist bereits erfasst; was falsch ist, dort berichtigen',
  ],
  [
    /^this has been issued or sent and is final;.*$/,
    'Das wurde bereits ausgestellt oder gesendet; bitte eine neue Fassung oder eine Korrektur machen',
  ],
  [
    /^this offer has an open or confirmed order.*$/,
    'Zu diesem Angebot gibt es bereits eine offene oder bestätigte Bestellung',
  ],
  [/^open the contract instead;.*$/, 'Die Bestellung ist bereits bestätigt; bitte den Vertrag öffnen'],
  [/^an invoice is cancelled once$/, 'Diese Rechnung ist bereits storniert'],
  [
    /^withdraw the excuse that covers these days.*$/,
    'Für diese Tage ist der Verzug bereits entschuldigt; jene Entschuldigung zurücknehmen oder andere Tage wählen',
  ],
  [
    /^somebody agreed a plan at the same time;.*$/,
    'Jemand hat soeben einen Ratenplan vereinbart; bitte die Liste ansehen',
  ],
  [
    /^another plan has taken its place;.*$/,
    'Ein anderer Ratenplan ist an seine Stelle getreten; bitte die Liste ansehen',
  ],
  [/^this instalment has been waived;.*$/, 'Bei dieser Rate wurde bereits auf den Terminsverlust verzichtet'],
  [
    /^GET \/contracts\/:id\/price-history shows.*$/,
    'Für diesen Tag gibt es bereits eine Kostensteigerung; bitte einen anderen Tag wählen',
  ],
  [
    /^see GET \/index-adjustments; the next.*$/,
    'Über diese Anpassung ist bereits entschieden; die nächste geht wieder vom vereinbarten Preis aus',
  ],
  [
    /^read the value that was entered, then decide again$/,
    'Jemand hat soeben einen Wert eingetragen; bitte ansehen und neu entscheiden',
  ],
  [
    /^GET \/index-chains shows.*$/,
    'Jemand hat soeben eingetragen, wie die Reihe fortgesetzt wird; bitte neu laden',
  ],
  [
    /^somebody booked the last hours just before;.*$/,
    'Jemand hat soeben die letzten Stunden gebucht; bitte den Stundenpool ansehen',
  ],
  [
    /^see GET \/(?:overruns\/:id|decisions\?state=decided) for who.*$/,
    'Darüber ist bereits entschieden; dort steht, wer es wann und warum tat',
  ],
  [
    /^see GET \/dunning-halts; end.*$/,
    'Aus diesem Grund wird bereits nicht gemahnt; zuerst jenen Mahnstopp beenden',
  ],
  [
    /^there is a dispatch of this document to this recipient.*$/,
    'An diesen Empfänger gibt es bereits einen Versand; jenen erledigen oder einen anderen Empfänger wählen',
  ],
  [
    /^see "billing" of the contract for its invoice$/,
    'Dieser Teil wurde bereits fällig gestellt; die Rechnung steht im Abrechnungsplan',
  ],
  [/^see "terminations" of the contract$/, 'Es liegt bereits eine Kündigung vor; sie steht beim Vertrag'],
  [
    /^see "withdrawal" of the contract for its.*$/,
    'Der Rücktritt ist bereits erklärt; die Abrechnung steht beim Vertrag',
  ],
  [
    /^choose another day; a price once agreed.*$/,
    'Ab diesem Tag gilt bereits ein vereinbarter Preis; bitte einen anderen Tag wählen',
  ],
  [/^it has been answered like this already$/, 'Das wurde bereits so erklärt'],
  [/^money from the bank is booked once;.*$/, 'Dieser Umsatz ist bereits gebucht; bitte die Zahlung ansehen'],
  [/^a payment belongs to one entry of the bank$/, 'Diese Zahlung gehört bereits zu einem anderen Umsatz'],
  [
    /^the payments of an entry are its amount;.*$/,
    'Die Zahlungen müssen zusammen den Betrag des Umsatzes ergeben',
  ],
  // What a run met.
  [
    /^it is not beyond doubt what it pays;.*$/,
    'Was damit bezahlt wird, ist nicht zweifelsfrei; das entscheidet eine Person',
  ],
  [/^all outstanding claims are paid$/, 'Alle offenen Forderungen sind bezahlt'],
  [/^(\S+): no instalment is late beyond.*$/, '$1: keine Rate ist über Karenz und Toleranz hinaus verspätet'],
  [
    /^(EUR \S+) is within the (EUR \S+) that need no.*$/,
    '$1 liegt innerhalb von $2, die keine Freigabe mehr brauchen',
  ],
  [/^seal (\S+) over (\S+) rows$/, 'Siegel $1 über $2 Zeilen'],
  [/^(.*); the next run sends it again$/, '$1; der nächste Lauf sendet es noch einmal'],
];
