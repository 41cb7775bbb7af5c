import { useState } from 'react';
import { Refusal } from '../http/api.ts';

/** What may be refused, like signing in; unlike a verb (`useVerb`) it has nothing read anew afterwards. */
export function useAttempt<Input>(act: (input: Input) => Promise<unknown>) {
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal>();

  async function attempt(input: Input) {
    setBusy(true);
    try {
      await act(input);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      setRefusal(error);
    } finally {
      setBusy(false);
    }
  }
  return { attempt, busy, refusal };
}
