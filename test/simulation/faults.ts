import { type Db } from '../../db/connection.ts';
import { type JobHandlers, type JobName } from '../../jobs/queue.ts';
import { type Mailer, type Message, type SendResult } from '../../src/documents/mailer.ts';
import { type Chance } from './chance.ts';

/** What goes wrong around the agency. One thing at a time is armed; what has struck is counted. */
export class Faults {
  /** How often each kind of fault has struck. */
  readonly struck: Record<string, number> = {};
  private statementsLeft = Infinity;
  private jobsLeft = Infinity;

  /** The connection of the so-manieth statement from now on is cut as it is sent, as when the database is killed. */
  cutAfter(statements: number): void {
    this.statementsLeft = statements;
  }

  /** The so-manieth job from now on is lost, as when the queue is wiped. */
  loseJobAfter(jobs: number): void {
    this.jobsLeft = jobs;
  }

  disarm(): void {
    this.statementsLeft = Infinity;
    this.jobsLeft = Infinity;
  }

  /** Whether something has struck since the last look. */
  takeStruck(): boolean {
    const was = this.justStruck;
    this.justStruck = false;
    return was;
  }
  private justStruck = false;

  private strike(kind: string): void {
    this.struck[kind] = (this.struck[kind] ?? 0) + 1;
    this.justStruck = true;
  }

  /** Counts the statements of every connection from here on, those of transactions too. */
  watch(db: Db): void {
    // knex makes a client of the same prototype for each transaction; this process has no other database.
    const prototype = Object.getPrototypeOf(db.client) as Record<typeof SENDING, Send>;
    const send = prototype[SENDING];
    const next = (connection: Connection): void => {
      this.statementsLeft -= 1;
      if (this.statementsLeft !== 0) return;
      this.strike('connection cut');
      connection.connection?.stream.destroy();
    };
    prototype[SENDING] = function (connection, query) {
      next(connection);
      return send.call(this, connection, query);
    };
  }

  /** The same jobs, of which some are lost. */
  around(handlers: JobHandlers): JobHandlers {
    const lossy = <Name extends JobName>(name: Name): JobHandlers[Name] =>
      (async (...args: Parameters<JobHandlers[Name]>) => {
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

/** Where knex hands a statement to a connection. */
const SENDING = '_query';
type Send = (connection: Connection, query: unknown) => Promise<unknown>;

interface Connection {
  readonly connection?: { readonly stream: { destroy(): void } };
}

/** A mail server that takes most letters, refuses some for now or for good, and remembers what it has taken. */
export class MailServer implements Mailer {
  readonly kind = 'smtp';
  /** How often each message was taken, by Message-ID. */
  readonly taken = new Map<string, number>();
  readonly refused: Record<string, number> = {};
  private readonly chance: Chance;

  constructor(chance: Chance) {
    this.chance = chance;
  }

  send({ messageId }: Message): Promise<SendResult> {
    const luck = this.chance.number(1, 100);
    if (luck <= 3) return this.refuse('for now', { result: 'refused', retry: true, answer: '451 try later' });
    if (luck <= 4) return this.refuse('for good', { result: 'refused', retry: false, answer: '550 unknown' });
    this.taken.set(messageId, (this.taken.get(messageId) ?? 0) + 1);
    // Taken, but the answer was lost.
    if (luck <= 5) return this.refuse('answer lost', { result: 'in-doubt', answer: 'no answer' });
    return Promise.resolve({ result: 'sent', answer: '250 ok' });
  }

  private refuse(why: string, result: SendResult): Promise<SendResult> {
    this.refused[why] = (this.refused[why] ?? 0) + 1;
    return Promise.resolve(result);
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
