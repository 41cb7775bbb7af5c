import { verified } from './verified.ts';
import { withDatabase } from './with-database.ts';

/** npm run verify [-- --json]: whether everything in the database is as it must be; changes nothing. */
await withDatabase((url) => verified(url, process.argv.includes('--json')));
