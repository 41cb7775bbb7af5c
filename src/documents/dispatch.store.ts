import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { type Insert, insertTogether } from '../../db/insert-together.ts';
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

/** The row that queues the original of a document, for an act that writes it together with its own. */
export function dispatchInsert(dispatch: NewDispatch): Insert {
  const id = newId();
  return {
    table: 'dispatch',
    rows: [
      {
        id,
        document_id: dispatch.documentId,
        recipient: dispatch.recipient,
        copy: 0,
        enclosures: dispatch.enclosures ?? [],
        terms_edition_id: dispatch.termsEditionId ?? null,
        status: 'queued',
        message_id: `<${id}@kontor>`,
        attempts: 0,
        next_attempt_at: dispatch.at,
        created_at: dispatch.at,
      },
    ],
  };
}

/** Queues the original of a document for one recipient; the dispatch sweep sends it once it is rendered. */
export async function queueDispatch(tx: Tx, dispatch: NewDispatch): Promise<void> {
  await insertTogether(tx, [dispatchInsert(dispatch)]);
}
