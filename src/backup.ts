import { writeBackup } from '../db/backup/write-backup.ts';
import { StartRefused } from './problems/start-refused.ts';
import { withDatabase } from './with-database.ts';

/** npm run backup -- FILE: everything of value in one file, while Kontor goes on working. */
await withDatabase(async (url) => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new StartRefused('say where to: npm run backup -- kontor.backup');
  const { takenAt, rows } = await writeBackup(url, file);
  const sum = Object.values(rows).reduce((total, count) => total + count, 0);
  process.stdout.write(`${file}: ${sum} rows of ${Object.keys(rows).length} tables, as of ${takenAt}\n`);
  return true;
});
