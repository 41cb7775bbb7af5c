import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';

export interface NewDispatch {
  readonly documentId: string;
  readonly recipient: string;
  /** Further documents that travel in the same message. */
  readonly enclosures?: readonly string[];
  /** The edition whose terms document is attached (order confirmations). */
  readonly termsEditionId?: string;
  readonly at: Instant;
}

/** Queues the original of a document for one recipient; the dispatch sweep sends it once it is rendered. */
export async function queueDispatch(tx: Tx, dispatch: NewDispatch): Promise<string> {
  const id = newId();
  await tx('dispatch').insert({
    id,
    document_id: dispatch.documentId,
    recipient: dispatch.recipient,
    enclosures: dispatch.enclosures ?? [],
    terms_edition_id: dispatch.termsEditionId ?? null,
    status: 'queued',
    message_id: `<${id}@kontor>`,
    next_attempt_at: dispatch.at,
    created_at: dispatch.at,
  });
  return id;
}
