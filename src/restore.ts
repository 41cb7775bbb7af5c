import { restoreBackup } from '../db/backup/restore-backup.ts';
import { StartRefused } from './problems/start-refused.ts';
import { verified } from './verified.ts';
import { withDatabase } from './with-database.ts';

/** npm run restore -- FILE: into an empty database, then everything is verified. */
await withDatabase(async (url) => {
  const [file] = process.argv.slice(2);
  if (file === undefined) throw new StartRefused('say from where: npm run restore -- kontor.backup');
  const rows = await restoreBackup(url, file);
  const sum = Object.values(rows).reduce((total, count) => total + count, 0);
  process.stdout.write(`${file}: ${sum} rows of ${Object.keys(rows).length} tables restored\n`);
  return verified(url);
});
