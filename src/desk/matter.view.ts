import { type Knex } from 'knex';
import { type Db } from '../../db/connection.ts';
import { keysetPage, type Page } from '../../db/keyset.ts';
import { type Role } from '../access/caller.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { openDecisions } from '../dunning/decision.view.ts';
import { firstOfEach } from './first-of-each.store.ts';
import { decidedBy, type MatterKind, matters, mayDecide, seenBy } from './matter.ts';
import { counted, found } from './matter.store.ts';

interface MatterRow {
  readonly id: string;
  readonly kind: MatterKind;
  readonly since: LocalDate;
  readonly key: string;
  readonly clientId: string | null;
  readonly clientName: string | null;
  readonly subjectKind: string;
  readonly subjectId: string;
  readonly number: string | null;
  readonly title: string | null;
  readonly amount: string | null;
  readonly facts: Readonly<Record<string, unknown>>;
}

const matterSorts = { since: 'm.since' };

const COLUMNS = 'kind, since, key, client_id, subject_kind, subject_id, number, title, amount, facts';

interface Filters {
  readonly kind?: MatterKind | undefined;
  readonly clientId?: string | undefined;
  readonly mine: boolean;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort: string;
}

type Decision = Awaited<ReturnType<typeof openDecisions>>['items'][number];

/**
 * What waits for a person over all rooms, the longest waiting first; of reminders that were unsuccessful the rights they
 * give, one by one, so a page may hold a few more or fewer than its limit.
 */
export async function openMatters(
  db: Db,
  { kind, clientId, mine, ...keyset }: Filters,
  roles: readonly Role[],
  asOf: LocalDate,
) {
  const kinds = (mine ? decidedBy(roles) : seenBy(roles)).filter((one) => kind === undefined || one === kind);
  if (kinds.length === 0) return { items: [], nextCursor: null };
  const sources = {
    found: kinds.map((one) => found[one]),
    columns: COLUMNS,
    id: `s.kind || ':' || s.key`,
    day: 'since',
    bindings: { asOf },
  };
  const query = matterRows(db, firstOfEach(db, sources, { clientId, ...keyset }));
  const page: Page<MatterRow> = await keysetPage<MatterRow>(db, query, {
    id: 'm.id',
    sorts: matterSorts,
    ...keyset,
  });
  const decisions = await decisionsOf(db, page.items, asOf);
  return {
    nextCursor: page.nextCursor,
    items: page.items.flatMap((row) =>
      row.kind === 'right'
        ? decisions
            .filter(({ letterId }) => letterId === row.key)
            .map((decision) => present({ ...row, id: `right:${decision.id}` }, roles, decision))
        : [present(row, roles, null)],
    ),
  };
}

/** How many of each kind wait; rights by the letters that give them. */
export async function countedMatters(db: Db, roles: readonly Role[], asOf: LocalDate) {
  const kinds = decidedBy(roles);
  if (kinds.length === 0) return [];
  const sources = kinds.map((kind) => `(${counted[kind]})`).join(' union all ');
  return db
    .from(db.raw(`(${sources}) as m (${COLUMNS})`, { asOf }))
    .groupBy('m.kind')
    .orderBy('m.kind')
    .select<{ kind: MatterKind; count: number }[]>('m.kind', db.raw('count(*)::integer as count'));
}

function matterRows(db: Db, page: Knex.Raw) {
  return db
    .from(page)
    .leftJoin('client as k', 'k.id', 'm.client_id')
    .select({
      id: 'm.id',
      kind: 'm.kind',
      since: 'm.since',
      key: 'm.key',
      clientId: 'm.client_id',
      clientName: 'k.name',
      subjectKind: 'm.subject_kind',
      subjectId: 'm.subject_id',
      number: 'm.number',
      title: 'm.title',
      amount: db.raw('m.amount::numeric(14, 2)::text'),
      facts: 'm.facts',
    });
}

async function decisionsOf(db: Db, rows: readonly MatterRow[], asOf: LocalDate): Promise<Decision[]> {
  const letterIds = rows.flatMap(({ kind, key }) => (kind === 'right' ? [key] : []));
  if (letterIds.length === 0) return [];
  const { items } = await openDecisions(db, { letterIds, limit: letterIds.length, sort: '-id' }, asOf);
  return items;
}

function present({ key, ...row }: MatterRow, roles: readonly Role[], decision: Decision | null) {
  const { deciders, clause } = matters[row.kind];
  return { ...row, key, clause, deciders: [...deciders], mayDecide: mayDecide(row.kind, roles), decision };
}
