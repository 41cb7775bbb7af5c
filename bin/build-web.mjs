// Builds the admin UI into web/dist when what it is made from has changed since: node bin/build-web.mjs
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'web/dist');
const stamp = join(dist, 'made-from');

/** What ends up in the scripts: the UI itself, the kernel that it shares with the server, and the libraries. */
const sources = [
  'bin/build-web.mjs',
  'web',
  'src/calendar',
  'src/money',
  'src/problems',
  'templates/wording',
  'package-lock.json',
];

/** Builds where needed. The new files take the place of the old ones at once, so a running server always has a whole UI. */
export async function buildWeb() {
  const madeFrom = fingerprint();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === madeFrom) return;
  console.log('Building the admin UI …');
  const { build } = await import('vite');
  const fresh = `${dist}-${process.pid}`;
  const { NODE_ENV: before } = process.env;
  await build({
    configFile: join(root, 'web/vite.config.ts'),
    build: { outDir: fresh, emptyOutDir: true },
    logLevel: 'warn',
  });
  // What vite sets for itself is not meant for the server that starts next.
  if (before === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = before;
  compress(join(fresh, 'assets'));
  writeFileSync(join(fresh, 'made-from'), madeFrom);
  rmSync(dist, { recursive: true, force: true });
  renameSync(fresh, dist);
}

/** Beside each script and style its compressed form, which is what browsers are sent. */
function compress(folder) {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9 };
  for (const name of readdirSync(folder).filter((file) => /\.(js|css)$/.test(file)))
    writeFileSync(
      join(folder, `${name}.br`),
      brotliCompressSync(readFileSync(join(folder, name)), { params }),
    );
}

function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesIn).sort((a, b) => (a < b ? -1 : 1)))
    hash.update(file).update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

function filesIn(path) {
  if (!statSync(join(root, path)).isDirectory()) return [path];
  return readdirSync(join(root, path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .filter((file) => !file.startsWith('web/dist'));
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  await buildWeb();
