import { words } from '../words/words.ts';

/** What each kind of decision is called, and why it waits. */
export const matterKindWords = words({
  de: {
    matters: {
      kind: {
        'confirm-order': 'Bestellung bestätigen',
        'delivery-objection': 'Einwand gegen eine Lieferung',
        'overrun-notice': 'Anzeige einer Überschreitung prüfen',
        'overrun-objection': 'Einspruch gegen eine Überschreitung',
        right: 'Rechte nach erfolgloser Mahnung',
        'right-suspend': 'Arbeit einstellen?',
        'right-accelerate': 'Erbrachtes fällig stellen?',
        'right-withdraw': 'Vom Vertrag zurücktreten?',
        'management-contact': 'Geschäftsführung des Kunden fehlt',
        'loss-of-term': 'Terminsverlust eingetreten',
        'advance-payment': 'Vorauszahlung möglich',
        'left-out-billing': 'Aus der Verrechnung ausgenommen',
        'suspended-billing': 'Verrechnung ruht',
        'index-adjustment': 'Indexanpassung offen',
        'base-rate': 'Basiszinssatz fehlt',
        'overdrawn-credit': 'Zu viel an den Kunden rückgezahlt',
        'bank-entry': 'Bankbuchung zuordnen',
        letter: 'Versand klären',
        'failed-run': 'Lauf mit Fehlern',
      },
      why: {
        'confirm-order':
          'Der Kunde hat bestellt und ist gebunden. Der Vertrag kommt erst mit der Bestätigung zustande; ist die Bindung abgelaufen, muss der Kunde neu bestellen.',
        'delivery-objection': 'Der Kunde hat etwas beanstandet; die Lieferung gilt nicht als abgenommen.',
        'overrun-notice':
          'Der voraussichtliche Aufwand liegt über der Schwelle. Die Anzeige an den Kunden wartet auf Ihre Durchsicht.',
        'overrun-objection':
          'Der Kunde hat mit einer günstigeren Alternative widersprochen. Wird der Einspruch angenommen, wird die Überschreitung nie verrechnet.',
        right: 'Die Mahnung blieb ohne Erfolg.',
        'right-suspend':
          'Die Mahnung blieb ohne Erfolg: Die Arbeit an diesen Verträgen darf eingestellt werden.',
        'right-accelerate':
          'Die Mahnung blieb ohne Erfolg: Was erbracht und noch nicht verrechnet ist, darf fällig gestellt werden.',
        'right-withdraw':
          'Auch die Mahnung an die Geschäftsführung blieb ohne Erfolg: Der Rücktritt ist möglich, mit Anspruch auf den entgangenen Gewinn.',
        'management-contact':
          'Die zweite Mahnung geht an die Geschäftsführung. Ohne deren Name und E-Mail wird sie nicht verschickt.',
        'loss-of-term':
          'Eine Rate kam zu spät; der ganze Rest ist fällig. Die Verspätung kann nachgesehen werden.',
        'advance-payment':
          'Der Kunde ist mit Zahlungen in Verzug. Für die nächste Teilleistung darf Vorauszahlung verlangt werden.',
        'left-out-billing':
          'Dieser Teil ist fällig, wurde aber von Hand aus einem Lauf ausgenommen. Der nächste Lauf verrechnet ihn, wenn er nicht wieder ausgenommen wird.',
        'suspended-billing':
          'Die Arbeit ist eingestellt; was inzwischen fällig wäre, wird erst verrechnet, wenn der Vertrag wieder auflebt.',
        'index-adjustment':
          'Für das abgelaufene Jahr sind Preise noch nicht angepasst. Nichts geht verloren: Jede spätere Anpassung geht vom vereinbarten Preis aus.',
        'base-rate':
          'Für das laufende Halbjahr ist noch kein Basiszinssatz eingetragen. Bis dahin gibt es für Überfälliges keine Zinsen, keinen Kontoauszug und keine Mahnung.',
        'overdrawn-credit':
          'Ein Guthaben wurde rückgezahlt, und danach ging die Zahlung zurück, aus der es stammte. Der Kunde schuldet den Betrag, aber keine Rechnung und keine Mahnung verlangt ihn. Fordern Sie ihn an; was der Kunde über seine Rechnungen hinaus zahlt, deckt ihn.',
        'bank-entry': 'Diese Buchung ließ sich keiner Rechnung sicher zuordnen.',
        letter: 'Ob diese Nachricht angekommen ist, ist nicht sicher oder sie wurde abgewiesen.',
        'failed-run': 'Einige Posten dieses Laufs sind fehlgeschlagen. Alles andere ist erledigt.',
      },
    },
  },
  en: {
    matters: {
      kind: {
        'confirm-order': 'Confirm an order',
        'delivery-objection': 'Objection to a delivery',
        'overrun-notice': 'Review the notice of an overrun',
        'overrun-objection': 'Objection to an overrun',
        right: 'Rights after an unsuccessful reminder',
        'right-suspend': 'Suspend the work?',
        'right-accelerate': 'Call due what was rendered?',
        'right-withdraw': 'Withdraw from the contract?',
        'management-contact': "The client's management is missing",
        'loss-of-term': 'Term lost',
        'advance-payment': 'Advance payment possible',
        'left-out-billing': 'Left out of billing',
        'suspended-billing': 'Billing rests',
        'index-adjustment': 'Index adjustment open',
        'base-rate': 'The base rate is missing',
        'overdrawn-credit': 'Too much paid back to the client',
        'bank-entry': 'Settle a bank entry',
        letter: 'Clear up a dispatch',
        'failed-run': 'Run with failures',
      },
      why: {
        'confirm-order':
          'The client has ordered and is bound. The contract comes about by the confirmation only; once the order has lapsed, the client has to order anew.',
        'delivery-objection': 'The client objected to something; the delivery does not count as accepted.',
        'overrun-notice':
          'The forecast is above the threshold. The notice to the client waits for your review.',
        'overrun-objection':
          'The client objected with a cheaper alternative. If the objection is accepted, the overrun is never billed.',
        right: 'The reminder was unsuccessful.',
        'right-suspend': 'The reminder was unsuccessful: work on these contracts may be suspended.',
        'right-accelerate':
          'The reminder was unsuccessful: what was rendered and not invoiced yet may be called due.',
        'right-withdraw':
          'The reminder to the management was unsuccessful too: withdrawal is possible, with a claim for lost profit.',
        'management-contact':
          'The second reminder goes to the management. Without a name and e-mail it is not sent.',
        'loss-of-term': 'An instalment was late; the whole rest is due. The lateness can be waived.',
        'advance-payment':
          'The client is late with payments. Advance payment may be demanded for the next partial service.',
        'left-out-billing':
          'This part is due but was left out of a run by hand. The next run bills it unless it is left out again.',
        'suspended-billing':
          'Work is suspended; what would be due by now is billed only once the contract goes on.',
        'index-adjustment':
          'For the year that has ended prices are not adjusted yet. Nothing is lost: every later adjustment starts from the agreed price.',
        'base-rate':
          'No base rate has been entered for this half-year. Until then what is overdue has no interest, no statement and no reminder.',
        'overdrawn-credit':
          'A credit was paid back, and later the payment that it came from went back. The client owes the amount, but no invoice and no reminder asks for it. Ask for it; what the client pays beyond its invoices covers it.',
        'bank-entry': 'This entry could not be matched to an invoice with certainty.',
        letter: 'Whether this message arrived is not certain, or it was refused.',
        'failed-run': 'Some items of this run failed. Everything else is done.',
      },
    },
  },
});
