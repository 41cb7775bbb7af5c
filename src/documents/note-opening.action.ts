import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';

interface NoteOpening {
  readonly documentId: string;
  readonly actor: string;
  readonly at: Instant;
}

/** Keeps when a client first opened a paper in the portal; what comes later changes nothing. */
export async function noteOpening(tx: Tx, { documentId, actor, at }: NoteOpening): Promise<void> {
  const [first] = await tx('document_opening')
    .insert({ document_id: documentId, opened_at: at, opened_by: actor })
    .onConflict('document_id')
    .ignore()
    .returning<{ document_id: string }[]>('document_id');
  if (first === undefined) return;
  await record(tx, {
    at,
    actor,
    verb: 'paper opened in the portal',
    subjectKind: 'document',
    subjectId: documentId,
    clauses: ['gtc:2.4'],
  });
}
