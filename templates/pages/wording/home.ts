/** What needs the client today. */
export const homeWords = {
  de: {
    title: 'Was heute für Sie ansteht',
    nothing: 'Heute wartet nichts auf Sie.',
    looking: 'Ihre Angebote, Verträge, Rechnungen und alle Schriftstücke finden Sie oben.',
    offers: 'Angebote, die auf Ihre Antwort warten',
    deliveries: 'Lieferungen zur Abnahme',
    left: (days: number) =>
      days === 0 ? 'heute ist der letzte Tag' : days === 1 ? 'noch 1 Tag' : `noch ${days} Tage`,
    deliveredOn: (day: string) => `geliefert am ${day}`,
    overruns: 'Überschreitungen, denen Sie widersprechen können',
    pools: 'Stundenpools, die zur Neige gehen',
    invoices: 'Offene Rechnungen',
    plans: 'Ratenvereinbarungen',
  },
  en: {
    title: 'What needs you today',
    nothing: 'Nothing waits for you today.',
    looking: 'You find your offers, contracts, invoices and all papers above.',
    offers: 'Offers that wait for your answer',
    deliveries: 'Deliveries to sign off',
    left: (days: number) =>
      days === 0 ? 'today is the last day' : days === 1 ? '1 day left' : `${days} days left`,
    deliveredOn: (day: string) => `delivered on ${day}`,
    overruns: 'Overruns that you may object to',
    pools: 'Hour pools that run low',
    invoices: 'Open invoices',
    plans: 'Instalment plans',
  },
};
