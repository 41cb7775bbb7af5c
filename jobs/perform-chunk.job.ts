import { type App } from '../src/app.ts';
import { performChunk } from '../src/runs/perform-chunk.action.ts';
import { finish } from './finish.ts';
import { type JobPayloads } from './queue.ts';

/** Performs one chunk of a run. */
export async function performChunkJob(
  app: App,
  { runId, chunk }: JobPayloads['perform-chunk'],
): Promise<void> {
  await performChunk(app, { runId, chunk });
  await finish(app, runId, await app.clock.now());
}
