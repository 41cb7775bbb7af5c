import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { indexChanges } from './index-import.ts';
import { lockIndexImport, saveCommit } from './index-import.store.ts';
import { currentValues, insertIndexValues } from './index-value.store.ts';

interface CommitIndexImport {
  readonly importId: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Puts the values of a file into force that are still news; doing it again changes nothing.
 * @throws problem `not-found`, `other-index-series`, `index-value-race`
 */
export async function commitIndexImport(tx: Tx, { importId, actor, at }: CommitIndexImport): Promise<void> {
  const file = await lockIndexImport(tx, importId);
  if (file.committedAt !== null) return;
  const known = await currentValues(tx, file.series);
  const changes = indexChanges(file.series, file.months, known);
  await insertIndexValues(
    tx,
    changes.map(({ month, value, status }) => ({
      series: file.series,
      month,
      value,
      status,
      revision: (known.get(month)?.revision ?? 0) + 1,
      source: `Statistics Austria, data.statistik.gv.at (CC BY 4.0), file ${file.sha256.slice(0, 12)}`,
    })),
    { actor, at },
  );
  await saveCommit(tx, importId, actor, at);
  await record(tx, {
    at,
    actor,
    verb: 'index values imported',
    subjectKind: 'index-import',
    subjectId: importId,
    clauses: ['gtc:6.10'],
    detail: { series: file.series, sha256: file.sha256, changes },
  });
}
