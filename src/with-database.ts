import { startEmbedded } from '../db/embedded.ts';
import { runningDatabase } from '../db/embedded/running.ts';
import { type Config, readConfig } from './config.ts';
import { openDataDirectory } from './data-directory.ts';
import { Problem } from './problems/problem.ts';
import { StartRefused } from './problems/start-refused.ts';

/**
 * Runs a command on Kontor's database and ends the process: the database of DATABASE_URL, else the embedded one, which may
 * be running (then the command works beside Kontor) or is started for as long as the command takes.
 * @param work answers whether all is well; the exit code is 1 where not, and on a refusal, which is one line
 */
export async function withDatabase(work: (url: string, config: Config) => Promise<boolean>): Promise<never> {
  let code = 1;
  try {
    const config = readConfig(process.env);
    code = (await onItsDatabase(config, work)) ? 0 : 1;
  } catch (error) {
    const expected = error instanceof StartRefused || error instanceof Problem;
    process.stderr.write(
      `${expected ? error.message : error instanceof Error ? error.stack : String(error)}\n`,
    );
  }
  process.exit(code);
}

async function onItsDatabase(
  config: Config,
  work: (url: string, config: Config) => Promise<boolean>,
): Promise<boolean> {
  if (config.databaseUrl !== null) return work(config.databaseUrl, config);
  await openDataDirectory(config.dataDir);
  const running = await runningDatabase(config.dataDir);
  if (running !== undefined) return work(running, config);
  const database = await startEmbedded({ dataDir: config.dataDir });
  try {
    return await work(database.url, config);
  } finally {
    await database.stop();
  }
}
