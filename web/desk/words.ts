import { runStatuses } from '../words/run-kinds.ts';
import { words } from '../words/words.ts';
import { deadlineWords } from './words-deadlines.ts';
import { matterWords } from './words-matters.ts';
import { merged } from '../words/words.ts';

const homeWords = words({
  de: {
    home: {
      title: 'Guten Tag, %{name}',
      all: 'Alle zeigen',
      waiting: 'Wartet auf Ihre Entscheidung',
      nothingWaits: 'Nichts wartet auf Sie.',
      deadlines: 'Nächste Fristen',
      noDeadlines: 'In den nächsten zwölf Monaten läuft keine Frist.',
      overdue: 'Überfällig nach Alter',
      overdueWhy:
        'Offene Rechnungen nach dem letzten Zahlungstag, so lange überfällig; was ein Ratenplan aufschiebt, zählt nicht mit.',
      nothingOverdue: 'Nichts ist überfällig.',
      open: 'Offen',
      age: '%{from}–%{to} Tage',
      over: 'über %{days} Tage',
      cash: 'Erwartete Zahlungseingänge',
      cashExpected: 'Offene Rechnungen, nach Zahlungsgewohnheit',
      cashPlanned: 'Noch nicht verrechnete Perioden',
      revenue: 'Umsatz netto je Monat',
      pools: 'Stundenpools',
      noPools: 'Derzeit läuft kein Stundenpool.',
      poolUsed: '%{used} von %{hours} h',
      until: 'bis',
      runs: 'Läufe',
      noRuns: 'Noch nichts ist gelaufen.',
      runStatus: runStatuses.de,
    },
    search: {
      label: 'Suchen',
      hint: 'Nummer, Name oder Betrag',
      hits: 'Gefunden',
      begin:
        'Nummern genügen am Anfang oder mit den letzten Ziffern, Namen mit dem Wortanfang. Überall mit Strg + K.',
      nothing: 'Nichts gefunden.',
      keys: 'Mit den Pfeiltasten wählen, mit der Eingabetaste öffnen.',
      kind: {
        client: 'Kunde',
        offer: 'Angebot',
        contract: 'Vertrag',
        invoice: 'Rechnung',
        payment: 'Zahlung',
      },
    },
    journal: {
      menu: 'Journal',
      title: 'Journal',
      at: 'Wann',
      actor: 'Wer',
      verb: 'Was',
      subjectKind: 'Woran',
      subjectId: 'Id',
      clause: 'Klausel',
    },
    testClock: {
      label: 'Testuhr',
      now: 'Testuhr: %{now}',
      day: '+1 Tag',
      week: '+1 Woche',
      to: 'Bis zu einem Tag …',
      go: 'Vorstellen',
      day_field: 'Tag',
      moving: 'Die Zeit vergeht, und alles Fällige geschieht …',
      forward: 'Die Uhr geht nur vorwärts: Mahnungen, Zinsen und Verrechnungen geschehen wie sonst auch.',
    },
    resources: {
      journal: { name: 'Journal', empty: 'Noch nichts ist geschehen.' },
    },
  },
  en: {
    home: {
      title: 'Good day, %{name}',
      all: 'Show all',
      waiting: 'Waits for your decision',
      nothingWaits: 'Nothing waits for you.',
      deadlines: 'Next deadlines',
      noDeadlines: 'No deadline within the next twelve months.',
      overdue: 'Overdue by age',
      overdueWhy:
        'Open invoices after their last day to pay, by how long; what an instalment plan puts off does not count.',
      nothingOverdue: 'Nothing is overdue.',
      open: 'Open',
      age: '%{from}–%{to} days',
      over: 'over %{days} days',
      cash: 'Expected payments',
      cashExpected: 'Open invoices, by payment habit',
      cashPlanned: 'Periods not billed yet',
      revenue: 'Net revenue by month',
      pools: 'Hour pools',
      noPools: 'No hour pool runs at present.',
      poolUsed: '%{used} of %{hours} h',
      until: 'until',
      runs: 'Runs',
      noRuns: 'Nothing has run yet.',
      runStatus: runStatuses.en,
    },
    search: {
      label: 'Search',
      hint: 'Number, name or amount',
      hits: 'Found',
      begin:
        'Numbers by their beginning or last digits, names by the beginning of a word. Anywhere with Ctrl + K.',
      nothing: 'Nothing found.',
      keys: 'Choose with the arrow keys, open with Enter.',
      kind: {
        client: 'Client',
        offer: 'Offer',
        contract: 'Contract',
        invoice: 'Invoice',
        payment: 'Payment',
      },
    },
    journal: {
      menu: 'Journal',
      title: 'Journal',
      at: 'When',
      actor: 'Who',
      verb: 'What',
      subjectKind: 'On',
      subjectId: 'Id',
      clause: 'Clause',
    },
    testClock: {
      label: 'Test clock',
      now: 'Test clock: %{now}',
      day: '+1 day',
      week: '+1 week',
      to: 'To a day …',
      go: 'Move forward',
      day_field: 'Day',
      moving: 'Time passes, and whatever is due happens …',
      forward: 'The clock only moves forward: reminders, interest and billing happen as usual.',
    },
    resources: {
      journal: { name: 'Journal', empty: 'Nothing has happened yet.' },
    },
  },
});

export const deskWords = {
  de: merged([homeWords.de, matterWords.de, deadlineWords.de]),
  en: merged([homeWords.en, matterWords.en, deadlineWords.en]),
};
