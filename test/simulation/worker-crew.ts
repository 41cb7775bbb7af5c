import { createQueue } from '../../jobs/create-queue.ts';
import { launch } from '../support/kontor-process.ts';
import { type Agency, Mistake } from './agency.ts';
import { type Chance } from './chance.ts';

const WORKERS = 2;
const STATEMENTS_OF_A_LIFE = 300;

/**
 * Has the jobs of a time performed by worker processes, as in a grown agency, of which each is killed at a statement of its
 * life, until one is begun again. What is under way at the end of that time is killed with them.
 */
export async function withWorkers(agency: Agency, luck: Chance, time: () => Promise<void>): Promise<void> {
  const { app, faults, mail } = agency;
  const door = await mail.openDoor();
  const queue = await createQueue(app.config, app.log);
  const env = {
    DATABASE_URL: app.config.databaseUrl ?? '',
    DATA_DIR: app.config.dataDir,
    SMTP_URL: door.url,
    CLOCK: 'test',
    LOG_LEVEL: 'error',
  };
  let wanted = true;
  const failures: string[] = [];

  const live = async (statements: number): Promise<void> => {
    const { child, ended } = launch(
      { ...env, STATEMENTS_TO_LIVE: String(statements) },
      'test/simulation/mortal-worker.ts',
    );
    crew.add(child);
    const { output } = await ended;
    crew.delete(child);
    if (!wanted) return;
    if (child.signalCode !== 'SIGKILL') {
      failures.push(output);
      return;
    }
    faults.strike('worker killed');
    // The last one is begun again, and is not killed a second time.
    if (crew.size === 0) await live(Infinity);
  };
  const crew = new Set<ReturnType<typeof launch>['child']>();
  const lives = Array.from({ length: WORKERS }, () => live(luck.number(1, STATEMENTS_OF_A_LIFE)));
  faults.leaveJobsTo(queue);
  try {
    await time();
  } finally {
    wanted = false;
    faults.leaveJobsTo(undefined);
    for (const child of crew) child.kill('SIGKILL');
    await Promise.all(lives);
    await queue.close();
    await door.close();
  }
  if (failures.length > 0) throw new Mistake('no worker ends by itself', failures.join('\n'));
}
