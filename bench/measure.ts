import { readdirSync, readFileSync } from 'node:fs';

/** What one part of the bench cost. */
export interface Cost {
  readonly seconds: number;
  /** CPU time of the process with its threads. */
  readonly cpuMs: number;
  /** CPU time of the database server; null where it cannot be told or there is none. */
  readonly databaseCpuMs: number | null;
  /** The most memory the process ever held. */
  readonly peakMegabytes: number;
}

/** The papers of a run or of a floor. */
export interface Measured extends Cost {
  readonly papers: number;
  /** Of all papers together. */
  readonly bytes: number;
}

/** Does the work and takes its measure. */
export async function measured<T>(work: () => Promise<T>, serverPid?: number): Promise<T & Cost> {
  const began = performance.now();
  const cpu = process.cpuUsage();
  const server = serverCpuMs(serverPid);
  const done = await work();
  const { user, system } = process.cpuUsage(cpu);
  const serverNow = serverCpuMs(serverPid);
  return {
    ...done,
    seconds: (performance.now() - began) / 1000,
    cpuMs: (user + system) / 1000,
    databaseCpuMs: server === null || serverNow === null ? null : serverNow - server,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
  };
}

/** Hands the figures to the process that started this one. */
export function report(figures: Cost | readonly Cost[]): void {
  process.send?.(figures);
}

/** USER_HZ, the unit of /proc/PID/stat; 100 on every Linux there is. */
const TICKS_PER_SECOND = 100;

/** What the server, its living and its ended children have used so far; Linux only. */
export function serverCpuMs(pid: number | undefined): number | null {
  if (pid === undefined || process.platform !== 'linux') return null;
  const processes = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap(statOf);
  const ticks = processes
    .filter((one) => one.pid === pid || one.parent === pid)
    .reduce((sum, { own, children }) => sum + own + children, 0);
  return (ticks * 1000) / TICKS_PER_SECOND;
}

function statOf(name: string): { pid: number; parent: number; own: number; children: number }[] {
  try {
    const fields = readFileSync(`/proc/${name}/stat`, 'utf8').split(') ')[1]?.split(' ').map(Number) ?? [];
    const [, parent = 0, ...more] = fields;
    const [user = 0, system = 0, childUser = 0, childSystem = 0] = more.slice(9);
    return [{ pid: Number(name), parent, own: user + system, children: childUser + childSystem }];
  } catch {
    return []; // it has ended meanwhile
  }
}
