import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { indexChanges } from './index-import.ts';
import { insertIndexImport } from './index-import.store.ts';
import { type IndexSeries } from './index-value.ts';
import { currentValues } from './index-value.store.ts';
import { readIndexFiles } from './read-index-file.ts';

interface ReadIndexValues {
  readonly series: IndexSeries;
  readonly sha256: string;
  readonly files: Parameters<typeof readIndexFiles>[0];
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Reads a file of Statistics Austria without putting it into force: what it would change is shown first.
 * @throws problem `unreadable-index-file`, `other-index-series`
 */
export async function readIndexValues(tx: Tx, request: ReadIndexValues): Promise<{ id: string }> {
  const { series, sha256, files, actor, at } = request;
  const months = await readIndexFiles(files);
  indexChanges(series, months, await currentValues(tx, series));
  const id = newId();
  await insertIndexImport(tx, {
    id,
    series,
    sha256,
    months,
    readBy: actor,
    readAt: at,
    committedBy: null,
    committedAt: null,
  });
  return { id };
}
