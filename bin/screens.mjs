// Makes the pictures of the main screens in docs/screens from a running demo: node bin/screens.mjs
// Needs Chromium (CHROMIUM, by default /usr/bin/chromium). PORT and DATA_DIR as for npm start.
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

const { PORT = '3000', DATA_DIR = './var', CHROMIUM = '/usr/bin/chromium' } = process.env;
const base = `http://localhost:${PORT}`;
const folder = fileURLToPath(new URL('../docs/screens/', import.meta.url));
const token = readFileSync(join(DATA_DIR, 'admin-token'), 'utf8').trim();
const password = readFileSync(join(DATA_DIR, 'demo-password'), 'utf8').trim();
const people = {
  sales: 'lena.haslinger@nordkette.example',
  finance: 'markus.steinlechner@nordkette.example',
  management: 'vera.oberhofer@nordkette.example',
  admin: 'jakob.wallner@nordkette.example',
};

const first = async (path) => (await (await ask(path)).json()).items[0]?.id;
const [client, contract, invoice] = await Promise.all(
  [
    '/clients?name=Bergblick',
    '/contracts?status=completed&sort=created&limit=1',
    '/invoices?kind=final&limit=1',
  ].map(first),
);
// What was delivered today, as finance sees it before it is invoiced.
const asOf = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Vienna' }).format();
const { id: run } = await (await ask('/runs', { kind: 'billing', asOf, mode: 'preview' })).json();

/** Name of the picture, who looks, and where. */
const screens = [
  ['home', 'management', '/'],
  ['decisions', 'management', '/matters'],
  ['deadlines', 'sales', '/deadlines?view=month'],
  ['client', 'sales', `/clients/${client}/show`],
  ['offers', 'sales', '/offers'],
  ['contract', 'sales', `/contracts/${contract}/show`],
  ['invoice', 'finance', `/invoices/${invoice}/show`],
  ['run', 'finance', `/runs/${run}/show`],
  ['bank', 'finance', '/bank-matching'],
  ['terms', 'admin', '/terms'],
];

mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
try {
  for (const person of new Set(screens.map(([, who]) => who))) {
    const page = await signedIn(people[person]);
    for (const [name, , path] of screens.filter(([, who]) => who === person)) {
      await page.goto(`${base}/app${path}`, { waitUntil: 'networkidle' });
      const heading = page.getByRole('heading', { level: 1 });
      await heading.waitFor();
      if (/^Nicht gefunden|schiefgegangen$/.test(await heading.innerText()))
        throw new Error(`${path} shows no screen`);
      // Charts come a moment after their screen.
      await page.waitForFunction(() => document.querySelector('.MuiSkeleton-root') === null);
      await page.waitForTimeout(800);
      await page.screenshot({ path: join(folder, `${name}.png`) });
      console.log(`docs/screens/${name}.png`);
    }
    await page.context().close();
  }
} finally {
  await browser.close();
}

async function signedIn(email) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 860 }, locale: 'de-AT' });
  const page = await context.newPage();
  await page.goto(`${base}/app/`);
  await page.getByLabel(/E-Mail/).fill(email);
  await page.locator('input[type=password]').fill(password);
  await page.locator('button[type=submit]').click();
  await page.locator('input[type=password]').waitFor({ state: 'detached' });
  return page;
}

async function ask(path, body) {
  const answer = await fetch(`${base}/api/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}
