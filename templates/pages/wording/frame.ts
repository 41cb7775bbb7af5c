/** What stands around every page of the portal. */
export const frameWords = {
  de: {
    skip: 'Zum Inhalt',
    menu: 'Bereiche',
    home: 'Übersicht',
    offers: 'Angebote',
    contracts: 'Verträge',
    invoices: 'Rechnungen',
    statement: 'Konto',
    papers: 'Schriftstücke',
    signOut: 'Abmelden',
    otherLanguage: 'English',
    register: (number: string, court: string | null) =>
      court === null ? `Firmenbuch ${number}` : `Firmenbuch ${number}, ${court}`,
    vatId: (id: string) => `UID ${id}`,
    more: 'Weitere anzeigen',
    back: 'Zurück zur Übersicht',
  },
  en: {
    skip: 'To the content',
    menu: 'Sections',
    home: 'Overview',
    offers: 'Offers',
    contracts: 'Contracts',
    invoices: 'Invoices',
    statement: 'Account',
    papers: 'Papers',
    signOut: 'Sign out',
    otherLanguage: 'Deutsch',
    register: (number: string, court: string | null) =>
      court === null ? `Company register ${number}` : `Company register ${number}, ${court}`,
    vatId: (id: string) => `VAT id ${id}`,
    more: 'Show more',
    back: 'Back to the overview',
  },
};
