import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { type HaltKind } from './halt.ts';
import { haltColumns, type HaltRecord } from './halt.store.ts';

interface HaltFilters {
  readonly kind?: HaltKind | undefined;
  readonly clientId?: string | undefined;
  readonly invoiceId?: string | undefined;
  /** "true": only what nobody has ended. */
  readonly lasting?: 'true' | 'false' | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort: string;
}

/** A halt with whom and what it is about. */
interface HaltLine extends HaltRecord {
  readonly clientName: string;
  readonly invoiceNumber: string | null;
}

/** Why reminders rest or rested, the newest first. */
export async function haltPage(db: Db, { kind, clientId, invoiceId, lasting, ...keyset }: HaltFilters) {
  const query = db('dunning_halt')
    .leftJoin('invoice', 'invoice.id', 'dunning_halt.invoice_id')
    .join('client', 'client.id', db.raw('coalesce(dunning_halt.client_id, invoice.client_id)'))
    .select({ ...haltColumns, clientName: 'client.name', invoiceNumber: 'invoice.number' });
  if (kind !== undefined) void query.where('dunning_halt.kind', kind);
  if (clientId !== undefined) void query.where('dunning_halt.client_id', clientId);
  if (invoiceId !== undefined) void query.where('dunning_halt.invoice_id', invoiceId);
  if (lasting === 'true') void query.whereNull('dunning_halt.ended_at');
  if (lasting === 'false') void query.whereNotNull('dunning_halt.ended_at');
  return keysetPage<HaltLine>(db, query, {
    id: 'dunning_halt.id',
    sorts: { created: 'dunning_halt.id' },
    ...keyset,
  });
}
