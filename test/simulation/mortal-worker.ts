import { once } from 'node:events';
import { connect } from '../../db/connection.ts';
import { beforeStatements } from './statements.ts';

// `npm run worker`, which kills itself as a machine without power would, at the n-th statement of its life: an even one is
// never sent, an odd one is sent and nobody hears the answer. It has loaded everything before it is told how long it lives.
await Promise.all([import('../../jobs/handlers.ts'), import('../../src/create-app.ts')]);
const [word] = (await once(process.stdin, 'data')) as [Buffer];
process.stdin.pause();

let left = Number(word);
const odd = left % 2 === 1;
const die = () => process.kill(process.pid, 'SIGKILL');
beforeStatements(connect(process.env['DATABASE_URL'] ?? ''), () => {
  left -= 1;
  if (left !== 0) return;
  if (odd) setImmediate(die);
  else die();
});
await import('../../src/worker.ts');
