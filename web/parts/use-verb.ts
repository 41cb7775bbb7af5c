import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useRef, useState } from 'react';
import { api, type Call, Refusal } from '../http/api.ts';

export interface Verb<Answer> {
  /** Does it; undefined when it was refused (`refusal` says why), or is being done: pressed twice, it happens once. */
  readonly perform: (body?: unknown) => Promise<Answer | undefined>;
  readonly busy: boolean;
  readonly refusal: Refusal | undefined;
  readonly forget: () => void;
}

/**
 * A verb of the API, "/orders/:id/confirmation": sent with an idempotency key that lasts until it has succeeded, so that a
 * repetition after a lost answer has no second effect. Afterwards every screen reads its data anew.
 */
export function useVerb<Answer>(path: string, method: Call['method'] = 'POST'): Verb<Answer> {
  const queries = useQueryClient();
  const key = useRef<string>(undefined);
  const isUnderWay = useRef(false);
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  const perform = useCallback(
    async (body?: unknown) => {
      if (isUnderWay.current) return undefined;
      isUnderWay.current = true;
      key.current ??= crypto.randomUUID();
      setBusy(true);
      setRefusal(undefined);
      try {
        const answer = await api<Answer>(path, {
          ...(method === undefined ? {} : { method }),
          ...(body === undefined ? {} : { body }),
          ...(method === 'POST' ? { key: key.current } : {}),
        });
        key.current = undefined;
        await queries.invalidateQueries();
        return answer;
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
        // What was refused had no effect: changed input is a new request.
        if (error.status >= 400) key.current = undefined;
        setRefusal(error);
        return undefined;
      } finally {
        isUnderWay.current = false;
        setBusy(false);
      }
    },
    [path, method, queries],
  );
  const forget = useCallback(() => setRefusal(undefined), []);
  return { perform, busy, refusal, forget };
}
