import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StartRefused } from './problems/start-refused.ts';

/** Makes the data directory where it is missing. @throws StartRefused unless it can be written */
export async function openDataDirectory(directory: string): Promise<void> {
  const probe = join(directory, `.probe-${process.pid}`);
  try {
    await mkdir(directory, { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartRefused(
      `the data directory ${directory} cannot be written (${code}); set DATA_DIR to one that can`,
    );
  }
}
