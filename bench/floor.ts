import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { FloorShare } from './floor-worker.ts';
import { measured, report } from './measure.ts';

/*
 * A process that draws the floor: as many papers as the run, in as many threads as Kontor draws in, and nothing else.
 * node bench/floor.ts FILE PAPERS [remembers]
 */

const [file = '', papers = '0', remembers] = process.argv.slice(2);
const begun = new Int32Array(new SharedArrayBuffer(4));
const share: FloorShare = { file, papers: Number(papers), remembers: remembers !== undefined, begun };

const figures = await measured(async () => {
  const threads = Array.from({ length: Math.min(availableParallelism(), 8) }, async () => {
    const thread = new Worker(new URL('./floor-thread.mjs', import.meta.url), { workerData: share });
    const [bytes] = (await once(thread, 'message')) as [number];
    return bytes;
  });
  const bytes = await Promise.all(threads);
  return { papers: share.papers, bytes: bytes.reduce((sum, of) => sum + of, 0) };
});
report(figures);
