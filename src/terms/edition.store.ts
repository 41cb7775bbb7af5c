import { type Db, type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { notFound } from '../problems/problem.ts';
import { noTermsEdition, type NewEdition, type TermsEdition } from './edition.ts';
import { type Language, type Wording } from './language.ts';
import { termsParameters } from './parameters.ts';

interface EditionRow {
  readonly id: string;
  readonly code: string;
  readonly title: Wording;
  readonly effective_from: LocalDate;
  readonly parameters: unknown;
}

/** What is held of an uploaded terms document besides its bytes. */
export interface TermsDocument {
  readonly language: Language;
  readonly fileName: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly uploadedAt: Instant;
}

export interface TermsFile extends TermsDocument {
  readonly bytes: Buffer;
}

function editionFrom(row: EditionRow): TermsEdition {
  return {
    id: row.id,
    code: row.code,
    title: row.title,
    effectiveFrom: row.effective_from,
    parameters: termsParameters.parse(row.parameters),
  };
}

/**
 * The edition in force on a day: the newest that is effective by then (GTC 1.2).
 * @throws problem `no-terms-edition` when none is
 */
export async function currentEdition(db: Db, asOf: LocalDate): Promise<TermsEdition> {
  const row = await db<EditionRow>('terms_edition')
    .where('effective_from', '<=', asOf)
    .orderBy('effective_from', 'desc')
    .first();
  if (row === undefined) {
    throw noTermsEdition(
      `no edition of the terms is in force on ${asOf}; publish one with POST /terms-editions`,
    );
  }
  return editionFrom(row);
}

/** @throws problem `not-found` */
export async function editionById(db: Db, id: string): Promise<TermsEdition> {
  const row = await db<EditionRow>('terms_edition').where({ id }).first();
  if (row === undefined)
    throw notFound(`there is no edition of the terms ${id}; GET /terms-editions lists them`);
  return editionFrom(row);
}

/** Every edition, the newest first. */
export async function editions(db: Db): Promise<TermsEdition[]> {
  const rows = await db<EditionRow>('terms_edition').orderBy('effective_from', 'desc');
  return rows.map(editionFrom);
}

/** Inserts an edition; returns its id, or null if its code is taken. */
export async function insertEdition(tx: Tx, edition: NewEdition, at: Instant): Promise<string | null> {
  const rows = await tx('terms_edition')
    .insert({
      id: newId(),
      code: edition.code,
      title: JSON.stringify(edition.title),
      effective_from: edition.effectiveFrom,
      parameters: JSON.stringify(edition.parameters),
      published_at: at,
    })
    .onConflict('code')
    .ignore()
    .returning<{ id: string }[]>('id');
  return rows[0]?.id ?? null;
}

const documentColumns = {
  language: 'language',
  fileName: 'file_name',
  mediaType: 'media_type',
  sha256: 'sha256',
  uploadedAt: 'uploaded_at',
};

/** The documents uploaded for an edition, at most one per language. */
export async function termsDocuments(db: Db, editionId: string): Promise<TermsDocument[]> {
  return await db('terms_document')
    .where({ edition_id: editionId })
    .orderBy('language')
    .select<TermsDocument[]>(documentColumns);
}

/** The terms document of an edition with its bytes, as confirmations attach it; null if none was uploaded. */
export async function termsFile(db: Db, editionId: string, language: Language): Promise<TermsFile | null> {
  const row = await db('terms_document')
    .where({ edition_id: editionId, language })
    .select<TermsFile[]>({ ...documentColumns, bytes: 'bytes' })
    .first();
  return (row as TermsFile | undefined) ?? null;
}

/** Inserts the document of an edition in a language unless there is one; says whether it was inserted. */
export async function insertTermsFile(tx: Tx, editionId: string, file: TermsFile): Promise<boolean> {
  const rows = await tx('terms_document')
    .insert({
      edition_id: editionId,
      language: file.language,
      file_name: file.fileName,
      media_type: file.mediaType,
      bytes: file.bytes,
      sha256: file.sha256,
      uploaded_at: file.uploadedAt,
    })
    .onConflict(['edition_id', 'language'])
    .ignore()
    .returning('language');
  return rows.length > 0;
}
