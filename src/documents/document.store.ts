import { newId } from '../../db/id.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Insert, insertTogether } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { notFound } from '../problems/problem.ts';
import { type Paper } from './paper.ts';

export interface NewDocument {
  /** What the paper documents: offer version, order, contract or invoice id. */
  readonly subjectId: string;
  readonly clientId: string;
  readonly paper: Paper;
  readonly at: Instant;
}

/** The row of a document under an id of the caller's making, for an act that writes it together with its own. */
export function documentInsert(id: string, { subjectId, clientId, paper, at }: NewDocument): Insert {
  return {
    table: 'document',
    rows: [
      {
        id,
        kind: paper.paper,
        subject_id: subjectId,
        revision: 1,
        client_id: clientId,
        title: paper.title,
        language: paper.language,
        paper,
        clauses: paper.clauses.map((clause) => clause.ref),
        created_at: at,
      },
    ],
  };
}

/** Freezes a paper; rendering comes later and reads nothing else. Returns the id of the document. */
export async function freezeDocument(tx: Tx, document: NewDocument): Promise<string> {
  const id = newId();
  await insertTogether(tx, [documentInsert(id, document)]);
  return id;
}

export interface PaperToRender {
  readonly paper: Paper;
  /** The picture that the paper names. */
  readonly logo: Buffer | null;
  /** Whether its bytes are archived already. */
  readonly isArchived: boolean;
}

/** @throws problem `not-found` */
export async function paperToRender(db: Db, id: string): Promise<PaperToRender> {
  const row = await db('document')
    .leftJoin('logo', db.raw(`logo.sha256 = document.paper #>> '{seller,logoSha256}'`))
    .leftJoin('document_file', 'document_file.document_id', 'document.id')
    .where('document.id', id)
    .first<PaperToRender | undefined>(
      'document.paper',
      'logo.bytes as logo',
      db.raw('document_file.document_id is not null as "isArchived"'),
    );
  if (row === undefined) throw notFound(`there is no document ${id}`);
  return row;
}
