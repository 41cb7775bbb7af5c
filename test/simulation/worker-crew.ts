import { createQueue } from '../../jobs/create-queue.ts';
import { launch } from '../support/kontor-process.ts';
import { type MailServer as Door } from '../support/mail-server.ts';
import { type Agency, Mistake } from './agency.ts';
import { type Chance } from './chance.ts';

const WORKERS = 2;
/** No more than a night has for each, so that none outlives it unharmed. */
const STATEMENTS_OF_A_LIFE = 100;

type Process = ReturnType<typeof launch>;

/** Worker processes as in a grown agency, which are loaded before they are needed. */
export class WorkerCrew {
  private readonly agency: Pick<Agency, 'app' | 'faults' | 'mail'>;
  private waiting: Process[] = [];
  private door: Promise<Door> | undefined;

  constructor(agency: Pick<Agency, 'app' | 'faults' | 'mail'>) {
    this.agency = agency;
  }

  /** Starts as many processes as the next time needs, unless they wait already; they wait for the word to begin. */
  async standBy(): Promise<void> {
    const { app, mail } = this.agency;
    this.door ??= mail.openDoor();
    const env = {
      DATABASE_URL: app.config.databaseUrl ?? '',
      DATA_DIR: app.config.dataDir,
      SMTP_URL: (await this.door).url,
      CLOCK: 'test',
      LOG_LEVEL: 'error',
    };
    // One more, for the one that is begun again.
    while (this.waiting.length <= WORKERS)
      this.waiting.push(launch(env, 'test/simulation/mortal-worker.ts', 'pipe'));
  }

  /**
   * Has the jobs of a time performed by the workers, of which each is killed at a statement of its life, until one is begun
   * again. What is under way at the end of that time is killed with them.
   */
  async during(luck: Chance, time: () => Promise<void>): Promise<void> {
    const { app, faults } = this.agency;
    await this.standBy();
    const queue = await createQueue(app.config, app.log);
    const reserve = this.waiting.splice(0);
    let wanted = true;
    const failures: string[] = [];

    const live = async (statements: number): Promise<void> => {
      const process = reserve.pop();
      if (process === undefined) return;
      const { child, ended } = process;
      crew.add(process);
      child.stdin?.write(String(statements));
      const { output } = await ended;
      crew.delete(process);
      if (!wanted) return;
      if (child.signalCode !== 'SIGKILL') {
        failures.push(output);
        return;
      }
      faults.strike('worker killed');
      // The last one is begun again, and is not killed a second time.
      if (crew.size === 0) await live(Infinity);
    };
    const crew = new Set<Process>();
    faults.leaveJobsTo(queue);
    const lives = Array.from({ length: WORKERS }, () => live(luck.number(1, STATEMENTS_OF_A_LIFE)));
    try {
      await time();
    } finally {
      wanted = false;
      faults.leaveJobsTo(undefined);
      const all = [...crew, ...reserve];
      for (const { child } of all) child.kill('SIGKILL');
      await Promise.all([...lives, ...all.map(({ ended }) => ended)]);
      await queue.close();
    }
    if (failures.length > 0) throw new Mistake('no worker ends by itself', failures.join('\n'));
  }

  async close(): Promise<void> {
    for (const { child } of this.waiting) child.kill('SIGKILL');
    await Promise.all(this.waiting.map(({ ended }) => ended));
    await (await this.door)?.close();
  }
}
