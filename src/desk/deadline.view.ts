import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { firstOfEach } from './first-of-each.store.ts';
import { type DeadlineKind, deadlineKinds, deadlines } from './deadline.ts';
import { dated } from './deadline.store.ts';

interface DeadlineRow {
  readonly id: string;
  readonly kind: DeadlineKind;
  readonly day: LocalDate;
  readonly clientId: string;
  readonly clientName: string;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly amount: string | null;
}

const deadlineSorts = { day: 'm.day' };

interface Filters {
  readonly kind?: DeadlineKind | undefined;
  /** By default all; without `kind` only these. */
  readonly kinds?: readonly DeadlineKind[];
  readonly clientId?: string | undefined;
  /** By default today. */
  readonly from?: LocalDate | undefined;
  /** By default a year after `from`. */
  readonly to?: LocalDate | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort: string;
}

/** The deadline register: every date that the rules produce within some days, over all rooms. */
export async function deadlinePage(db: Db, filters: Filters, asOf: LocalDate) {
  const {
    kind,
    kinds: among = deadlineKinds,
    clientId,
    from = asOf,
    to = addDays(from, 366),
    ...keyset
  } = filters;
  const kinds = kind === undefined ? among : [kind];
  const sources = {
    found: kinds.map((one) => dated[one]),
    columns: 'kind, day, key, nth, client_id, subject_kind, subject_id, number, title, amount',
    id: `s.kind || ':' || s.key || coalesce('@' || s.nth, '')`,
    day: 'day',
    bindings: { asOf, from, to },
  };
  const query = db
    .from(firstOfEach(db, sources, { clientId, ...keyset }))
    .join('client as k', 'k.id', 'm.client_id')
    .select({
      id: 'm.id',
      kind: 'm.kind',
      day: 'm.day',
      clientId: 'm.client_id',
      clientName: 'k.name',
      subjectKind: 'm.subject_kind',
      subjectId: 'm.subject_id',
      number: 'm.number',
      title: 'm.title',
      amount: db.raw('m.amount::numeric(14, 2)::text'),
    });
  const page = await keysetPage<DeadlineRow>(db, query, { id: 'm.id', sorts: deadlineSorts, ...keyset });
  return {
    nextCursor: page.nextCursor,
    items: page.items.map((row) => ({ ...row, clause: deadlines[row.kind] })),
  };
}
