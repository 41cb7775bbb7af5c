import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { addressOf } from '../http/api.ts';
import { useRead } from '../parts/use-read.ts';
import { type Counts, isAtEnd, type Run } from './run.ts';

interface Progress {
  readonly status: Run['status'];
  readonly counts: Counts;
}

const ASK_EVERY_MS = 5000;

/**
 * A run as it goes on: its events tell each step at once; where they do not come through, it is asked for every few
 * seconds. At its end everything on screen is read anew.
 */
export function useRun(id: string): { readonly run: Run | undefined; readonly error: Error | null } {
  const queries = useQueryClient();
  const [told, setTold] = useState<Progress & { readonly id: string }>();
  const asked = useRead<Run>(
    `/runs/${id}`,
    {},
    { refetchInterval: told?.status === 'finished' ? 0 : ASK_EVERY_MS },
  );
  const run = asked.data?.id === id ? asked.data : undefined;
  const goesOn = run !== undefined && !isAtEnd(run);

  useEffect(() => {
    if (!goesOn) return undefined;
    const events = new EventSource(addressOf(`/runs/${id}/events`));
    events.addEventListener('progress', ({ data }) => {
      const progress = JSON.parse(data as string) as Progress;
      setTold({ ...progress, id });
      if (!isAtEnd(progress)) return;
      events.close();
      void queries.invalidateQueries();
    });
    // What cannot be opened is not tried again and again; asking goes on.
    events.addEventListener('error', () => events.close());
    return () => events.close();
  }, [id, goesOn, queries]);

  if (run === undefined || told?.id !== id || isAtEnd(run)) return { run, error: asked.error };
  return { run: { ...run, status: told.status, counts: told.counts }, error: asked.error };
}
