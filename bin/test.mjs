// Runs the tests on a real PostgreSQL: its own for the time of the run, or the one of TEST_DATABASE_URL.
// node bin/test.mjs [--mocha-option=value …] [files]
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installMissing, requireNode } from './prepare.mjs';

requireNode();
installMissing({ dev: true });
process.chdir(fileURLToPath(new URL('../', import.meta.url)));
// The terminal's Ctrl-C reaches mocha as well; this process waits for its end, then stops the database.
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => undefined);

const own = process.env.TEST_DATABASE_URL ? undefined : await startDatabase();
process.exitCode = await runMocha(process.env.TEST_DATABASE_URL ?? own.url);
await own?.stop();

async function startDatabase() {
  const { register } = await import('tsx/esm/api');
  register();
  const { startEmbedded } = await import('../db/embedded.ts');
  const dataDir = mkdtempSync(join(tmpdir(), 'kontor-test-'));
  // The database user has to get in.
  chmodSync(dataDir, 0o755);
  const database = await startEmbedded({ dataDir, durable: false });
  return {
    url: database.url,
    stop: async () => {
      await database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function runMocha(databaseUrl) {
  const given = process.argv.slice(2);
  const files = given.some((argument) => !argument.startsWith('-')) ? [] : ['test/**/*.test.ts'];
  const mocha = spawn(
    process.execPath,
    ['--import', 'tsx', 'node_modules/mocha/bin/mocha.js', ...given, ...files],
    { stdio: 'inherit', env: { ...process.env, TEST_DATABASE_URL: databaseUrl } },
  );
  return new Promise((resolve) => mocha.on('exit', (code) => resolve(code ?? 1)));
}
