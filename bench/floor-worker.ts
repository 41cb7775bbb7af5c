import { readFileSync } from 'node:fs';
import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { floorPaper, typefaces } from './floor-paper.ts';
import { type Primitive } from './primitives.ts';

/*
 * A thread of the floor: draws papers as long as there are any left, and tells how many bytes they were.
 */

export interface FloorShare {
  /** A file with the primitives of some papers, which are drawn over and over. */
  readonly file: string;
  readonly remembers: boolean;
  readonly papers: number;
  /** How many papers the threads have begun together. */
  readonly begun: Int32Array;
}

const { file, remembers, papers, begun } = workerData as FloorShare;
const patterns = JSON.parse(readFileSync(file, 'utf8')) as Primitive[][];
const faces = typefaces(remembers);
let bytes = 0;
for (let nth = Atomics.add(begun, 0, 1); nth < papers; nth = Atomics.add(begun, 0, 1)) {
  bytes += floorPaper(patterns[nth % patterns.length] ?? [], faces).length;
  // What a document still has to do when it has been read keeps it in memory until the loop turns.
  await setImmediate();
}
parentPort?.postMessage(bytes);
