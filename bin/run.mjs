// Runs one of Kontor's entry points from its TypeScript source: node bin/run.mjs src/main.ts [--with-web]
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installMissing, requireNode } from './prepare.mjs';

requireNode();
installMissing({ dev: false });
if (existsSync('.env')) process.loadEnvFile('.env');

const withWeb = process.argv.indexOf('--with-web');
if (withWeb > 0) {
  process.argv.splice(withWeb, 1);
  const { buildWeb } = await import('./build-web.mjs');
  await buildWeb();
}

// In this process, so that signals and the exit code need nobody to pass them on.
const { register } = await import('tsx/esm/api');
register();
// The entry finds its own arguments where every program does.
process.argv.splice(1, 1);
await import(pathToFileURL(resolve(process.argv[1])).href);
