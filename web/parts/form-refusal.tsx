import { useEffect, useRef, useState } from 'react';
import { useFormContext, useFormState } from 'react-hook-form';
import { type Refusal } from '../http/api.ts';
import { focusFault } from './arrival.ts';
import { RefusalNotice } from './refusal-notice.tsx';
import { useSentence } from './sentences.ts';

/** What the API refused, in a form: at its inputs, the first of which gets the focus, and as a notice. */
export function FormRefusal({ refusal }: { readonly refusal: Refusal | undefined }) {
  const [isAtFields, setAtFields] = useState(false);
  const isOld = useIsOld(refusal);
  return (
    <>
      <FieldRefusals refusal={refusal} onPlaced={setAtFields} />
      <RefusalNotice refusal={isOld ? undefined : refusal} isAtFields={isAtFields} />
    </>
  );
}

/** Whether the form has been sent again since, and stopped at a field before the API could say anything. */
function useIsOld(refusal: Refusal | undefined): boolean {
  const { isSubmitting, submitCount } = useFormState();
  const said = useRef<Refusal>(undefined);
  const [isOld, setOld] = useState(false);
  useEffect(() => {
    if (isSubmitting) return;
    setOld(refusal !== undefined && said.current === refusal);
    said.current = refusal;
  }, [isSubmitting, submitCount, refusal]);
  return isOld;
}

/** Puts what the API refused at the inputs of the form around it; what the form has no input for stays with the notice. */
function FieldRefusals({
  refusal,
  onPlaced,
}: {
  readonly refusal: Refusal | undefined;
  /** Is told whether everything found its input. */
  readonly onPlaced: (all: boolean) => void;
}) {
  const { control, setError } = useFormContext();
  const say = useSentence();
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (refusal === undefined) return;
    // An error without an input would never go away, and the form could not be sent again.
    // oxlint-disable-next-line no-underscore-dangle -- nothing else tells which inputs there are
    const mounted = control._names.mount;
    const { errors = [] } = refusal.problem;
    const placed = errors.filter(({ path }) => mounted.has(path));
    for (const { path, message } of placed) setError(path, { type: 'server', message: say(message) });
    onPlaced(placed.length > 0 && placed.length === errors.length);
    focusFault(here.current?.closest('form'));
  }, [refusal, control, setError, say, onPlaced]);
  return <span hidden ref={here} />;
}
