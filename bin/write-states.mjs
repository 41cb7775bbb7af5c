// npm run states: writes docs/states.md from the transition tables.
import { writeFileSync } from 'node:fs';
import { register } from 'tsx/esm/api';

register();
const { statesDocument } = await import('../test/house/state-machines.ts');

writeFileSync(new URL('../docs/states.md', import.meta.url), statesDocument());
