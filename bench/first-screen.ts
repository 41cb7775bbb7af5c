import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { type BrowserContext, chromium } from 'playwright-core';
import { DEMO_PASSWORD_FILE } from '../src/demo/demo-users.ts';
import { aligned, type Bench, round } from './bench.ts';

const USUAL_TIMES = 14;
const CHROMIUMS = ['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'];
const MANAGEMENT = 'vera.oberhofer@nordkette.example';
/** What a browser does for itself after its start, with scripts of its own, would be measured otherwise. */
const BROWSER_SETTLES_MS = 3_000;

interface Look {
  readonly ms: number;
  readonly requests: number;
  readonly kilobytes: number;
}

/**
 * The home screen of the management in the demo agency, from the address to the heading, each time in a browser without
 * a cache that has come to rest; and as its floor the portal's sign-in page, which needs no script, in the same browser.
 */
export const benchFirstScreen: Bench = async ({ dataDir, size = USUAL_TIMES }) => {
  const executablePath = [process.env['CHROMIUM'], ...CHROMIUMS].find(
    (at) => at !== undefined && existsSync(at),
  );
  if (executablePath === undefined) throw new Error('there is no Chromium; install it or set CHROMIUM');
  const home = join(dataDir, 'first-screen');
  const kontor = await demo(home);
  try {
    const password = readFileSync(join(home, DEMO_PASSWORD_FILE), 'utf8').trim();
    const looks: { screen: Look; floor: Look }[] = [];
    for (let time = 0; time < size; time += 1) {
      const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
      const person = await browser.newContext({ locale: 'de-AT' });
      await person.request.post(`${kontor.base}/api/v1/session`, {
        data: { email: MANAGEMENT, password },
        headers: { origin: kontor.base },
      });
      await person.newPage();
      await rest(BROWSER_SETTLES_MS);
      const floor = await look(person, `${kontor.base}/portal/sign-in`);
      looks.push({ floor, screen: await look(person, `${kontor.base}/app/`) });
      await browser.close();
    }
    const rows = [
      row(
        'home screen',
        looks.map(({ screen }) => screen),
      ),
      row(
        'floor: a page without scripts',
        looks.map(({ floor }) => floor),
      ),
    ];
    const head = ['', 'times', 'best ms', 'middle ms', 'worst ms', 'requests', 'kB'];
    const title = `First screen, empty cache; load ${loadavg()[0]?.toFixed(1)}`;
    return {
      figures: rows,
      table: [title, '', ...aligned([head, ...rows.map(cells)])].join('\n'),
      points: [],
    };
  } finally {
    await kontor.end();
  }
};

/** From the address to the heading; what was asked for until then. */
async function look(person: BrowserContext, address: string): Promise<Look> {
  const page = await person.newPage();
  const devtools = await person.newCDPSession(page);
  await devtools.send('Network.enable');
  const seen = { requests: 0, bytes: 0 };
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => {
    seen.requests += 1;
    seen.bytes += encodedDataLength;
  });
  const began = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  const ms = Math.round(performance.now() - began);
  await page.close();
  return { ms, requests: seen.requests, kilobytes: round(seen.bytes / 1024, 0) };
}

function row(what: string, looks: readonly Look[]) {
  const [first, ...more] = looks.toSorted((a, b) => a.ms - b.ms);
  const all = first === undefined ? [] : [first, ...more];
  const middle = all[Math.floor(all.length / 2)];
  return {
    what,
    times: all.length,
    bestMs: all[0]?.ms,
    middleMs: middle?.ms,
    worstMs: all.at(-1)?.ms,
    requests: middle?.requests,
    kilobytes: middle?.kilobytes,
  };
}

function cells(figures: ReturnType<typeof row>): string[] {
  return Object.values(figures).map((value) => String(value ?? '–'));
}

/** The demo agency as `npm start` fills and serves it. */
async function demo(home: string): Promise<{ base: string; end(): Promise<void> }> {
  const child = spawn(process.execPath, ['bin/run.mjs', 'src/main.ts', '--with-web'], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], PORT: '0', DATA_DIR: home },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  let output = '';
  const base = await new Promise<string>((resolve, reject) => {
    void ended.then(() => reject(new Error(`Kontor ended before it was ready:\n${output}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const found = /ready at (http:\/\/[^/\s]+)/.exec(output)?.[1];
      if (found !== undefined && output.includes('Ctrl-C')) resolve(found);
    });
  });
  return {
    base,
    end: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
