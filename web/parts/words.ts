import { words } from '../words/words.ts';

export { termWords } from './term-words.ts';

/** What the parts of the finance screens say. */
export const partWords = words({
  de: {
    kontor: {
      by: { schedule: 'Zeitplan', terms: 'von selbst', demo: 'Demo', installation: 'Einrichtung' },
      way: {
        invoiceId: 'Rechnung',
        contractId: 'Vertrag',
        clientId: 'Kunde',
        paymentId: 'Zahlung',
        planId: 'Ratenplan',
        noteId: 'Zinsabrechnung',
        documentId: 'PDF',
      },
      mend: {
        'recipient-vat-id-missing': 'UID beim Kunden eintragen',
        'management-contact-missing': 'Geschäftsführung beim Kunden eintragen',
        'no-address-for-notice': 'E-Mail-Adresse beim Kunden eintragen',
        'base-rate-missing': 'Basiszinssatz eintragen',
        'index-value-missing': 'Indexwert eintragen',
        'index-value-provisional': 'Endgültigen Indexwert eintragen',
        'company-incomplete': 'Firmendaten ergänzen',
        'time-unapproved': 'Zeiten freigeben',
        'pool-time-unapproved': 'Zeiten freigeben',
        'contract-suspended': 'Zum Vertrag',
      },
      bulk: {
        rows: 'Was gewählt ist',
        chosen: 'Eines gewählt |||| %{smart_count} gewählt',
        leftOut:
          'Auf eine gewählte Zeile trifft das nicht zu; sie bleibt, wie sie ist. |||| Auf %{smart_count} gewählte Zeilen trifft das nicht zu; sie bleiben, wie sie sind.',
        progress: '%{at} von %{all}',
        allDone: 'Alle %{all} erledigt.',
        someDone:
          '%{done} von %{all} erledigt, %{failed} abgelehnt, %{waiting} noch offen. Was erledigt ist, gilt.',
        again: 'Rest wiederholen',
        clear: 'Auswahl aufheben',
        stop: 'Anhalten',
      },
      more: 'Weitere anzeigen',
      all: 'Alle',
      yes: 'Ja',
      no: 'Nein',
      irreversible: 'Das lässt sich nicht rückgängig machen.',
      client: 'Kunde',
      pdf: {
        download: 'PDF herunterladen',
        pending: 'PDF wird erstellt …',
        show: 'Schriftstück daneben zeigen',
        hide: 'Schriftstück ausblenden',
        alone: 'In neuem Tab',
        save: 'Herunterladen',
      },
    },
  },
  en: {
    kontor: {
      by: { schedule: 'timetable', terms: 'by itself', demo: 'demo', installation: 'installation' },
      way: {
        invoiceId: 'Invoice',
        contractId: 'Contract',
        clientId: 'Client',
        paymentId: 'Payment',
        planId: 'Instalment plan',
        noteId: 'Interest note',
        documentId: 'PDF',
      },
      mend: {
        'recipient-vat-id-missing': "Enter the client's VAT id",
        'management-contact-missing': "Enter the client's management",
        'no-address-for-notice': "Enter the client's e-mail address",
        'base-rate-missing': 'Enter the base rate',
        'index-value-missing': 'Enter the index value',
        'index-value-provisional': 'Enter the final index value',
        'company-incomplete': "Complete the agency's data",
        'time-unapproved': 'Approve the time',
        'pool-time-unapproved': 'Approve the time',
        'contract-suspended': 'To the contract',
      },
      bulk: {
        rows: 'What is chosen',
        chosen: 'One chosen |||| %{smart_count} chosen',
        leftOut:
          'This does not apply to one of the chosen rows; it stays as it is. |||| This does not apply to %{smart_count} of the chosen rows; they stay as they are.',
        progress: '%{at} of %{all}',
        allDone: 'All %{all} done.',
        someDone: '%{done} of %{all} done, %{failed} refused, %{waiting} still to do. What is done stands.',
        again: 'Repeat the rest',
        clear: 'Clear the choice',
        stop: 'Stop',
      },
      more: 'Show more',
      all: 'All',
      yes: 'Yes',
      no: 'No',
      irreversible: 'This cannot be undone.',
      client: 'Client',
      pdf: {
        download: 'Download PDF',
        pending: 'PDF is being made …',
        show: 'Show paper beside',
        hide: 'Hide paper',
        alone: 'In a new tab',
        save: 'Download',
      },
    },
  },
});
