import { createHash } from 'node:crypto';
import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { termsDocumentFinal } from './edition.ts';
import { editionById, insertTermsFile, termsDocuments, type TermsDocument } from './edition.store.ts';
import { type Language } from './language.ts';
import { checkTermsDocument, type TermsMediaType } from './terms-document.ts';

export interface TermsUpload {
  readonly editionId: string;
  readonly language: Language;
  readonly fileName: string;
  readonly mediaType: TermsMediaType;
  readonly bytes: Buffer;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Keeps the agency's own terms document of an edition; confirmations attach it (GTC 1.1). The same bytes again change
 * nothing.
 * @throws problem `terms-document-final` for other bytes: what clients have agreed to is not exchanged, a new edition
 * is published instead (GTC 1.4)
 */
export async function uploadTermsDocument(tx: Tx, upload: TermsUpload): Promise<TermsDocument> {
  const { editionId, language, bytes, fileName, mediaType, actor, at } = upload;
  checkTermsDocument(mediaType, bytes);
  const edition = await editionById(tx, editionId);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const document: TermsDocument = { language, fileName, mediaType, sha256, uploadedAt: at };
  if (await insertTermsFile(tx, editionId, { ...document, bytes })) {
    await record(tx, {
      at,
      actor,
      verb: 'terms document uploaded',
      subjectKind: 'terms-edition',
      subjectId: editionId,
      detail: { language, fileName, sha256 },
    });
    return document;
  }
  const kept = (await termsDocuments(tx, editionId)).find((other) => other.language === language);
  if (kept?.sha256 !== sha256) {
    throw termsDocumentFinal(
      `${edition.code} already has its document in this language; publish a new edition for another text`,
    );
  }
  return kept;
}
