import { expect } from 'chai';
import { readdir } from 'node:fs/promises';
import { declaredProblems } from '../../src/problems/problem.ts';
import { routes } from '../../src/http/routes.ts';
import { commonWords } from '../../web/words/common.ts';
import { germanProblems } from '../../web/words/problems-de.ts';
import { german as reactAdmin } from '../../web/words/react-admin-de.ts';
import { merged, type Words, type WordTree } from '../../web/words/words.ts';
import { sourceFiles } from './source-files.ts';

/** Problems that only a program or a command on the server can meet. */
const ofPrograms = new Set([
  'bad-cursor',
  'bad-idempotency-key',
  'admin-app-not-built',
  'bad-backup',
  'database-not-empty',
]);

/** Fields of the company, whose names look like words of the room `bank`. */
const fields = new Set(['bank.accountHolder', 'bank.bic', 'bank.name']);

/** Keys that are looked up by a name of the API fall back to that name. */
const KEY = /(['"`])((?:kontor|problems|[a-z][A-Za-z]+)(?:\.[A-Za-z][\w-]*|\.\$\{[^}]*\})+)\1/g;

describe('Words of the admin UI', () => {
  it('every problem that a person may meet has a German heading', () => {
    // Naming the routes has every room declare its problems.
    expect(routes()).not.to.have.length(0);
    const missing = [...declaredProblems()]
      .map(({ type }) => type)
      .filter((type) => !ofPrograms.has(type) && !Object.hasOwn(germanProblems, type));
    expect(missing).to.deep.equal([]);
  });

  it('every key that a screen uses has words', async () => {
    const catalogue = await wordsOfAllRooms();
    const screens = (await sourceFiles(process.cwd())).filter(({ path }) => /^web\/.*\.tsx?$/.test(path));
    expect(screens).not.to.have.length(0);
    const missing = screens.flatMap(({ path, text }) =>
      [...text.matchAll(KEY)]
        .map(([, , key = '']) => key)
        .filter((key) => !fields.has(key))
        .filter((key) => Object.hasOwn(catalogue, key.split('.')[0] ?? '') && !isKnown(catalogue, key))
        .map((key) => `${path}: ${key}`),
    );
    expect(missing).to.deep.equal([]);
  });

  it('every file of words is one of its room', async () => {
    const files = await sourceFiles(process.cwd());
    const rooms = files.flatMap(({ path, text }) => {
      const folder = /^web\/([a-z-]+)\/room\.ts$/.exec(path)?.[1];
      return folder === undefined ? [] : [{ folder, text }];
    });
    const told = rooms.flatMap(({ folder, text }) =>
      files
        .map(({ path }) => new RegExp(`^web/${folder}/((?:[a-z]+-)?words\\.ts)$`).exec(path)?.[1])
        .filter((name) => name !== undefined)
        .map((name) => ({ name: `${folder}/${name}`, isTold: text.includes(`'./${name}'`) })),
    );
    expect(told).to.have.length.above(rooms.length);
    expect(told.filter(({ isTold }) => !isTold).map(({ name }) => name)).to.deep.equal([]);
  });
});

async function wordsOfAllRooms(): Promise<WordTree> {
  const web = new URL('../../web/', import.meta.url);
  const files = (await readdir(web, { recursive: true })).filter((name) =>
    /^[a-z-]+\/(?:[a-z]+-)?words\.ts$/.test(name),
  );
  const rooms = await Promise.all(
    files
      .filter((name) => name !== 'words/words.ts')
      .map((name) => import(new URL(name, web).href) as Promise<Readonly<Record<string, Words>>>),
  );
  const german = rooms.flatMap((room) => Object.values(room).map(({ de }) => de));
  return merged([reactAdmin as unknown as WordTree, commonWords.de, { problems: germanProblems }, ...german]);
}

/** Whether the key leads to a word or, where it ends in what is only known at run time, to a branch. */
function isKnown(catalogue: WordTree, key: string): boolean {
  let place: string | WordTree | undefined = catalogue;
  for (const step of key.split('.')) {
    if (step.startsWith('${')) return typeof place === 'object';
    place = typeof place === 'object' ? place[step] : undefined;
  }
  return place !== undefined;
}
