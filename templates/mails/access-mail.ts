import { type Language, type PaperSeller } from '../../src/documents/papers/parts.ts';
import { type MailText, signature } from './mail-text.ts';

type Kind = 'invitation' | 'client-invitation' | 'password-reset' | 'sign-in';

export interface AccessMailContents {
  readonly kind: Kind;
  readonly language: Language;
  readonly name: string | null;
  readonly links: readonly { readonly address: string; readonly client: string | null }[];
  readonly seller: PaperSeller;
}

interface Wording {
  readonly greeting: (name: string | null) => string;
  readonly closing: string;
  readonly subject: (agency: string) => string;
  readonly before: (agency: string) => string;
  readonly after: string;
}

const de = {
  greeting: (name: string | null) => (name === null ? 'Guten Tag,' : `Guten Tag, ${name}!`),
  closing: 'Freundliche Grüße',
};
const en = {
  greeting: (name: string | null) => (name === null ? 'Hello,' : `Hello ${name},`),
  closing: 'Kind regards',
};

const wordings: Readonly<Record<Language, Readonly<Record<Kind, Wording>>>> = {
  de: {
    invitation: {
      ...de,
      subject: (agency) => `Ihr Zugang bei ${agency}`,
      before: (agency) =>
        `für Sie wurde bei ${agency} ein Zugang eingerichtet. Bitte wählen Sie unter diesem Link Ihr Passwort:`,
      after: 'Der Link gilt sieben Tage und nur einmal. Bitte geben Sie ihn nicht weiter.',
    },
    'client-invitation': {
      ...de,
      subject: (agency) => `Ihr Zugang bei ${agency}`,
      before: (agency) =>
        `bei ${agency} können Sie Ihre Angebote, Verträge, Rechnungen und Stundenpools jederzeit einsehen. Hier melden Sie sich an:`,
      after:
        'Sie brauchen kein Passwort: Geben Sie dort diese E-Mail-Adresse an, und wir senden Ihnen einen Link zur Anmeldung.',
    },
    'password-reset': {
      ...de,
      subject: (agency) => `Neues Passwort bei ${agency}`,
      before: () => 'unter diesem Link können Sie ein neues Passwort wählen:',
      after:
        'Der Link gilt eine Stunde und nur einmal. Haben Sie kein neues Passwort angefordert, brauchen Sie nichts zu tun.',
    },
    'sign-in': {
      ...de,
      subject: (agency) => `Ihre Anmeldung bei ${agency}`,
      before: () => 'mit diesem Link melden Sie sich an:',
      after:
        'Der Link gilt 30 Minuten und nur einmal. Haben Sie keine Anmeldung angefordert, brauchen Sie nichts zu tun.',
    },
  },
  en: {
    invitation: {
      ...en,
      subject: (agency) => `Your access at ${agency}`,
      before: (agency) => `${agency} has given you access. Please choose your password by this link:`,
      after: 'The link is good for seven days and for one use. Please do not pass it on.',
    },
    'client-invitation': {
      ...en,
      subject: (agency) => `Your access at ${agency}`,
      before: (agency) =>
        `at ${agency} you can see your offers, contracts, invoices and hour pools at any time. This is where you sign in:`,
      after: 'You need no password: enter this e-mail address there and we send you a link to sign in.',
    },
    'password-reset': {
      ...en,
      subject: (agency) => `New password at ${agency}`,
      before: () => 'by this link you can choose a new password:',
      after:
        'The link is good for one hour and for one use. If you have not asked for a new password, there is nothing to do.',
    },
    'sign-in': {
      ...en,
      subject: (agency) => `Signing in at ${agency}`,
      before: () => 'this link signs you in:',
      after:
        'The link is good for 30 minutes and for one use. If you have not asked to sign in, there is nothing to do.',
    },
  },
};

/** Subject and text of a mail that carries links for one use. */
export function accessMailText({ kind, language, name, links, seller }: AccessMailContents): MailText {
  const words = wordings[language][kind];
  const listed = links.map(({ address, client }) =>
    client === null || links.length === 1 ? address : `${client}:\n${address}`,
  );
  const paragraphs = [
    words.greeting(name),
    words.before(seller.name),
    ...listed,
    words.after,
    [words.closing, ...signature(seller, language)].join('\n'),
  ];
  return { subject: words.subject(seller.name), text: `${paragraphs.join('\n\n')}\n` };
}
