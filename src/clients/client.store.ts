import { type Knex } from 'knex';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type PapersBy } from '../documents/addressee.ts';
import { type Language } from '../documents/papers/parts.ts';
import { notFound } from '../problems/problem.ts';
import { type Client, type ClientEntry, type VatCheckResult } from './client.ts';

export interface ClientRow {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly street: string;
  readonly postal_code: string;
  readonly city: string;
  readonly country: string;
  readonly vat_id: string | null;
  readonly email: string | null;
  readonly papers_by: PapersBy;
  readonly management_name: string | null;
  readonly management_email: string | null;
  readonly account_manager_email: string | null;
  readonly iban: string | null;
  readonly order_reference: string | null;
  readonly language: Language;
  readonly created_at: Instant;
  readonly erased_at: Instant | null;
  readonly vat_result: VatCheckResult | null;
  readonly vat_checked_at: Instant | null;
}

/** Clients with the last check of the VAT id they have now; the base of every list. */
export function clientRows(db: Db): Knex.QueryBuilder {
  const lastCheck = db.raw(
    `lateral (select result as vat_result, checked_at as vat_checked_at from vat_check
              where vat_check.client_id = client.id and vat_check.vat_id = client.vat_id
              order by vat_check.id desc limit 1) as last_check on true`,
  );
  return db('client')
    .joinRaw('left join ?', [lastCheck])
    .select('client.*', 'last_check.vat_result', 'last_check.vat_checked_at');
}

export function clientFrom(row: ClientRow): Client {
  return {
    id: row.id,
    number: row.number,
    name: row.name,
    address: { street: row.street, postalCode: row.postal_code, city: row.city, country: row.country },
    vatId: row.vat_id,
    email: row.email,
    papersBy: row.papers_by,
    managementContact:
      row.management_name === null || row.management_email === null
        ? null
        : { name: row.management_name, email: row.management_email },
    accountManagerEmail: row.account_manager_email,
    iban: row.iban,
    orderReference: row.order_reference,
    language: row.language,
    vatCheck:
      row.vat_result === null || row.vat_checked_at === null
        ? null
        : { result: row.vat_result, checkedAt: row.vat_checked_at },
    createdAt: row.created_at,
    erasedAt: row.erased_at,
  };
}

/** @throws problem `not-found` */
export async function clientById(db: Db, id: string): Promise<Client> {
  const row: ClientRow | undefined = await clientRows(db)
    .where('client.id', id)
    .options({ name: 'client' })
    .first();
  if (row === undefined) throw notFound(`there is no client ${id}; GET /clients lists them`);
  return clientFrom(row);
}

/** Clients by id. */
export async function clientsByIds(db: Db, ids: readonly string[]): Promise<Map<string, Client>> {
  const rows: ClientRow[] = await clientRows(db)
    .whereRaw('client.id = any (?::uuid[])', [[...ids]])
    .options({ name: 'clients' });
  return new Map(rows.map((row) => [row.id, clientFrom(row)]));
}

/**
 * The client, locked until the transaction ends, so that two changes follow each other.
 * @throws problem `not-found`
 */
export async function lockClient(tx: Tx, id: string): Promise<Client> {
  await tx('client').where({ id }).forUpdate().select('id');
  return await clientById(tx, id);
}

export async function insertClient(
  tx: Tx,
  { id, number, entry, at }: { id: string; number: string; entry: ClientEntry; at: Instant },
): Promise<void> {
  await tx('client').insert({ id, number, created_at: at, ...entryColumns(entry) });
}

export async function updateClient(tx: Tx, id: string, entry: ClientEntry): Promise<void> {
  await tx('client').where({ id }).update(entryColumns(entry));
}

/** From now on the client counts as erased. */
export async function markErased(tx: Tx, id: string, at: Instant): Promise<void> {
  await tx('client').where({ id }).update({ erased_at: at });
}

function entryColumns(entry: ClientEntry): Readonly<Record<string, string | null>> {
  return {
    name: entry.name,
    street: entry.address.street,
    postal_code: entry.address.postalCode,
    city: entry.address.city,
    country: entry.address.country,
    vat_id: entry.vatId,
    email: entry.email,
    papers_by: entry.papersBy,
    management_name: entry.managementContact?.name ?? null,
    management_email: entry.managementContact?.email ?? null,
    account_manager_email: entry.accountManagerEmail,
    iban: entry.iban,
    order_reference: entry.orderReference,
    language: entry.language,
  };
}
