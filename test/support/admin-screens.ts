import { type StaffRole } from '../../src/access/caller.ts';

/** A screen of the admin UI, and who looks at it. */
export interface AdminScreen {
  /** Its route as the rooms of the UI have it, ids as ":id", with a query where that is another sight of it. */
  readonly route: string;
  /** A part of its one h1. */
  readonly heading: string;
  /** The role it is for; "nobody" has not come in yet. */
  readonly as: StaffRole | 'nobody';
  /** A list of the API whose first row gives what the route names: ":contractId" the field of that name. */
  readonly of?: string;
}

/** Every screen, in the order in which it is looked at: a test insists on it. */
export const adminScreens: readonly AdminScreen[] = [
  { route: '/forgotten-password', heading: 'Passwort vergessen', as: 'nobody' },
  { route: '/invitation/:token', heading: 'Passwort wählen', as: 'nobody' },
  { route: '/password-reset/:token', heading: 'Passwort wählen', as: 'nobody' },

  { route: '/', heading: 'Guten Tag', as: 'account_manager' },
  { route: '/deadlines', heading: 'Fristen', as: 'account_manager' },
  { route: '/deadlines?view=month', heading: 'Fristen', as: 'account_manager' },
  { route: '/clients', heading: 'Kunden', as: 'account_manager' },
  { route: '/clients/create', heading: 'Neuer Kunde', as: 'account_manager' },
  { route: '/clients/:id', heading: 'Šárka', as: 'account_manager', of: '/clients?name=%C5%A0%C3%A1rka' },
  {
    route: '/clients/:id/show',
    heading: 'Šárka',
    as: 'account_manager',
    of: '/clients?name=%C5%A0%C3%A1rka',
  },
  { route: '/offers', heading: 'Angebote', as: 'account_manager' },
  { route: '/offers/create', heading: 'Neues Angebot', as: 'account_manager' },
  { route: '/offers/:id', heading: 'bearbeiten', as: 'account_manager', of: '/offers?status=draft' },
  { route: '/offers/:id/show', heading: 'Graz', as: 'account_manager', of: '/offers?status=sent' },
  {
    route: '/offers/:id/show',
    heading: 'Graz',
    as: 'account_manager',
    of: '/offers?status=confirmed',
  },
  { route: '/contracts', heading: 'Verträge', as: 'account_manager' },
  { route: '/contracts/:id/show', heading: 'Graz', as: 'account_manager', of: '/contracts?status=active' },
  { route: '/time', heading: 'Zeiterfassung', as: 'account_manager' },
  { route: '/time-import', heading: 'Zeiten importieren', as: 'account_manager' },
  { route: '/hour-pools', heading: 'Stundenpools', as: 'account_manager' },
  { route: '/hour-pools/:id/show', heading: 'Betreuung', as: 'account_manager', of: '/hour-pools' },
  { route: '/estimates', heading: 'Kostenvoranschläge', as: 'account_manager' },
  { route: '/estimates/:contractId', heading: 'Šárka', as: 'account_manager', of: '/estimates' },
  { route: '/sprints', heading: 'Sprints', as: 'account_manager' },
  { route: '/sprints/:contractId', heading: 'Graz', as: 'account_manager', of: '/contracts?status=active' },
  { route: '/dispatches', heading: 'Versand und Post', as: 'account_manager' },
  { route: '/outbox', heading: 'Postausgang', as: 'account_manager' },
  { route: '/account', heading: 'Mein Konto', as: 'account_manager' },
  { route: '/company', heading: 'Firma', as: 'account_manager' },
  { route: '/terms', heading: 'Allgemeine Geschäftsbedingungen', as: 'account_manager' },

  { route: '/', heading: 'Guten Tag', as: 'finance' },
  { route: '/runs', heading: 'Finanzläufe', as: 'finance' },
  {
    route: '/runs/:id/show',
    heading: 'Fakturierung zum',
    as: 'finance',
    of: '/runs?kind=billing&mode=commit',
  },
  { route: '/runs/:id/show', heading: 'Vorschau', as: 'finance', of: '/runs?kind=billing&mode=preview' },
  { route: '/invoices', heading: 'Rechnungen', as: 'finance' },
  { route: '/invoices/:id/show', heading: 'Schlussrechnung', as: 'finance', of: '/invoices?kind=final' },
  { route: '/ageing', heading: 'Offene Posten', as: 'finance' },
  { route: '/payments', heading: 'Zahlungen', as: 'finance' },
  { route: '/payments/create', heading: 'Zahlung erfassen', as: 'finance' },
  { route: '/payments/:id/show', heading: 'Zahlung von', as: 'finance', of: '/payments' },
  { route: '/client-credits', heading: 'Guthaben', as: 'finance' },
  { route: '/bank-statements', heading: 'Kontoauszüge', as: 'finance' },
  { route: '/bank-statements/:id/show', heading: 'Kontoauszug AT', as: 'finance', of: '/bank-statements' },
  { route: '/bank-matching', heading: 'Zahlungsabgleich', as: 'finance' },
  { route: '/dunning', heading: 'Mahnwesen', as: 'finance' },
  { route: '/dunning-halts', heading: 'Mahnstopps', as: 'finance' },
  { route: '/instalment-plans', heading: 'Ratenpläne', as: 'finance' },
  { route: '/instalment-plans/create', heading: 'Ratenplan vereinbaren', as: 'finance' },
  { route: '/instalment-plans/:id/show', heading: 'Ratenplan RV-', as: 'finance', of: '/instalment-plans' },
  { route: '/interest', heading: 'Verzugszinsen', as: 'finance' },
  { route: '/base-rates', heading: 'Basiszinssätze', as: 'finance' },
  { route: '/index-values', heading: 'Indexwerte', as: 'finance' },
  { route: '/index-adjustments', heading: 'Indexanpassungen', as: 'finance' },
  { route: '/trial-balance', heading: 'Saldenliste', as: 'finance' },
  { route: '/trial-balance/:account', heading: 'Forderungen aus', as: 'finance' },

  { route: '/', heading: 'Guten Tag', as: 'management' },
  { route: '/matters', heading: 'Entscheidungen', as: 'management' },
  { route: '/schedule', heading: 'Zeitplan', as: 'management' },
  { route: '/dunning-decisions', heading: 'Entscheidungen', as: 'management' },
  { route: '/time-approvals', heading: 'Stundenfreigabe', as: 'management' },
  { route: '/people', heading: 'Team und Stundensätze', as: 'management' },
  { route: '/contracts/:id/show', heading: 'Graz', as: 'management', of: '/contracts?status=active' },
  { route: '/terms/new', heading: 'Neue Ausgabe der AGB', as: 'management' },

  { route: '/journal', heading: 'Journal', as: 'admin' },
  { route: '/users', heading: 'Benutzer', as: 'admin' },
  { route: '/users/create', heading: 'Neuer Benutzer', as: 'admin' },
  { route: '/users/:id', heading: 'account_manager-', as: 'admin', of: '/users' },
  { route: '/api-tokens', heading: 'API-Schlüssel', as: 'admin' },
  { route: '/sign-ins', heading: 'Anmeldungen', as: 'admin' },
  { route: '/company', heading: 'Firma', as: 'admin' },
  { route: '/terms', heading: 'Allgemeine Geschäftsbedingungen', as: 'admin' },
  { route: '/mail-texts', heading: 'Texte der E-Mails', as: 'admin' },
  { route: '/terms/new', heading: 'Neue Ausgabe der AGB', as: 'admin' },
];
