import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { advance } from '../states/transitions.ts';
import { isAtItsEnd, runStates, type Run, type Sweeps } from './run.ts';
import { appendItems, CHUNK_SIZE, type NewItem } from './run-item.store.ts';
import { lockRun, updateRun } from './run.store.ts';
import { type Candidate } from './sweep.ts';

/**
 * Takes up a run and plans its next page: finds at most a chunk of candidates and writes them as items. Remembers how
 * far it got, so a planner that dies is continued by the next one, and two at once take turns.
 * Answers whether there is more to plan.
 */
export async function planNextPage(tx: Tx, sweeps: Sweeps, runId: string, at: Instant): Promise<boolean> {
  const run = await lockRun(tx, runId);
  if (run.status === 'queued') {
    await updateRun(tx, runId, {
      status: advance('the run', runStates, 'queued', 'start'),
      startedAt: run.startedAt ?? at,
    });
  }
  if (run.planningDone || isAtItsEnd(run.status)) return false;
  const candidates = await sweeps[run.kind].candidates(tx, run.asOf, run.plannedThrough, CHUNK_SIZE, at);
  await appendItems(tx, runId, candidates.map(itemOf(run)), at);
  const plannedThrough = candidates.at(-1)?.subject;
  const planningDone = candidates.length < CHUNK_SIZE;
  await updateRun(tx, runId, { ...(plannedThrough !== undefined && { plannedThrough }), planningDone });
  return !planningDone;
}

/** A commit of a preview holds the preview's items already: whatever else is found came later and is left out. */
function itemOf(run: Run): (candidate: Candidate) => NewItem {
  if (run.previewId !== null) {
    return (candidate) => ({ ...candidate, skipped: 'due only since the preview; run again to do it' });
  }
  const notes = new Map(run.exclude.map(({ subject, note }) => [subject, note]));
  return (candidate) => {
    const note = notes.get(candidate.subject);
    return note === undefined ? candidate : { ...candidate, skipped: `left out: ${note}` };
  };
}
