import { words } from './words.ts';

/** What many rooms say. */
export const commonWords = words({
  de: {
    kontor: {
      home: 'Start',
      menu: {
        label: 'Hauptmenü',
        sales: 'Vertrieb',
        work: 'Leistung',
        finance: 'Finanzen',
        office: 'Büro',
        settings: 'Einstellungen',
      },
      do: {
        cancel: 'Abbrechen',
        confirm: 'Bestätigen',
        close: 'Schließen',
        download: 'Herunterladen',
        open: 'Öffnen',
        retry: 'Noch einmal versuchen',
      },
      say: {
        done: 'Erledigt',
        none: '–',
        clause: 'Klausel %{clause}',
        loading: 'Wird geladen …',
        failed: 'Das hat nicht geklappt',
        unreachable: 'Kontor ist gerade nicht erreichbar. Bitte in einem Moment noch einmal versuchen.',
      },
    },
  },
  en: {
    kontor: {
      home: 'Home',
      menu: {
        label: 'Main menu',
        sales: 'Sales',
        work: 'Work',
        finance: 'Finance',
        office: 'Office',
        settings: 'Settings',
      },
      do: {
        cancel: 'Cancel',
        confirm: 'Confirm',
        close: 'Close',
        download: 'Download',
        open: 'Open',
        retry: 'Try again',
      },
      say: {
        done: 'Done',
        none: '–',
        clause: 'Clause %{clause}',
        loading: 'Loading …',
        failed: 'That did not work',
        unreachable: 'Kontor cannot be reached at the moment. Please try again shortly.',
      },
    },
  },
});
