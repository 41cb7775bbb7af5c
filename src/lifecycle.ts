import { setTimeout as sleep } from 'node:timers/promises';
import { StartRefused } from './problems/start-refused.ts';

/** How a part of the process ends. */
export type Stop = () => Promise<void>;

/** What an entry point is given: it hands in how each part ends, right after the part began. */
export interface Lifecycle {
  onStop(stop: Stop): void;
  /** Ends the process as if it had been told to, but with a reason and exit code 1. */
  fail(reason: string): void;
}

const PATIENCE_MS = 20_000;
const HURRIED_MS = 500;
/** A single Ctrl-C may arrive twice, from the terminal and passed on by npm; only a later one is a person in a hurry. */
const SAME_SIGNAL_MS = 1_000;

/**
 * Runs an entry point until SIGINT, SIGTERM or SIGHUP, then ends its parts in the reverse order of their beginning,
 * each in bounded time; a second signal hurries. A refusal to start is one line on standard error and exit code 1.
 */
export async function runUntilStopped(start: (lifecycle: Lifecycle) => Promise<void>): Promise<void> {
  const stops: Stop[] = [];
  const stopping = new AbortController();
  const hurry = new AbortController();
  let exitCode = 0;

  const complain = (reason: string) => {
    if (stopping.signal.aborted) return;
    process.stderr.write(`${reason}\n`);
    exitCode = 1;
    stopping.abort();
  };
  const told = new Promise<void>((resolve) => stopping.signal.addEventListener('abort', () => resolve()));
  listenToSignals(stopping, hurry);
  process.on('uncaughtException', (error) => complain(error.stack ?? String(error)));

  const started = start({
    onStop: (stop) => {
      stops.push(stop);
      if (stopping.signal.aborted) throw new Error('stopping already');
    },
    fail: complain,
  }).catch((error: unknown) => complain(explain(error)));

  await told;
  await endAll(stops, hurry.signal);
  // A start that was interrupted ends by itself, since its parts are gone; what it began meanwhile is ended too.
  await within(PATIENCE_MS, started, hurry.signal);
  await endAll(stops, hurry.signal);
  process.exit(exitCode);
}

function listenToSignals(stopping: AbortController, hurry: AbortController): void {
  let first: number | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      first ??= performance.now();
      if (performance.now() - first > SAME_SIGNAL_MS) hurry.abort();
      stopping.abort();
    });
  }
}

async function endAll(stops: Stop[], hurry: AbortSignal): Promise<void> {
  for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) {
    const ended = stop().catch((error: unknown) => {
      process.stderr.write(`while stopping: ${explain(error)}\n`);
    });
    await within(PATIENCE_MS, ended, hurry);
  }
}

/** Waits for the end, but no longer than so many milliseconds, and once in a hurry only a moment more. */
async function within(milliseconds: number, ended: Promise<void>, hurry: AbortSignal): Promise<void> {
  const patience = sleep(milliseconds, undefined, { signal: hurry }).catch(() => sleep(HURRIED_MS));
  await Promise.race([ended, patience]);
}

function explain(error: unknown): string {
  if (error instanceof StartRefused) return `Kontor cannot start: ${error.message.replaceAll('\n', '\n  ')}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
