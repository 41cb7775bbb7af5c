import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { expect } from 'chai';

/** What a row may name in place of a test, for whoever looks it up. */
const otherProof = /^(npm run \w+|linter|README(, [A-Z][a-z]+)?|src(\/[\w./-]+)?|package-lock\.json|–)/;

describe('docs/security.md', () => {
  it('names tests that exist, and a test in each row that says it is met', async () => {
    const review = await readFile('docs/security.md', 'utf8');
    const tests = (await readdir('test', { recursive: true })).map((name) => `test/${name}`);
    const rows = [...review.matchAll(/^\| (\d[^|]*)\|[^|]*\| ([^|]*)\| ([^|]*)\|$/gm)];
    expect(rows.length).to.be.greaterThan(50);
    const wrong = rows.flatMap(([, number = '', stands = '', shownBy = '']) => {
      const named = shownBy.split(', ').map((one) => one.trim());
      const missing = named.filter((one) => {
        if (one.startsWith('src/') || one === 'package-lock.json') return !existsSync(one);
        if (!one.startsWith('test/')) return !otherProof.test(one) && !/^[A-Z][a-z]+$/.test(one);
        return !tests.some((test) => test === one || test === `${one}.test.ts`);
      });
      const bare =
        stands.startsWith('met') && missing.length === 0 && named.every((one) => one.startsWith('–'));
      return [
        ...missing.map((one) => `${number}: ${one}`),
        ...(bare ? [`${number}: met without a test`] : []),
      ];
    });
    expect(wrong).to.deep.equal([]);
  });
});
