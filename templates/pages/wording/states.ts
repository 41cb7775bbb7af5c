/** What states are called before a client. */
export const stateWords = {
  de: {
    offer: {
      draft: 'wird von uns überarbeitet',
      sent: 'offen',
      ordered: 'von Ihnen bestellt',
      confirmed: 'Auftrag bestätigt',
      declined: 'abgelehnt',
      lapsed: 'nicht mehr gültig',
      withdrawn: 'von uns zurückgezogen',
    },
    contract: {
      active: 'läuft',
      suspended: 'ruht',
      completed: 'erfüllt',
      terminated: 'beendet',
      withdrawn: 'durch Rücktritt beendet',
    },
    invoice: {
      open: 'offen',
      'partly-paid': 'teilweise bezahlt',
      paid: 'bezahlt',
      overdue: 'überfällig',
      cancelled: 'storniert',
      settled: 'erledigt',
    },
    signOff: {
      open: 'wartet auf Ihre Abnahme',
      accepted: 'abgenommen',
      objected: 'von Ihnen beanstandet',
      'deemed-accepted': 'gilt als abgenommen',
    },
    plan: { running: 'läuft', lost: 'Terminsverlust', paid: 'bezahlt', ended: 'beendet' },
  },
  en: {
    offer: {
      draft: 'being revised by us',
      sent: 'open',
      ordered: 'ordered by you',
      confirmed: 'order confirmed',
      declined: 'declined',
      lapsed: 'no longer valid',
      withdrawn: 'withdrawn by us',
    },
    contract: {
      active: 'running',
      suspended: 'suspended',
      completed: 'completed',
      terminated: 'ended',
      withdrawn: 'ended by withdrawal',
    },
    invoice: {
      open: 'open',
      'partly-paid': 'partly paid',
      paid: 'paid',
      overdue: 'overdue',
      cancelled: 'cancelled',
      settled: 'settled',
    },
    signOff: {
      open: 'waits for your sign-off',
      accepted: 'accepted',
      objected: 'objected to by you',
      'deemed-accepted': 'deemed accepted',
    },
    plan: { running: 'running', lost: 'loss of term', paid: 'paid', ended: 'ended' },
  },
};

export type StateWords = (typeof stateWords)['de'];
