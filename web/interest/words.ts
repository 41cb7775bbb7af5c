import { words } from '../words/words.ts';

export const interestWords = words({
  de: {
    resources: {
      'base-rates': {
        name: 'Basiszinssatz |||| Basiszinssätze',
        empty: 'Noch kein Basiszinssatz. Die OeNB verlautbart ihn zum 1. Jänner und zum 1. Juli.',
        fields: {
          from: 'Gilt ab',
          rate: 'Satz',
          source: 'Quelle',
          enteredBy: 'Eingetragen von',
          enteredAt: 'Eingetragen',
        },
      },
    },
    interest: {
      title: 'Verzugszinsen',
      how: 'Zinsen laufen je Rechnung vom Tag nach dem letzten Zahlungstag bis zur Valuta; wie sie entstehen, zeigt jede Rechnung Stück für Stück.',
      charge: 'Zinsen verrechnen',
      accrue: 'Zinsen abgrenzen',
      rates: 'Basiszinssätze',
      notes: 'Verzugszinsenabrechnungen',
      noNotes: 'Noch keine Zinsen verrechnet.',
      number: 'Nummer',
      issuedOn: 'Ausgestellt',
      amount: 'Betrag',
      open: 'Offen',
      status: 'Status',
      from: 'Gilt ab (1. Jänner oder 1. Juli)',
      rate: 'Basiszinssatz in Prozent',
      source: 'Quelle (leer: von Hand)',
      missing:
        'Für das Halbjahr ab %{day} fehlt der Basiszinssatz: Bitte den an diesem Tag geltenden Satz der OeNB eintragen, sonst lassen sich Zinsen nicht berechnen.',
      do: { enterRate: 'Satz eintragen' },
      means: { enterRate: 'Der Satz am ersten Tag des Halbjahrs gilt für das ganze Halbjahr (§ 456 UGB).' },
    },
  },
  en: {
    resources: {
      'base-rates': {
        name: 'Base rate |||| Base rates',
        empty: 'No base rate yet. The OeNB publishes it for 1 January and 1 July.',
        fields: {
          from: 'From',
          rate: 'Rate',
          source: 'Source',
          enteredBy: 'Entered by',
          enteredAt: 'Entered',
        },
      },
    },
    interest: {
      title: 'Default interest',
      how: 'Interest runs invoice by invoice from the day after the last day to pay to the value date; each invoice shows how, piece by piece.',
      charge: 'Charge interest',
      accrue: 'Accrue interest',
      rates: 'Base rates',
      notes: 'Interest notes',
      noNotes: 'No interest charged yet.',
      number: 'Number',
      issuedOn: 'Issued',
      amount: 'Amount',
      open: 'Open',
      status: 'Status',
      from: 'From (1 January or 1 July)',
      rate: 'Base rate in percent',
      source: 'Source (empty: by hand)',
      missing:
        'The base rate of the half-year from %{day} is missing: please enter the rate of the OeNB in force on that day; without it no interest can be reckoned.',
      do: { enterRate: 'Enter a rate' },
      means: { enterRate: 'The rate on the first day of the half-year holds for all of it (§ 456 UGB).' },
    },
  },
});
