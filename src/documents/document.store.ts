import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type Paper } from './paper.ts';

export interface NewDocument {
  /** What the paper documents: offer version, order, contract or invoice id. */
  readonly subjectId: string;
  readonly clientId: string;
  readonly paper: Paper;
  readonly at: Instant;
}

/** Freezes a paper; rendering comes later and reads nothing else. Returns the id of the document. */
export async function freezeDocument(tx: Tx, { subjectId, clientId, paper, at }: NewDocument): Promise<string> {
  const id = newId();
  await tx('document').insert({
    id,
    kind: paper.paper,
    subject_id: subjectId,
    client_id: clientId,
    title: paper.title,
    language: paper.language,
    paper: JSON.stringify(paper),
    clauses: paper.clauses.map((clause) => clause.ref),
    created_at: at,
  });
  return id;
}
