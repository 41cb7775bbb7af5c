/** Coming in by a link. */
export const signInWords = {
  de: {
    title: 'Anmelden',
    intro:
      'Hier sehen Sie Ihre Angebote, Verträge und Rechnungen. Sie brauchen kein Passwort: Wir senden Ihnen einen Link an Ihre E-Mail-Adresse.',
    email: 'Ihre E-Mail-Adresse',
    emailHint: 'die Adresse, an die Sie unsere Angebote und Rechnungen bekommen',
    send: 'Link anfordern',
    noEmail: 'Bitte geben Sie eine E-Mail-Adresse an, zum Beispiel name@firma.at.',
    sentTitle: 'Bitte sehen Sie in Ihr Postfach',
    sent: (email: string, minutes: number) =>
      `Wenn wir ${email} kennen, ist ein Link dorthin unterwegs. Er gilt ${minutes} Minuten und nur einmal.`,
    nothingCame:
      'Nichts angekommen? Sehen Sie im Spam-Ordner nach, oder fordern Sie den Link mit der Adresse an, an die unsere Rechnungen gehen.',
    again: 'Noch einmal anfordern',
    enterTitle: 'Jetzt anmelden',
    enter: 'Mit einem Klick melden Sie sich an diesem Gerät an.',
    enterButton: 'Anmelden',
    deadTitle: 'Dieser Link gilt nicht mehr',
    dead: 'Er wurde schon verwendet oder ist abgelaufen. Fordern Sie bitte einen neuen an.',
    tooMany: 'Sie haben mehrmals hintereinander einen Link angefordert. Bitte warten Sie eine Viertelstunde.',
    signedOut: 'Sie sind abgemeldet.',
    endedTitle: 'Ihre Anmeldung ist abgelaufen',
    ended:
      'Es wurde nichts gesendet und nichts geändert. Bitte melden Sie sich neu an und senden Sie die Angaben dann noch einmal.',
    written: 'Was Sie geschrieben haben',
  },
  en: {
    title: 'Sign in',
    intro:
      'Here you find your offers, contracts and invoices. You need no password: we send a link to your e-mail address.',
    email: 'Your e-mail address',
    emailHint: 'the address to which we send our offers and invoices',
    send: 'Request a link',
    noEmail: 'Please enter an e-mail address, for example name@company.com.',
    sentTitle: 'Please look into your mailbox',
    sent: (email: string, minutes: number) =>
      `If we know ${email}, a link is on its way there. It is good for ${minutes} minutes and only once.`,
    nothingCame:
      'Nothing came? Look into the spam folder, or request the link with the address to which our invoices go.',
    again: 'Request it again',
    enterTitle: 'Sign in now',
    enter: 'One click signs you in on this device.',
    enterButton: 'Sign in',
    deadTitle: 'This link is not good any more',
    dead: 'It has been used or its time is over. Please request a new one.',
    tooMany: 'You have requested a link several times in a row. Please wait a quarter of an hour.',
    signedOut: 'You have signed out.',
    endedTitle: 'Your session has ended',
    ended: 'Nothing was sent and nothing has changed. Please sign in again and then send it once more.',
    written: 'What you have written',
  },
};
