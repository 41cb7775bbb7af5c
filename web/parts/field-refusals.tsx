import { useEffect } from 'react';
import { useFormContext } from 'react-hook-form';
import { type Refusal } from '../http/api.ts';
import { useSentence } from './sentences.ts';

/** Puts what the API refused at the inputs of the form around it; what the form has no input for stays with the notice. */
export function FieldRefusals({ refusal }: { readonly refusal: Refusal | undefined }) {
  const { control, setError } = useFormContext();
  const say = useSentence();
  useEffect(() => {
    // An error without an input would never go away, and the form could not be sent again.
    // oxlint-disable-next-line no-underscore-dangle -- nothing else tells which inputs there are
    const mounted = control._names.mount;
    for (const { path, message } of refusal?.problem.errors ?? [])
      if (mounted.has(path)) setError(path, { type: 'server', message: say(message) });
  }, [refusal, control, setError, say]);
  return null;
}
