import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { type Measured } from './measure.ts';

/** Has a script of the bench do its part in a process of its own, so that time and memory are its alone. */
export async function inOwnProcess<T = Measured>(
  script: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<T> {
  const child = fork(fileURLToPath(new URL(script, import.meta.url)), args, {
    execArgv: [...process.execArgv, '--import', 'tsx'],
    env: { ...process.env, ...env },
  });
  let figures: T | undefined;
  child.on('message', (message) => (figures = message as T));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (figures === undefined) throw new Error(`${script} ended with ${code} before it was through`);
  return figures;
}
