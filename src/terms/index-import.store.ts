import { type Db, type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { notFound } from '../problems/problem.ts';
import { type IndexImport } from './index-import.ts';

const columns = {
  id: 'id',
  series: 'series',
  sha256: 'sha256',
  months: 'months',
  readBy: 'read_by',
  readAt: 'read_at',
  committedBy: 'committed_by',
  committedAt: 'committed_at',
};

export async function insertIndexImport(tx: Tx, file: IndexImport): Promise<void> {
  await tx('index_import').insert({
    id: file.id,
    series: file.series,
    sha256: file.sha256,
    months: JSON.stringify(file.months),
    read_by: file.readBy,
    read_at: file.readAt,
  });
}

/** @throws problem `not-found` */
export async function indexImportById(db: Db, id: string): Promise<IndexImport> {
  const row = await db('index_import').where({ id }).first<IndexImport | undefined>(columns);
  if (row === undefined) throw notFound(`there is no import of index values ${id}; POST the file again`);
  return row;
}

/** The import, locked until the transaction ends. */
export async function lockIndexImport(tx: Tx, id: string): Promise<IndexImport> {
  await tx('index_import').where({ id }).forUpdate().select('id');
  return indexImportById(tx, id);
}

export async function saveCommit(tx: Tx, id: string, actor: string, at: Instant): Promise<void> {
  await tx('index_import').where({ id }).update({ committed_by: actor, committed_at: at });
}
