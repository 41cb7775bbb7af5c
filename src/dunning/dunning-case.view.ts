import { type Db } from '../../db/connection.ts';
import { grouped } from '../../db/grouped.ts';
import { isDescending, pageOf, placeOf } from '../../db/keyset.ts';
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

interface Debtor {
  readonly id: string;
  readonly name: string;
}

/** Every client and level with something overdue, and what comes next; continues client by client. */
export async function dunningCases(db: Db, { clientId, ...keyset }: CaseFilters, asOf: LocalDate) {
  const debtors = await (clientId === undefined
    ? overdueClients(db, keyset, asOf)
    : db('client').where({ id: clientId }).select<Debtor[]>('id', 'name'));
  const owed = grouped(
    await receivablesOf(
      db,
      debtors.map(({ id }) => id),
    ),
    (receivable) => receivable.clientId,
    (receivable) => receivable,
  );
  const cases = debtors.flatMap((debtor) => {
    const own = casesOf(owed.get(debtor.id) ?? [], asOf).map((found) => ({ debtor, found }));
    return isDescending(keyset.sort) ? own.toReversed() : own;
  });
  const { items, nextCursor } = pageOf(cases, {
    id: ({ debtor, found }) => `${debtor.id}:${found.level}`,
    ...keyset,
  });
  return { nextCursor, items: items.map(({ debtor, found }) => present(debtor, found, asOf)) };
}

/**
 * Clients with something overdue, enough for a page and what comes after it: each has a case at least. They are in the
 * order of the cases, and the first may have some that were on the page before.
 */
async function overdueClients(
  db: Db,
  { sort, limit, cursor }: Omit<CaseFilters, 'clientId'>,
  asOf: LocalDate,
): Promise<Debtor[]> {
  const [first] = cursor === undefined ? [] : placeOf(cursor, sort, 1);
  const from = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}(?=:\d+$)/.exec(first ?? '')?.[0];
  const descending = isDescending(sort);
  const query = db('client')
    .whereRaw(
      `exists (select from open_item o where o.client_id = client.id and o.open > 0 and o.due_on < ?)`,
      [asOf],
    )
    .orderBy('id', descending ? 'desc' : 'asc')
    .limit(limit + 2);
  if (from !== undefined) void query.where('id', descending ? '<=' : '>=', from);
  return query.select<Debtor[]>('id', 'name');
}

function present(
  debtor: Debtor,
  { owed, level, next, deadline, onHold, rights }: DunningCase<ClientReceivable>,
  asOf: LocalDate,
) {
  return {
    id: `${debtor.id}:${level}`,
    clientId: debtor.id,
    clientName: debtor.name,
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
