import { type Pattern } from './pattern.ts';

/** Of whoever comes in, and of accounts. */
export const access: readonly Pattern[] = [
  [/^this account was closed; ask.*$/, 'Dieses Konto ist gesperrt; bitte die Administration fragen'],
  [
    /^the account was closed a moment ago; ask.*$/,
    'Das Konto wurde soeben gesperrt; bitte die Administration fragen',
  ],
  [
    /^there are users already; ask.*$/,
    'Es gibt bereits Benutzer; bitte die Administration um eine Einladung ersuchen',
  ],
  [
    /^the link was used already.*$/,
    'Der Link wurde bereits verwendet, ist abgelaufen oder unvollständig; bitte einen neuen anfordern',
  ],
  [
    /^this address may not come in any more.*$/,
    'Diese Adresse hat keinen Zugang mehr; bitte die Agentur fragen',
  ],
  [
    /^the role client comes alone.*$/,
    'Die Rolle Kunde steht allein und mit dem Kunden, für den sie gilt; alle anderen Rollen ohne',
  ],
  [
    /^too many (?:requests for links from here|attempts|attempts to sign in); wait .*, then try again$/,
    'Zu viele Versuche; bitte einige Minuten warten und dann noch einmal versuchen',
  ],
  [/^remove the present second factor first$/, 'Zuerst die bestehende zweite Bestätigung entfernen'],
  [
    /^enter the password with which you sign in now$/,
    'Bitte das Passwort eingeben, mit dem Sie sich derzeit anmelden',
  ],
  [/^make another user an administrator first$/, 'Zuerst jemand anderem die Administration übertragen'],
  [/^ask for a second factor first$/, 'Zuerst eine zweite Bestätigung anfordern'],
  [/^this second factor counts already$/, 'Diese zweite Bestätigung gilt bereits'],
  [
    /^enter the six digits.*$/,
    'Bitte die sechs Ziffern eingeben, die die App jetzt zeigt; die Uhr des Geräts muss stimmen',
  ],
  [
    /^enter the code that the authenticator shows now, or a recovery code$/,
    'Bitte den Code der App oder einen Ersatzcode eingeben',
  ],
  [/^enter the code that the authenticator shows now$/, 'Bitte den Code eingeben, den die App jetzt zeigt'],
  [
    /^this code is not right or was used already.*$/,
    'Der Code stimmt nicht oder wurde bereits verwendet; bitte den eingeben, der jetzt angezeigt wird',
  ],
  [
    /^the e-mail address or the password is not right.*$/,
    'E-Mail-Adresse oder Passwort stimmt nicht; bitte berichtigen oder ein neues Passwort anfordern',
  ],
  [
    /^say the name and the e-mail address of the first.*$/,
    'Bitte auch Name und E-Mail-Adresse der ersten Administration angeben',
  ],
  [
    /^the user is (\S+); only who has not come in yet is invited$/,
    'Eingeladen wird nur, wer noch nicht angemeldet war (Stand: {$1})',
  ],
  [
    /^account managers let the people of clients in.*$/,
    'Die Kundenbetreuung gibt nur Personen von Kunden Zugang; für alle anderen bitte die Administration fragen',
  ],
  [
    /^sign in as a user; a token.*$/,
    'Bitte als Benutzer anmelden; ein Schlüssel oder eine hinterlegte Adresse hat kein Konto',
  ],
  [
    /^(.*); take a sentence of your own, or let a password manager choose$/,
    'Das Passwort ist zu leicht zu erraten; bitte einen eigenen Satz wählen oder ein Programm wählen lassen',
  ],
  [
    /^set up a second factor for your account first$/,
    'Bitte zuerst für Ihr Konto eine zweite Bestätigung einrichten',
  ],
  [/^this call is for .*$/, 'Ihre Rollen erlauben das nicht'],
  [/^this token may only read.*$/, 'Dieser Schlüssel darf nur lesen'],
  [/^sign in, or send the header.*$/, 'Bitte anmelden'],
  [
    /^make a new link on the page of your account.*$/,
    'Bitte auf der Seite Ihres Kontos einen neuen Link erstellen und diesen abonnieren',
  ],
];
