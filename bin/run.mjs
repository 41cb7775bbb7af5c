// Runs one of Kontor's entry points from its TypeScript source: node bin/run.mjs src/main.ts
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installMissing, requireNode } from './prepare.mjs';

requireNode();
installMissing({ dev: false });
if (existsSync('.env')) process.loadEnvFile('.env');

// In this process, so that signals and the exit code need nobody to pass them on.
const { register } = await import('tsx/esm/api');
register();
await import(pathToFileURL(resolve(process.argv[2])).href);
