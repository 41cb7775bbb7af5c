import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/**
 * Says, at the top of a `describe`, that its tests need a program. Without it they are skipped; where CI=true, its
 * absence is a failure.
 */
export function needs(program: string): void {
  before(function () {
    if (isInstalled(program)) return;
    if (process.env['CI'] === 'true') throw new Error(`${program} is not installed; .ci/run installs it`);
    this.skip();
  });
}

/** Whether a program is found on the PATH. */
export function isInstalled(program: string): boolean {
  const directories = (process.env['PATH'] ?? '').split(delimiter);
  return directories.some((directory) => isExecutable(join(directory, program)));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
