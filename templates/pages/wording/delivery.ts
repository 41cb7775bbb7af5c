/** Deliveries and their sign-off (GTC 8.5). */
export const deliveryWords = {
  de: {
    title: (contract: string) => `Lieferung zu ${contract}`,
    complete: 'Gesamtlieferung',
    partial: 'Teillieferung',
    contract: 'Vertrag',
    deliveredOn: 'Geliefert am',
    what: 'Umfang',
    items: (positions: string) => `Positionen ${positions}`,
    note: 'Anmerkung',
    objectBy: 'Rügefrist bis',
    status: 'Abnahme',
    left: (days: number) =>
      days === 0 ? 'heute ist der letzte Tag' : days === 1 ? 'noch 1 Tag' : `noch ${days} Tage`,
    meaning: (until: string) =>
      `Bitte nehmen Sie die Lieferung ab, oder beanstanden Sie Mängel bis ${until}. Ohne Beanstandung gilt sie danach als abgenommen (AGB 8.5). Die Abnahme ändert nicht, wann die Rechnung fällig ist.`,
    acceptTitle: 'Abnehmen',
    accept: 'Lieferung abnehmen',
    objectTitle: 'Mangel beanstanden',
    object: 'Mangel beanstanden',
    text: 'Was ist nicht in Ordnung?',
    textHint: 'Bitte beschreiben Sie, was Sie erwartet haben und was Sie sehen.',
    remark: 'Anmerkung (freiwillig)',
    name: 'Ihr Vor- und Nachname',
    noName: 'Bitte geben Sie Ihren Namen an.',
    noText: 'Bitte beschreiben Sie den Mangel.',
    accepted: (by: string, day: string) => `${by} hat die Lieferung am ${day} abgenommen.`,
    objected: (by: string, day: string) => `${by} hat am ${day} beanstandet:`,
    objectedNext: 'Wir kümmern uns darum. Sobald alles passt, können Sie die Lieferung hier abnehmen.',
    deemed: (day: string) =>
      `Bis ${day} wurde nichts beanstandet, daher gilt die Lieferung als abgenommen (AGB 8.5). Verborgene Mängel melden Sie uns bitte, sobald Sie sie entdecken.`,
    tooLate:
      'Die Frist war schon vorbei, Ihre Beanstandung wurde nicht festgehalten. Bitte schreiben Sie uns direkt.',
    nothingDone: 'Das war schon erledigt, es hat sich nichts geändert. Unten steht der aktuelle Stand.',
  },
  en: {
    title: (contract: string) => `Delivery on ${contract}`,
    complete: 'complete delivery',
    partial: 'partial delivery',
    contract: 'Contract',
    deliveredOn: 'Delivered on',
    what: 'Extent',
    items: (positions: string) => `items ${positions}`,
    note: 'Note',
    objectBy: 'Object by',
    status: 'Sign-off',
    left: (days: number) =>
      days === 0 ? 'today is the last day' : days === 1 ? '1 day left' : `${days} days left`,
    meaning: (until: string) =>
      `Please accept the delivery, or object to defects by ${until}. Without an objection it counts as accepted afterwards (terms 8.5). The sign-off does not change when the invoice is due.`,
    acceptTitle: 'Accept',
    accept: 'Accept the delivery',
    objectTitle: 'Object to a defect',
    object: 'Object to a defect',
    text: 'What is wrong?',
    textHint: 'Please describe what you expected and what you see.',
    remark: 'Remark (optional)',
    name: 'Your first and last name',
    noName: 'Please enter your name.',
    noText: 'Please describe the defect.',
    accepted: (by: string, day: string) => `${by} accepted the delivery on ${day}.`,
    objected: (by: string, day: string) => `${by} objected on ${day}:`,
    objectedNext:
      'We are looking after it. As soon as everything is right, you can accept the delivery here.',
    deemed: (day: string) =>
      `There was no objection by ${day}, so the delivery counts as accepted (terms 8.5). Please tell us of latent defects as soon as you discover them.`,
    tooLate:
      'The period was over already, your objection has not been recorded. Please write to us directly.',
    nothingDone: 'That was settled already, nothing has changed. Below is where things stand.',
  },
};
