import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { addressOf } from '../http/api.ts';
import { keyOf, useRead } from '../parts/use-read.ts';
import { type Counts, isAtEnd, type Run } from './run.ts';

interface Progress {
  readonly status: Run['status'];
  readonly counts: Counts;
}

const ASK_EVERY_MS = 5000;

interface Watched {
  readonly run: Run | undefined;
  readonly error: Error | null;
  /** The server cannot be reached at the moment: what is shown is how it stood. */
  readonly isAway: boolean;
}

/**
 * A run as it goes on: its events tell each step at once; where they do not come through, it is asked for every few
 * seconds. Whichever came last is how it stands. At its end everything on screen is read anew.
 */
export function useRun(id: string): Watched {
  const queries = useQueryClient();
  const path = `/runs/${id}`;
  const asked = useRead<Run>(
    path,
    {},
    { refetchInterval: ({ state }) => (isOver(state.data) ? false : ASK_EVERY_MS) },
  );
  const run = asked.data?.id === id ? asked.data : undefined;
  const isWatched = run !== undefined && !isOver(run);

  useEffect(() => {
    if (!isWatched) return undefined;
    // When the line breaks, the browser opens it again by itself; what was refused it leaves, and asking goes on.
    const events = new EventSource(addressOf(`${path}/events`));
    events.addEventListener('progress', ({ data }) => {
      const progress = JSON.parse(data as string) as Progress;
      queries.setQueryData<Run>(keyOf(path), (known) => known && { ...known, ...progress });
      if (!isAtEnd(progress)) return;
      events.close();
      void queries.invalidateQueries();
    });
    // Whether the server is away, or only this line, is asked at once.
    events.addEventListener('error', () => {
      void queries.refetchQueries({ queryKey: keyOf(path) }, { cancelRefetch: false });
    });
    return () => events.close();
  }, [path, isWatched, queries]);

  const isAway = isWatched && (asked.isRefetchError || asked.fetchStatus === 'paused');
  return { run, error: asked.error, isAway };
}

function isOver(run: Run | undefined): boolean {
  return run !== undefined && isAtEnd(run);
}
