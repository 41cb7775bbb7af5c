import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** Whether a process has this id, whoever owns it; a dead one keeps it until its parent takes notice. */
export function isTaken(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether a process of this id still does anything. In a container a dead one may stay listed for ever. */
export function isAlive(pid: number): boolean {
  return isTaken(pid) && statOf(pid)?.[0] !== 'Z';
}

/** The command line of a process, or undefined when it is gone. Ids are used again; the command tells who it is. */
export function commandOf(pid: number): string | undefined {
  if (process.platform === 'linux') return readOrUndefined(`/proc/${pid}/cmdline`)?.replaceAll('\0', ' ');
  return ask(['-o', 'command=', '-p', String(pid)]);
}

/** What tells a process from a later one with the same id: when it was started. */
export function birthOf(pid: number): string | undefined {
  if (process.platform !== 'linux') return ask(['-o', 'lstart=', '-p', String(pid)]);
  const ticks = statOf(pid)?.[19];
  return ticks === undefined
    ? undefined
    : `${readOrUndefined('/proc/sys/kernel/random/boot_id')?.trim()} ${ticks}`;
}

/** Waits until the process is gone; false when it still lives after so many milliseconds. */
export async function isGoneWithin(pid: number, milliseconds: number): Promise<boolean> {
  for (let waited = 0; waited < milliseconds; waited += 20) {
    if (!isAlive(pid)) return true;
    await sleep(20);
  }
  return !isAlive(pid);
}

/** Linux's figures about a process, from its state on; what comes before may hold blanks. */
function statOf(pid: number): string[] | undefined {
  const stat = process.platform === 'linux' ? readOrUndefined(`/proc/${pid}/stat`) : undefined;
  return stat?.slice(stat.lastIndexOf(')') + 2).split(' ');
}

function ask(args: readonly string[]): string | undefined {
  const asked = spawnSync('ps', args, { encoding: 'utf8' });
  const answer = asked.status === 0 ? asked.stdout.trim() : '';
  return answer === '' ? undefined : answer;
}

function readOrUndefined(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
