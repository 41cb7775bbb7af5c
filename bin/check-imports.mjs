// Part of `npm run check`: ends with 1 and one line per import that the house does not allow.
import { fileURLToPath } from 'node:url';
import { register } from 'tsx/esm/api';

register();
const { breaches } = await import('../test/house/import-rules.ts');
const { sourceFiles } = await import('../test/house/source-files.ts');

const found = breaches(await sourceFiles(fileURLToPath(new URL('../', import.meta.url))));
for (const breach of found) console.error(breach);
process.exitCode = found.length === 0 ? 0 : 1;
