// npm run authorisation: writes docs/authorisation.md from the declared calls.
import { writeFileSync } from 'node:fs';
import { register } from 'tsx/esm/api';

register();
const { authorisationPage } = await import('../test/house/authorisation-page.ts');
const { routes } = await import('../src/http/routes.ts');

writeFileSync(new URL('../docs/authorisation.md', import.meta.url), authorisationPage(routes()));
