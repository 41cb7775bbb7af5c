import { type App } from '../src/app.ts';

/** Every job there is, with what it carries. A job only says where to look; what is to be done is in the database. */
export interface JobPayloads {
  /** Finds the subjects of a run and cuts them into chunks. */
  'plan-run': { readonly runId: string };
  /** Performs the items of one chunk that are still planned. */
  'perform-chunk': { readonly runId: string; readonly chunk: number };
  /** An entry of the timetable is due. */
  scheduled: { readonly entry: string };
}

export type JobName = keyof JobPayloads;

/** What each job does; a name without its handler does not compile. */
export type JobHandlers = {
  readonly [N in JobName]: (app: App, payload: JobPayloads[N]) => Promise<void>;
};

export interface JobQueue {
  /**
   * Adds jobs of one kind in bulk. Never fails: while the queue is away the jobs are dropped with a warning, and
   * unfinished runs are picked up again later.
   */
  add<N extends JobName>(name: N, payloads: readonly JobPayloads[N][]): Promise<void>;
  /** Whether the queue answers; for GET /health. */
  isReady(): Promise<boolean>;
  close(): Promise<void>;
}
