import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);
const OLDEST_NODE = [20, 19];

/** Ends with one clear line where Node is too old to run Kontor. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor >= OLDEST_NODE[1])) return;
  console.error(`Kontor needs Node ${OLDEST_NODE.join('.')} or newer; this is ${process.versions.node}`);
  process.exit(1);
}

/** Installs what package-lock.json names and node_modules lacks. */
export function installMissing({ dev }) {
  if (isInstalled(dev)) return;
  console.log('Installing dependencies …');
  const npm = process.env.npm_execpath;
  const [program, ...first] = npm?.endsWith('.js') ? [process.execPath, npm] : ['npm'];
  const done = spawnSync(program, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: fileURLToPath(root),
    encoding: 'utf8',
    // The variables of the npm that runs us would be taken for settings of this one.
    env: Object.fromEntries(
      Object.entries(process.env).filter(([name]) => !/^npm_(lifecycle|package|command)/.test(name)),
    ),
  });
  if (done.status === 0) return;
  console.error(`npm ci failed; see below, then try again\n${done.error?.message ?? ''}${done.stderr ?? ''}`);
  process.exit(1);
}

/** Compares what npm says it installed with what is wanted; packages for other platforms are not missed. */
function isInstalled(dev) {
  const wanted = packagesOf('package-lock.json');
  const present = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional, peer, dev: forTests }]) =>
      path === '' || optional || peer || (forTests && !dev) || present[path]?.version === version,
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(new URL(file, root), 'utf8')).packages;
  } catch {
    return {};
  }
}
