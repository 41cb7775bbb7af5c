import { type Logger } from 'pino';
import { type Db } from '../db/connection.ts';
import { type Vault } from './access/vault.ts';
import { type Clock } from './calendar/clock.ts';
import { type Config } from './config.ts';
import { type Mailer } from './documents/mailer.ts';
import { type Renderer } from './documents/renderer.ts';
import { type Sweeps } from './runs/run.ts';
import { type JobQueue } from '../jobs/queue.ts';

/** Everything that lives as long as the process; built once by the entry points and passed on. */
export interface App {
  readonly config: Config;
  readonly db: Db;
  readonly clock: Clock;
  readonly queue: JobQueue;
  readonly mail: Mailer;
  readonly renderer: Renderer;
  /** The sweep of each kind of run. */
  readonly sweeps: Sweeps;
  readonly vault: Vault;
  readonly log: Logger;
}
