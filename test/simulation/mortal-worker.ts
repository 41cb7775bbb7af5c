import { connect } from '../../db/connection.ts';
import { beforeStatements } from './statements.ts';

// `npm run worker`, which kills itself as a machine without power would, at the n-th statement that its environment names:
// an even one is never sent, an odd one is sent and nobody hears the answer.
let left = Number(process.env['STATEMENTS_TO_LIVE'] ?? Infinity);
const odd = left % 2 === 1;
const die = () => process.kill(process.pid, 'SIGKILL');
beforeStatements(connect(process.env['DATABASE_URL'] ?? ''), () => {
  left -= 1;
  if (left !== 0) return;
  if (odd) setImmediate(die);
  else die();
});
await import('../../src/worker.ts');
