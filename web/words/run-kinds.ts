/** What the kinds of runs are called, wherever one is met. */
export const runKinds = {
  de: {
    billing: 'Fakturierung',
    dunning: 'Mahnlauf',
    'interest-notes': 'Verzugszinsenabrechnung',
    interest: 'Zinsabgrenzung',
    indexation: 'Indexanpassung',
    bank: 'Bankeingänge',
    'loss-of-term': 'Terminsverlust',
    lifting: 'Ende der Aussetzung',
    periods: 'Abrechnungszeiträume',
    'pool-expiry': 'Stundenpools',
    estimates: 'Kostenvoranschläge',
    'contract-end': 'Vertragsende',
    render: 'PDF-Erstellung',
    dispatch: 'Versand',
    seal: 'Tagessiegel',
    resume: 'Unterbrochenes fortsetzen',
  },
  en: {
    billing: 'Billing',
    dunning: 'Dunning',
    'interest-notes': 'Interest notes',
    interest: 'Interest accrual',
    indexation: 'Indexation',
    bank: 'Bank entries',
    'loss-of-term': 'Loss of term',
    lifting: 'End of suspension',
    periods: 'Billing periods',
    'pool-expiry': 'Hour pools',
    estimates: 'Estimates',
    'contract-end': 'End of contracts',
    render: 'Rendering',
    dispatch: 'Dispatch',
    seal: 'Seal of the day',
    resume: 'Take up again',
  },
} as const;

/** Where a run stands. */
export const runStatuses = {
  de: { queued: 'wartet', running: 'läuft', finished: 'beendet', failed: 'abgebrochen' },
  en: { queued: 'waiting', running: 'running', finished: 'finished', failed: 'given up' },
} as const;
