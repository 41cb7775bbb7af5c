import { type Db } from '../../db/connection.ts';
import { termsFile } from '../terms/edition.store.ts';
import { type Dispatch } from './dispatch.ts';
import { dispatchById } from './dispatch.store.ts';
import { type Attachment } from './mailer.ts';
import { type Paper } from './paper.ts';

export interface LetterPaper {
  readonly paper: Paper;
  /** The archived original; of a copy its rendering with the mark. */
  readonly bytes: Uint8Array;
  /** The picture that the paper names. */
  readonly logo: Uint8Array | null;
}

/** Everything that goes into one message. */
export interface Letter {
  readonly dispatch: Dispatch;
  readonly main: LetterPaper;
  readonly enclosures: readonly LetterPaper[];
  /** The agency's terms document, where one was uploaded and the paper calls for it. */
  readonly terms: Attachment | null;
}

/** Reads what a dispatch is to carry. Its papers must be rendered. */
export async function readLetter(db: Db, dispatchId: string): Promise<Letter> {
  const dispatch = await dispatchById(db, dispatchId);
  const main = await letterPaper(db, dispatch.documentId);
  const enclosures = await Promise.all(dispatch.enclosures.map((id) => letterPaper(db, id)));
  return { dispatch, main, enclosures, terms: await termsOf(db, dispatch.termsEditionId, main.paper) };
}

async function letterPaper(db: Db, documentId: string): Promise<LetterPaper> {
  const row = await db('document')
    .join('document_file', 'document_file.document_id', 'document.id')
    .leftJoin('logo', db.raw(`logo.sha256 = document.paper #>> '{seller,logoSha256}'`))
    .where('document.id', documentId)
    .first<LetterPaper | undefined>('document.paper', 'document_file.bytes', 'logo.bytes as logo');
  if (row === undefined) throw new Error(`document ${documentId} is not rendered`);
  return row;
}

/** In the paper's language, else in the other one. */
async function termsOf(db: Db, editionId: string | null, { language }: Paper): Promise<Attachment | null> {
  if (editionId === null) return null;
  const other = language === 'de' ? 'en' : 'de';
  const file = (await termsFile(db, editionId, language)) ?? (await termsFile(db, editionId, other));
  return file === null ? null : { fileName: file.fileName, mediaType: file.mediaType, bytes: file.bytes };
}
