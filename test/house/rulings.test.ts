import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { parameterNames } from '../../src/terms/parameters.ts';
import { sourceFiles } from './source-files.ts';

describe('Rulings', () => {
  it('every ruling that the code cites stands in docs/rulings.md', async () => {
    const listed = rows(await readFile('docs/rulings.md', 'utf8')).map(({ number }) => number);
    const cited = (await sourceFiles('.')).flatMap(({ text }) =>
      [...text.matchAll(/\brulings? (\d+)/g)].map((match) => match[1]),
    );
    expect(cited).to.have.length.above(0);
    expect(listed).to.include.members(cited);
  });

  it('every parameter named there exists', async () => {
    const named = rows(await readFile('docs/rulings.md', 'utf8')).flatMap(({ parameters }) => parameters);
    expect(parameterNames).to.include.members(named);
  });
});

function rows(page: string): { number: string; parameters: string[] }[] {
  return [...page.matchAll(/^\| (\d+) \|.*\|([^|]*)\|$/gm)].map(([, number = '', last = '']) => ({
    number,
    parameters: [...last.matchAll(/`(\w+)`/g)].map((match) => match[1] ?? ''),
  }));
}
