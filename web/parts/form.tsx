import { useEffect, useRef } from 'react';
import { Form as AdminForm, type FormProps } from 'react-admin';
import { useFormState } from 'react-hook-form';
import { focusFault } from './arrival.ts';

/**
 * A form whose mistakes Kontor names in the person's language, at the field, and goes there; the browser's own messages know
 * neither, and a notice besides would lie over the buttons of a phone.
 */
export function Form({ children, ...props }: FormProps) {
  return (
    <AdminForm noValidate disableInvalidFormNotification {...props}>
      {children}
      <ToFirstFault />
    </AdminForm>
  );
}

/** Sent with a mistake in it, the form has the focus on the first field that is at fault, also where that is a search. */
function ToFirstFault() {
  const { isSubmitting, submitCount, errors } = useFormState();
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!isSubmitting && submitCount > 0 && Object.keys(errors).length > 0)
      focusFault(here.current?.closest('form'));
    // What becomes wrong while it is typed takes no focus.
  }, [isSubmitting, submitCount]);
  return <span hidden ref={here} />;
}
