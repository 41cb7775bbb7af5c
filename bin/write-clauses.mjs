// npm run clauses: writes docs/clauses.md from the files that name each clause.
import { writeFileSync } from 'node:fs';
import { register } from 'tsx/esm/api';

register();
const { clausePage, clausePlaces } = await import('../test/house/clause-page.ts');
const { sourceFiles, testFiles } = await import('../test/house/source-files.ts');

const places = clausePlaces(await sourceFiles('.'), await testFiles('.'));
writeFileSync(new URL('../docs/clauses.md', import.meta.url), clausePage(places));
