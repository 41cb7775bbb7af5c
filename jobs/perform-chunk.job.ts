import { type App } from '../src/app.ts';
import { performChunk } from '../src/runs/perform-chunk.action.ts';
import { runById } from '../src/runs/run.store.ts';
import { finish } from './finish.ts';
import { type JobPayloads } from './queue.ts';

/** Performs one chunk of a run. */
export async function performChunkJob(
  app: App,
  { runId, chunk }: JobPayloads['perform-chunk'],
): Promise<void> {
  const { kind } = await runById(app.db, runId);
  await performChunk(app, app.sweeps[kind], { runId, chunk });
  await finish(app, runId, await app.clock.now());
}
