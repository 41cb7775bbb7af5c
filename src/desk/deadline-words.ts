import { type Language } from '../terms/language.ts';
import { type DeadlineKind } from './deadline.ts';

interface DeadlineWords {
  readonly title: string;
  readonly kinds: Readonly<Record<DeadlineKind, string>>;
}

/** What deadlines are called where no screen says it: in the calendar of a person. */
export const deadlineWords: Readonly<Record<Language, DeadlineWords>> = {
  de: {
    title: 'Kontor: Fristen',
    kinds: {
      'offer-validity': 'Angebot gültig bis',
      'order-binding': 'Bindung an die Bestellung',
      notice: 'Letzter Kündigungstag',
      renewal: 'Verlängerung',
      'contract-end': 'Vertragsende',
      objection: 'Einspruch gegen Überschreitung',
      'pool-end': 'Ende der Kontingentperiode',
      billing: 'Periode zu verrechnen',
      'index-adjustment': 'Indexanpassung',
      payment: 'Letzter Zahlungstag',
      instalment: 'Rate fällig',
      reminder: 'Mahnfrist',
      'hold-end': 'Ende des Mahnaufschubs',
      acceptance: 'Einwände gegen die Lieferung',
    },
  },
  en: {
    title: 'Kontor: deadlines',
    kinds: {
      'offer-validity': 'Offer valid until',
      'order-binding': 'Order binds until',
      notice: 'Last day for notice',
      renewal: 'Renewal',
      'contract-end': 'End of contract',
      objection: 'Objection to an overrun',
      'pool-end': 'End of pool period',
      billing: 'Period to be billed',
      'index-adjustment': 'Index adjustment',
      payment: 'Last day to pay',
      instalment: 'Instalment due',
      reminder: 'Reminder deadline',
      'hold-end': 'End of hold',
      acceptance: 'Objections to the delivery',
    },
  },
};
