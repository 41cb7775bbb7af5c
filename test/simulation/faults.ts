import { type Db } from '../../db/connection.ts';
import { commandOf } from '../../db/embedded/processes.ts';
import { type JobHandlers, type JobName, type JobPayloads, type JobQueue } from '../../jobs/queue.ts';
import { beforeStatements, type Connection } from './statements.ts';

/** What goes wrong around the agency. One thing at a time is armed; what has struck is counted. */
export class Faults {
  /** How often each kind of fault has struck. */
  readonly struck: Record<string, number> = {};
  private statementsLeft = Infinity;
  private jobsLeft = Infinity;
  private killsServer = false;
  private others: JobQueue | undefined;

  /** The connection of the so-manieth statement from now on is cut as it is sent, as when the database is killed. */
  cutAfter(statements: number): void {
    this.statementsLeft = statements;
  }

  /** The server of the database is killed before the so-manieth statement from now on, and recovers from its log. */
  killServerAfter(statements: number): void {
    this.statementsLeft = statements;
    this.killsServer = true;
  }

  /** Jobs go to that queue from now on, for other processes to perform; to nobody else again without one. */
  leaveJobsTo(queue: JobQueue | undefined): void {
    this.others = queue;
  }

  /** The so-manieth job from now on is lost, as when the queue is wiped. */
  loseJobAfter(jobs: number): void {
    this.jobsLeft = jobs;
  }

  disarm(): void {
    this.statementsLeft = Infinity;
    this.jobsLeft = Infinity;
    this.killsServer = false;
  }

  /** Whether something has struck since the last look. */
  takeStruck(): boolean {
    const was = this.justStruck;
    this.justStruck = false;
    return was;
  }
  private justStruck = false;

  strike(kind: string): void {
    this.struck[kind] = (this.struck[kind] ?? 0) + 1;
    this.justStruck = true;
  }

  /** Counts the statements of every connection from here on, those of transactions too. */
  watch(db: Db): void {
    beforeStatements(db, (connection) => {
      this.statementsLeft -= 1;
      if (this.statementsLeft !== 0) return;
      if (this.killsServer && killServerOf(connection)) return this.strike('database killed');
      this.strike('connection cut');
      connection.connection?.stream.destroy();
    });
  }

  /** The same jobs, of which some are lost. */
  around(handlers: JobHandlers): JobHandlers {
    const lossy = <Name extends JobName>(name: Name): JobHandlers[Name] =>
      (async (...args: Parameters<JobHandlers[Name]>) => {
        if (this.others !== undefined) return this.others.add(name, [args[1] as JobPayloads[Name]]);
        this.jobsLeft -= 1;
        if (this.jobsLeft === 0) return this.strike('job lost');
        // oxlint-disable-next-line typescript/no-explicit-any -- each handler with its own payload
        await (handlers[name] as any)(...args);
      }) as JobHandlers[Name];
    return {
      'plan-run': lossy('plan-run'),
      'perform-chunk': lossy('perform-chunk'),
      scheduled: lossy('scheduled'),
    };
  }
}

/**
 * Kills the server's process behind a connection: PostgreSQL takes that for damaged memory, ends all its processes at once
 * and starts again from its log. @returns false where the server is on another machine or somebody else's
 */
function killServerOf({ processID: pid }: Connection): boolean {
  // On another machine the id would be that of anybody.
  if (pid === undefined || commandOf(pid)?.startsWith('postgres: ') !== true) return false;
  try {
    return process.kill(pid, 'SIGKILL');
  } catch {
    return false;
  }
}
