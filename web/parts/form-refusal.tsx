import { useEffect, useRef } from 'react';
import { useFormContext } from 'react-hook-form';
import { type Refusal } from '../http/api.ts';
import { focusFault } from './arrival.ts';
import { RefusalNotice } from './refusal-notice.tsx';
import { useSentence } from './sentences.ts';

/** What the API refused, in a form: at its inputs, the first of which gets the focus, and as a notice. */
export function FormRefusal({ refusal }: { readonly refusal: Refusal | undefined }) {
  return (
    <>
      <FieldRefusals refusal={refusal} />
      <RefusalNotice refusal={refusal} />
    </>
  );
}

/** Puts what the API refused at the inputs of the form around it; what the form has no input for stays with the notice. */
function FieldRefusals({ refusal }: { readonly refusal: Refusal | undefined }) {
  const { control, setError } = useFormContext();
  const say = useSentence();
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (refusal === undefined) return;
    // An error without an input would never go away, and the form could not be sent again.
    // oxlint-disable-next-line no-underscore-dangle -- nothing else tells which inputs there are
    const mounted = control._names.mount;
    for (const { path, message } of refusal.problem.errors ?? [])
      if (mounted.has(path)) setError(path, { type: 'server', message: say(message) });
    focusFault(here.current?.closest('form'));
  }, [refusal, control, setError, say]);
  return <span hidden ref={here} />;
}
