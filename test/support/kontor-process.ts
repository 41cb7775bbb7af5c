import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Kontor as a process of its own, started like `npm start` does it. */
export interface KontorProcess {
  readonly process: ChildProcess;
  /** "http://localhost:40123" */
  readonly base: string;
  /** Sends a signal and waits for the end. */
  end(signal: NodeJS.Signals): Promise<Ended>;
}

export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

/** Starts `bin/run.mjs` with an entry and waits until it says where it is. @throws Error with its output if it ends first */
export async function startKontor(
  env: Record<string, string>,
  entry = 'src/main.ts',
): Promise<KontorProcess> {
  const { child, ended } = launch(env, entry);
  let output = '';
  const ready = new Promise<string>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const base = /ready at (http:\S+)/.exec(output)?.[1];
      if (base !== undefined && output.includes('Ctrl-C')) resolve(base);
    });
  });
  const base = await Promise.race([ready, ended.then((end) => Promise.reject(new Error(end.output)))]);
  return {
    process: child,
    base,
    end: async (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Starts an entry that is expected to end by itself. */
export function runKontor(env: Record<string, string>, entry = 'src/main.ts'): Promise<Ended> {
  return launch(env, entry).ended;
}

/** Starts an entry and leaves it to the caller when it ends, and with a pipe what it reads. */
export function launch(
  env: Record<string, string>,
  entry: string,
  stdin: 'ignore' | 'pipe' = 'ignore',
): { child: ChildProcess; ended: Promise<Ended> } {
  const child = spawn(process.execPath, ['bin/run.mjs', entry], {
    // Nothing of the surrounding environment may decide where the process finds its database.
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      PORT: '0',
      LOG_LEVEL: 'warn',
      DEMO: '0',
      ...env,
    },
    stdio: [stdin, 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = once(child, 'close').then(([code]: unknown[]) => ({ code: code as number | null, output }));
  return { child, ended };
}
