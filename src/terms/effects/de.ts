import { type english } from './en.ts';

/** The same in German; a parameter without an effect has none in either language. */
export const german: Readonly<Record<keyof typeof english, string>> = {
  precedence:
    'Widersprechen sich Teile eines Vertrags, gilt der ranghöhere; danach richten sich die wirksamen Bedingungen.',
  orderBinding:
    'Bis wann eine Bestellung bestätigt werden kann; danach ist sie verfallen. Steht im Fristenregister.',
  receiptHours:
    'Wann Bestellungen, E-Mails und Rechnungen als zugegangen gelten; jede Frist ab Erhalt beginnt damit.',
  postalReceipt:
    'Wann ein Brief als zugegangen gilt; die Fristen von Mahnungen und Rechnungen per Post beginnen damit.',
  terminationNotice:
    'Der früheste Endtermin unbefristeter Verträge und der letzte Tag, um eine Verlängerung zu verhindern.',
  minimumTerm: 'Vor ihrem Ende wird keine Kündigung wirksam.',
  estimateTolerance:
    'Ab welcher Überschreitung der Kunde verständigt wird; bis dahin gilt sie als genehmigt und wird verrechnet.',
  estimateObjection: 'Wie lange der Kunde einer angezeigten Überschreitung widersprechen kann.',
  timeRounding: 'Die Stunden, die aus Zeitaufzeichnungen verrechnet oder vom Stundenpool abgezogen werden.',
  hoursPerDay: 'Wie viele Stunden ein Tag zählt, wenn Aufwand nach Tagen angeboten ist.',
  hourPoolWarnings: 'Bei welchem Verbrauch Kunde und Kundenbetreuung eine Nachricht erhalten.',
  hourPoolClosing:
    'Wie lange nach dem Ende eines Zeitraums noch Stunden dafür gebucht werden können; dann verfällt der Rest.',
  splitOnOrder: 'Der Betrag der Anzahlungsrechnung; die Schlussrechnung nimmt den Rest.',
  depositDeduction:
    'Ob die Schlussrechnung abzieht, was für die Anzahlung bezahlt oder was verrechnet wurde.',
  advanceShare: 'Der Betrag einer verlangten Vorauszahlung.',
  indexBase: 'Der Indexwert, von dem die Wertsicherung eines neuen Vertrags ausgeht.',
  indexComparison: 'Welcher Indexwert am Jahresende verglichen wird.',
  indexMethod: 'Was geschieht, wenn der Index zwischendurch fällt.',
  indexRounding: 'Ob erst der Preis oder schon die Veränderung gerundet wird.',
  costIncrease: 'Ab welcher belegten Kostensteigerung Preise angehoben werden können.',
  workStartsAfterDeposit: 'Ob ein Vertrag erst mit bezahlter Anzahlung zur Arbeit freigegeben ist.',
  paymentTerm: 'Letzter Zahlungstag jeder Rechnung; danach laufen Zinsen und Mahnungen.',
  paymentMethods: 'Wie eine Zahlung erfasst werden kann.',
  instalmentSchedule: 'Zahl und Abstand der Raten, wenn ein Angebot in Raten abgerechnet wird.',
  lossOfTerm: 'Ob eine verspätete Rate den ganzen Rest von selbst fällig stellt.',
  interestFloor: 'Der niedrigste Satz der Verzugszinsen.',
  interestAboveBase:
    'Die Verzugszinsen: Basiszinssatz des Halbjahres und dieser Aufschlag, mindestens der Mindestsatz.',
  interestWithoutFault:
    'Der Satz, wenn eine Person festhält, dass den Kunden am Verzug kein Verschulden trifft.',
  interestDayCount: 'Wie Zinstage gezählt werden.',
  interestOnPaymentDay: 'Ob der Tag, an dem bezahlt wird, noch Zinsen trägt.',
  interestRounding: 'Ob Zinsen im Ganzen oder je Zeitabschnitt gerundet werden.',
  interestNoteMinimum: 'Ab welchem Betrag der Zinslauf eine Verzugszinsenabrechnung ausstellt.',
  interestWithReminder: 'Ob Mahnungen die bis dahin aufgelaufenen Zinsen gleich verrechnen.',
  collectionFlatFee: 'Was mit der ersten Mahnung pauschal verrechnet werden kann.',
  allocationOrder: 'Was ein Zahlungseingang zuerst tilgt.',
  reminderGrace: 'Wie lange nach dem letzten Zahlungstag mit der ersten Mahnung gewartet wird.',
  reminderTolerance: 'Kleinere offene Beträge werden nicht gemahnt und beenden keinen Ratenplan.',
  firstReminder: 'Frist auf der ersten Mahnung; verstreicht sie, kann die Arbeit eingestellt werden.',
  secondReminder:
    'Frist auf der Mahnung an die Geschäftsführung; verstreicht sie, ist der Rücktritt möglich.',
  remindersPer: 'Ob jede Rechnung ihre eigene Mahnstufe hat oder alle eines Kunden dieselbe.',
  acceptancePeriod: 'Wie lange der Kunde eine Lieferung rügen kann; danach gilt sie als abgenommen.',
  terminationForm: 'Welcher Nachweis zu einer Kündigung erfasst werden muss.',
};
