import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { openSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** How a process did since it was asked before. */
export interface Observation {
  readonly loopDelayMs: { readonly p50: number; readonly p99: number; readonly max: number };
  /** From 0, idle, to 1, always at work. */
  readonly loopUtilisation: number;
  readonly megabytes: number;
  readonly cpuMs: number;
}

/** A process of Kontor that tells how it is doing. */
export interface ObservedProcess {
  readonly child: ChildProcess;
  look(): Promise<Observation>;
  end(): Promise<void>;
}

/** Starts `bin/run.mjs` with an entry, its log in a file, and a watcher inside. */
export function observed(entry: string, env: Readonly<Record<string, string>>, log: string): ObservedProcess {
  const file = openSync(log, 'a');
  const watcher = fileURLToPath(new URL('./observe.mjs', import.meta.url));
  const child = spawn(process.execPath, ['--import', watcher, 'bin/run.mjs', entry], {
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DEMO: '0', ...env },
    stdio: ['ignore', file, file, 'ipc'],
  });
  return {
    child,
    look: async () => {
      child.send('look');
      const [observation] = (await once(child, 'message')) as [Observation];
      return observation;
    },
    end: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGTERM');
      await once(child, 'exit');
    },
  };
}
