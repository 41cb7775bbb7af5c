// Draws docs/pictures/invoice.png from the first final invoice of a running demo: node bin/picture.mjs
// Needs pdftoppm (poppler-utils). PORT and DATA_DIR as for npm start.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const { PORT = '3000', DATA_DIR = './var' } = process.env;
const token = readFileSync(join(DATA_DIR, 'admin-token'), 'utf8').trim();

const { items } = await (await ask('/invoices?kind=final&sort=created&limit=1')).json();
const pdf = Buffer.from(await (await ask(`/invoices/${items[0].id}/pdf`)).arrayBuffer());
const picture = fileURLToPath(new URL('../docs/pictures/invoice', import.meta.url));
execFileSync('pdftoppm', ['-r', '80', '-png', '-f', '1', '-singlefile', '-', picture], { input: pdf });

async function ask(path) {
  const answer = await fetch(`http://127.0.0.1:${PORT}/api/v1${path}`, {
    headers: { authorization: `Bearer ${token}` },
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer;
}
