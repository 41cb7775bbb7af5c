// Lets agencies live on the test clock while things go wrong, on a PostgreSQL of its own: npm run simulate -- --seed 1 --years 1
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installMissing, requireNode } from './prepare.mjs';

requireNode();
installMissing({ dev: true });
process.chdir(fileURLToPath(new URL('../', import.meta.url)));
// The terminal's Ctrl-C reaches the simulation as well; what is meant for this process alone is passed on.
process.on('SIGINT', () => undefined);

const { register } = await import('tsx/esm/api');
register();
const { startServers } = await import('../test/support/servers.ts');
const servers = await startServers();
try {
  const simulation = spawn(
    process.execPath,
    ['--import', 'tsx', 'test/simulation/main.ts', ...process.argv.slice(2)],
    { stdio: 'inherit', env: { ...process.env, ...servers.env } },
  );
  process.on('SIGTERM', () => simulation.kill());
  process.exitCode = await new Promise((resolve) => simulation.on('close', (code) => resolve(code ?? 1)));
} finally {
  await servers.stop();
}
