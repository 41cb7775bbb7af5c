import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SourceFile } from './import-rules.ts';

/** Every TypeScript file of the house itself, with paths from the root of the project. */
export function sourceFiles(root: string): Promise<SourceFile[]> {
  return filesOf(root, ['src', 'db', 'jobs', 'templates', 'web']);
}

/** Every file of tests. */
export async function testFiles(root: string): Promise<SourceFile[]> {
  return (await filesOf(root, ['test'])).filter(({ path }) => path.endsWith('.test.ts'));
}

async function filesOf(root: string, folders: readonly string[]): Promise<SourceFile[]> {
  const found = await Promise.all(folders.map((folder) => filesIn(root, folder)));
  return Promise.all(
    found.flat().map(async (path) => ({ path, text: await readFile(join(root, path), 'utf8') })),
  );
}

async function filesIn(root: string, folder: string): Promise<string[]> {
  const names = await readdir(join(root, folder), { recursive: true }).catch(() => []);
  return names
    .filter((name) => /\.tsx?$/.test(name) && !name.startsWith('dist'))
    .map((name) => join(folder, name));
}
