import { Alert } from '@mui/material';
import { useEffect, useRef, useState } from 'react';
import { SaveButton, SimpleForm, type SimpleFormProps, Toolbar, useTranslate } from 'react-admin';
import { type FieldErrors, useFormContext, useFormState } from 'react-hook-form';
import { focusFault } from './arrival.ts';

/** The form of a record that is saved: it speaks for itself, and warns before unsaved input is left. */
export function RecordForm({ children, ...props }: SimpleFormProps) {
  return (
    <SimpleForm noValidate warnWhenUnsavedChanges toolbar={<Save />} {...props}>
      {children}
      <AfterRefusal />
    </SimpleForm>
  );
}

/** Nothing is ever deleted; on a phone the button stands below the fields and covers none of them. */
function Save() {
  return (
    <Toolbar sx={{ '&.RaToolbar-mobileToolbar': { position: 'static' } }}>
      <SaveButton />
    </Toolbar>
  );
}

/**
 * After something was refused: the first field that is at fault gets the focus; what the form has no input for is said
 * below, because as a fault of the form it would never go away, and the form could not be sent again.
 */
function AfterRefusal() {
  const translate = useTranslate();
  const { control, clearErrors } = useFormContext();
  const { isSubmitting, submitCount } = useFormState();
  const [elsewhere, setElsewhere] = useState<readonly string[]>([]);
  const here = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (isSubmitting || submitCount === 0) return;
    // oxlint-disable-next-line no-underscore-dangle -- nothing else tells which inputs there are
    const { _names: names, _formState: state } = control;
    const faults = faultsOf(state.errors).filter(([path]) => !names.mount.has(path));
    for (const [path] of faults) clearErrors(path);
    setElsewhere(faults.map(([path, message]) => `${path}: ${message}`));
    focusFault(here.current?.closest('form'));
  }, [isSubmitting, submitCount, control, clearErrors]);
  return (
    <>
      <span hidden ref={here} />
      {elsewhere.map((fault) => (
        <Alert key={fault} severity="error">
          {translate(fault)}
        </Alert>
      ))}
    </>
  );
}

/** Each fault by the path of its field, "address.country"; what is said of the whole is none of a field. */
function faultsOf(errors: FieldErrors, above = ''): (readonly [path: string, message: string])[] {
  return Object.entries(errors)
    .filter(([name]) => name !== 'root')
    .flatMap(([name, fault]) => {
      const path = `${above}${name}`;
      if (fault === undefined) return [];
      if (typeof fault.message === 'string') return [[path, fault.message] as const];
      return faultsOf(fault as FieldErrors, `${path}.`);
    });
}
