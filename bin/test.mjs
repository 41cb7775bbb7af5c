// Runs the tests on a real PostgreSQL: its own for the time of the run, or the one of TEST_DATABASE_URL.
// node bin/test.mjs [--mocha-option=value …] [files or globs]
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { matchesGlob, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installMissing, requireNode } from './prepare.mjs';

requireNode();
installMissing({ dev: true });
process.chdir(fileURLToPath(new URL('../', import.meta.url)));
// The terminal's Ctrl-C reaches mocha as well; this process waits for its end, then stops the servers.
let interrupted = false;
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (interrupted = true));
// In Node 20 `matchesGlob` is experimental, and says so on every run.
process.removeAllListeners('warning');

/** They kill and time whole processes, and want the machine to themselves: one after the other, when the rest is done. */
const apart = 'test/kill/**';
/** A file waits for its browser, for PostgreSQL or for what is drawn almost half of its time: another one works meanwhile. */
const sideBySide = availableParallelism() + 1;
/** What takes longest begins, and what takes no time comes last, so that no core waits for the other. */
const first = [
  'test/browser/every-screen',
  'test/fuzz/',
  'test/http/authorisation',
  'test/scenarios/at-once',
  'test/properties/accrual',
  'test/properties/invoicing',
  'test/browser/',
  'test/db/queue',
  'test/dunning/',
  'test/scenarios/',
  'test/audit/',
  'test/db/',
  'test/http/',
  'test/properties/',
  'test/papers/',
];

const options = process.argv.slice(2).filter((argument) => argument.startsWith('-'));
const wanted = process.argv.slice(2).filter((argument) => !argument.startsWith('-'));
const files = chosenFiles();

const { register } = await import('tsx/esm/api');
register();
const { startServers } = await import('../test/support/servers.ts');
const servers = await startServers();
const sum = { passed: 0, failed: 0, skipped: 0 };
try {
  await runMocha(
    files.filter((file) => !matchesGlob(file, apart)),
    sideBySide,
  );
  await runMocha(
    files.filter((file) => matchesGlob(file, apart)),
    1,
  );
} finally {
  await servers.stop();
}
process.stdout.write(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped\n`);
if (sum.failed > 0) process.exitCode = 1;

function chosenFiles() {
  const all = readdirSync('test', { recursive: true })
    .map((name) => `test/${name.split(sep).join('/')}`)
    .filter((file) => file.endsWith('.test.ts'));
  const meant = (each) => (file) => file === each.replace(/^\.\//, '') || matchesGlob(file, each);
  for (const each of wanted) {
    if (all.some(meant(each))) continue;
    console.error(`no test file is called ${each}; mocha's options are written --option=value`);
    process.exit(1);
  }
  const ignored = options.filter((option) => option.startsWith('--ignore=')).map((option) => option.slice(9));
  return all
    .filter((file) => wanted.length === 0 || wanted.some((each) => meant(each)(file)))
    .filter((file) => !ignored.some((glob) => matchesGlob(file, glob)))
    .sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}

function rank(file) {
  const place = first.findIndex((directory) => file.startsWith(directory));
  return place === -1 ? first.length : place;
}

/** A run that ends without saying its counts counts as a failure. */
async function runMocha(chosen, processes) {
  if (chosen.length === 0 || interrupted) return;
  const jobs = chosen.length > 1 && processes > 1 ? ['--parallel', `--jobs=${processes}`] : [];
  const mocha = spawn(
    process.execPath,
    ['--import', 'tsx', 'node_modules/mocha/bin/mocha.js', ...jobs, ...options, ...chosen],
    { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: { ...process.env, ...servers.env } },
  );
  let counts;
  mocha.on('message', (message) => (counts = message));
  const code = await new Promise((resolve) => mocha.on('close', resolve));
  counts ??= { passed: 0, failed: 1, skipped: 0 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  for (const outcome of Object.keys(sum)) sum[outcome] += counts[outcome];
}
