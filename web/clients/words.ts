import { words } from '../words/words.ts';

export const clientWords = words({
  de: {
    resources: {
      clients: {
        name: 'Kunde |||| Kunden',
        empty: 'Noch keine Kunden. Legen Sie den ersten an: Name, Anschrift und E-Mail genügen.',
        fields: {
          number: 'Nummer',
          name: 'Name',
          country: 'Land',
          vatId: 'UID',
          iban: 'IBAN',
          email: 'E-Mail',
          papersBy: 'Schriftstücke',
          language: 'Sprache',
          created: 'Angelegt',
          address: { street: 'Straße', postalCode: 'PLZ', city: 'Ort', country: 'Land' },
          managementContact: { name: 'Geschäftsführung: Name', email: 'Geschäftsführung: E-Mail' },
          accountManagerEmail: 'Betreuung (E-Mail)',
          orderReference: 'Bestellnummer / Auftragsreferenz',
        },
      },
    },
    clients: {
      menu: 'Kunden',
      new: 'Neuer Kunde',
      data: 'Stammdaten',
      address: 'Anschrift',
      papersBy: { mail: 'per E-Mail', post: 'per Post' },
      language: { de: 'Deutsch', en: 'Englisch' },
    },
  },
  en: {
    resources: {
      clients: {
        name: 'Client |||| Clients',
        empty: 'No clients yet. Enter the first: name, address and e-mail are enough.',
        fields: {
          number: 'Number',
          name: 'Name',
          country: 'Country',
          vatId: 'VAT id',
          iban: 'IBAN',
          email: 'E-mail',
          papersBy: 'Papers',
          language: 'Language',
          created: 'Entered',
          address: { street: 'Street', postalCode: 'Postal code', city: 'City', country: 'Country' },
          managementContact: { name: 'Management: name', email: 'Management: e-mail' },
          accountManagerEmail: 'Account manager (e-mail)',
          orderReference: 'Order reference',
        },
      },
    },
    clients: {
      menu: 'Clients',
      new: 'New client',
      data: 'Data',
      address: 'Address',
      papersBy: { mail: 'by mail', post: 'by post' },
      language: { de: 'German', en: 'English' },
    },
  },
});
