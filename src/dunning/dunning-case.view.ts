import { type Db } from '../../db/connection.ts';
import { grouped } from '../../db/grouped.ts';
import { keysetPage, placeOf } from '../../db/keyset.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { Money } from '../money/money.ts';
import { lastReminder } from './dunning.ts';
import { casesOf, type DunningCase } from './dunning-case.ts';
import { type ClientReceivable, receivablesOf } from './receivable.store.ts';

interface CaseFilters {
  readonly clientId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort: string;
}

/** Every client and level with something overdue, and what comes next; continues client by client. */
export async function dunningCases(db: Db, { clientId, ...keyset }: CaseFilters, asOf: LocalDate) {
  const clients = clientId === undefined ? await overdueClients(db, keyset, asOf) : [clientId];
  const cases = db('open_item as o')
    .where('o.due_on', '<', asOf)
    .where('o.open', '>', 0)
    .whereRaw('o.client_id = any (?::uuid[])', [clients])
    .select('o.client_id as clientId')
    .select(
      db.raw(
        `coalesce((select max(r.level) from reminder r where r.invoice_id = o.invoice_id and not r.withdrawn), 0)
           as level`,
      ),
    );
  const groups = db
    .from(cases.as('due'))
    .groupBy('clientId', 'level')
    .select('clientId', 'level', db.raw(`"clientId"::text || ':' || level as id`));
  // The name of who is shown: joined, PostgreSQL would read all clients for the thousand rows that it expects.
  const named = db
    .from(groups.as('dunning_case'))
    .select(
      'dunning_case.*',
      db.raw('(select name from client where client.id = dunning_case."clientId") as "clientName"'),
    );
  const { items, nextCursor } = await keysetPage<{
    clientId: string;
    clientName: string;
    level: number;
    id: string;
  }>(db, named, {
    id: 'dunning_case.id',
    sorts: { id: 'dunning_case.id' },
    ...keyset,
  });
  const receivables = await receivablesOf(db, [...new Set(items.map((item) => item.clientId))]);
  const owedBy = grouped(
    receivables,
    ({ clientId: client }) => client,
    (receivable) => receivable,
  );
  const casesBy = new Map([...owedBy].map(([client, own]) => [client, casesOf(own, asOf)]));
  return {
    nextCursor,
    items: items.flatMap((item) => {
      const found = casesBy.get(item.clientId)?.find(({ level }) => level === item.level);
      return found === undefined ? [] : [present(item, found, asOf)];
    }),
  };
}

/**
 * Clients with something overdue, enough for a page: each has a case at least. They are in the order of the cases, and the
 * first may have some that were on the page before.
 */
async function overdueClients(
  db: Db,
  { sort, limit, cursor }: Omit<CaseFilters, 'clientId'>,
  asOf: LocalDate,
): Promise<string[]> {
  const [first] = cursor === undefined ? [] : placeOf(cursor, sort, 1);
  const from = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?=:\d+$)/.exec(first ?? '')?.[0];
  const query = db('client')
    .whereRaw(
      `exists (select from open_item o where o.client_id = client.id and o.open > 0 and o.due_on < ?)`,
      [asOf],
    )
    .orderBy('id')
    .limit(limit + 2);
  if (from !== undefined) void query.where('id', '>=', from);
  return query.pluck<string[]>('id');
}

function present(
  { id, clientId, clientName }: { id: string; clientId: string; clientName: string },
  { owed, level, next, deadline, onHold, rights }: DunningCase<ClientReceivable>,
  asOf: LocalDate,
) {
  return {
    id,
    clientId,
    clientName,
    invoiceIds: owed.map(({ receivable }) => receivable.invoiceId),
    level,
    nextStep: next.step,
    reason: next.reason,
    clause: next.clause,
    deadline,
    onHold,
    rights: [...rights],
    open: Money.sum(owed.map(({ receivable }) => receivable.open)).toString(),
    invoices: owed.map(({ receivable, next: { step, reason, until } }) => ({
      invoiceId: receivable.invoiceId,
      number: receivable.number,
      dueOn: receivable.dueOn,
      open: receivable.open.toString(),
      nextStep: step,
      reason,
      until: until ?? null,
      deferred: isDeferred(receivable, asOf),
      letterId: lastReminder(receivable)?.letterId ?? null,
    })),
  };
}

/** Put off by a plan that holds: as ageing and figures have it, so that all of them add up. */
function isDeferred({ deferral }: ClientReceivable, asOf: LocalDate): boolean {
  return deferral !== null && deferral.lostSince === null && asOf <= deferral.until;
}
