import { type Knex } from 'knex';
import { type Db } from '../../db/connection.ts';
import { containing } from '../../db/containing.ts';

/** So many clients or contracts have a text that one need not know them all: their invoices lie everywhere. */
const MANY = 2000;

/** The title of an invoice is that of its contract; an interest note has one of its own. */
const OWN_TITLE = `invoice.kind = 'interest' and lower(invoice.snapshot ->> 'title') like lower(:pattern)`;

const OF_FEW = `(lower(invoice.number) like lower(:pattern) or ${OWN_TITLE}
  or invoice.client_id = any (:clientIds::uuid[]) or invoice.contract_id = any (:contractIds::uuid[]))`;

const OF_MANY = `(lower(invoice.number) like lower(:pattern) or ${OWN_TITLE} or lower(client.name) like lower(:pattern)
  or exists (select from contract t join offer_version v on v.id = t.version_id
    where t.id = invoice.contract_id and lower(v.title) like lower(:pattern)))`;

/**
 * Lets a query over invoices with their clients find those with a text in the number, the title or the client's name. What
 * few have is found by who has it, what many have by looking at one invoice after the other: the database cannot know
 * which it is before it has looked.
 */
export async function withText(db: Db, query: Knex.QueryBuilder, text: string): Promise<void> {
  const pattern = containing(text);
  const clientIds = await db('client')
    .whereRaw('lower(name) like lower(?)', [pattern])
    .limit(MANY)
    .pluck<string[]>('id');
  const contractIds = await db('contract')
    .join('offer_version as v', 'v.id', 'contract.version_id')
    .whereRaw('lower(v.title) like lower(?)', [pattern])
    .limit(MANY)
    .pluck<string[]>('contract.id');
  const areFew = clientIds.length < MANY && contractIds.length < MANY;
  void query.whereRaw(areFew ? OF_FEW : OF_MANY, areFew ? { pattern, clientIds, contractIds } : { pattern });
}
