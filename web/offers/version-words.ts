import { words } from '../words/words.ts';

/** What becomes of an offer: its versions, its order, its story. */
export const offerVersionWords = words({
  de: {
    offers: {
      order: {
        title: 'Bestellung',
        receivedAt: 'Eingelangt am',
        deemedReceivedAt: 'Gilt als eingelangt',
        boundUntil: 'Bindet bis',
        orderedBy: 'Bestellt von',
        contract: 'Vertrag',
        description: 'Womit begonnen wurde',
      },
      version: {
        title: 'Versionen',
        of: 'Version %{version}',
        draft: 'Entwurf',
        compare: 'Vergleichen',
        from: 'Von Version',
        to: 'mit Version',
        difference: 'Unterschied netto',
        difference_gross: 'Unterschied brutto',
        same: 'unverändert',
        changed: 'geändert',
        added: 'neu',
        removed: 'entfallen',
        nothing: 'An den Positionen hat sich nichts geändert.',
        facts: 'Geändert wurden auch: %{fields}',
        only: 'Es gibt erst eine Version.',
      },
      history: { title: 'Verlauf', earlier: 'Frühere Ereignisse', invoice: 'Rechnung' },
    },
  },
  en: {
    offers: {
      order: {
        title: 'Order',
        receivedAt: 'Received',
        deemedReceivedAt: 'Counts as received',
        boundUntil: 'Binds until',
        orderedBy: 'Ordered by',
        contract: 'Contract',
        description: 'What was begun with',
      },
      version: {
        title: 'Versions',
        of: 'Version %{version}',
        draft: 'Draft',
        compare: 'Compare',
        from: 'From version',
        to: 'to version',
        difference: 'Difference net',
        difference_gross: 'Difference gross',
        same: 'unchanged',
        changed: 'changed',
        added: 'new',
        removed: 'dropped',
        nothing: 'Nothing changed in the lines.',
        facts: 'Also changed: %{fields}',
        only: 'There is only one version so far.',
      },
      history: { title: 'History', earlier: 'Earlier events', invoice: 'Invoice' },
    },
  },
});
