import { appendFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Appends heads of seals to seals.txt in the data directory, for whoever copies files out of the house. */
export function sealFile(dataDir: string): (lines: readonly string[]) => Promise<void> {
  return async (lines) => {
    await mkdir(dataDir, { recursive: true });
    await appendFile(join(dataDir, 'seals.txt'), lines.map((line) => `${line}\n`).join(''), { mode: 0o600 });
  };
}
