import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An empty directory that everybody may enter, removed after the tests of the `describe` it is called in. */
export function temporaryDirectory(): () => string {
  let directory = '';
  before(async () => {
    directory = await mkdtemp(join(tmpdir(), 'kontor-dir-'));
    await chmod(directory, 0o755);
  });
  after(() => rm(directory, { recursive: true, force: true }));
  return () => directory;
}
