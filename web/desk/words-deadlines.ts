import { deadlineNames } from '../../templates/wording/deadlines.ts';
import { words } from '../words/words.ts';

export const deadlineWords = words({
  de: {
    deadlines: {
      menu: 'Fristen',
      title: 'Fristen',
      day: 'Tag',
      client: 'Kunde',
      subject: 'Betrifft',
      amount: 'Betrag',
      clause: 'Klausel',
      view: 'Ansicht',
      list: 'Liste',
      month: 'Monat',
      before: 'Voriger Monat',
      after: 'Nächster Monat',
      weekdays: 'Mo Di Mi Do Fr Sa So',
      further: 'und %{count} weitere',
      tooMany: 'Nur die ersten 200 Fristen dieses Monats sind eingetragen; die Liste zeigt alle.',
      filter: { kind: 'Frist', from: 'Ab', to: 'Bis' },
      kind: deadlineNames.de,
    },
    resources: { deadlines: { name: 'Frist |||| Fristen', empty: 'Keine Frist läuft.' } },
  },
  en: {
    deadlines: {
      menu: 'Deadlines',
      title: 'Deadlines',
      day: 'Day',
      client: 'Client',
      subject: 'About',
      amount: 'Amount',
      clause: 'Clause',
      view: 'View',
      list: 'List',
      month: 'Month',
      before: 'Previous month',
      after: 'Next month',
      weekdays: 'Mon Tue Wed Thu Fri Sat Sun',
      further: 'and %{count} more',
      tooMany: 'Only the first 200 deadlines of this month are entered; the list shows all.',
      filter: { kind: 'Deadline', from: 'From', to: 'To' },
      kind: deadlineNames.en,
    },
    resources: { deadlines: { name: 'Deadline |||| Deadlines', empty: 'No deadline runs.' } },
  },
});
