import { type Db } from '../../db/connection.ts';
import { indexChanges } from './index-import.ts';
import { indexImportById } from './index-import.store.ts';
import { currentValues } from './index-value.store.ts';

/** A file that was read, with what it would still change; once in force it changes nothing more. */
export async function indexImportView(db: Db, id: string) {
  const { months, ...file } = await indexImportById(db, id);
  const changes =
    file.committedAt === null ? indexChanges(file.series, months, await currentValues(db, file.series)) : [];
  return { ...file, months: months.length, changes };
}
