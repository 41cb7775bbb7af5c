import {
  Button,
  type ButtonProps,
  Dialog,
  DialogActions,
  DialogContent,
  DialogTitle,
  Stack,
} from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useId, useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { type FieldValues } from 'react-hook-form';
import { type Call } from '../http/api.ts';
import { keepFocus } from './arrival.ts';
import { FormRefusal } from './form-refusal.tsx';
import { Form } from './form.tsx';
import { useVerb } from './use-verb.ts';

export interface VerbButtonProps<Answer> {
  /** A key of the words: what it does, on the button and as the title of the dialog. */
  readonly label: string;
  /** Below /api/v1. */
  readonly path: string;
  readonly method?: Call['method'];
  /** What it means, and that it cannot be undone where it cannot. */
  readonly explanation?: ReactNode;
  /** The inputs; without them only the confirmation is asked. */
  readonly children?: ReactNode;
  readonly defaultValues?: FieldValues;
  /** From the form's values to the body of the call, perhaps after a file was read; undefined sends none. */
  readonly body?: (values: FieldValues) => unknown;
  readonly onDone?: (answer: Answer) => void;
  /** A key of the words; said when it is done. */
  readonly done?: string;
  readonly button?: ButtonProps;
}

/** A button that asks what it needs, does one verb of the API, and says what became of it. */
export function VerbButton<Answer>({ label, button, ...dialog }: VerbButtonProps<Answer>) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="outlined"
        size="small"
        aria-haspopup="dialog"
        {...button}
        onClick={() => setOpen(true)}
      >
        {translate(label)}
      </Button>
      {open && <VerbDialog label={label} {...dialog} onClose={() => setOpen(false)} />}
    </>
  );
}

/** What the screen around a dialog shows is none of its values: only its own inputs are sent. */
export const NO_RECORD = {};

/** The dialog alone, for who opens it otherwise. */
export function VerbDialog<Answer>({
  label,
  path,
  method = 'POST',
  explanation,
  children,
  defaultValues = {},
  body = (values) => (children === undefined ? undefined : values),
  onDone,
  done = 'kontor.say.done',
  onClose,
}: Omit<VerbButtonProps<Answer>, 'button'> & { readonly onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const title = useId();
  const queries = useQueryClient();
  const { perform, busy, refusal } = useVerb<Answer>(path, method);

  async function submit(values: FieldValues) {
    const answer = await perform(await body(values));
    if (answer === undefined) return;
    notify(done, { type: 'success' });
    onClose();
    onDone?.(answer);
    // What offered the verb may be gone with it.
    keepFocus();
  }

  /** What somebody else did meanwhile is the reason of a conflict: once that is read, the screen shows it. */
  function leave() {
    onClose();
    if (refusal?.status === 409) void queries.invalidateQueries();
  }

  return (
    <Dialog open onClose={busy ? undefined : leave} fullWidth maxWidth="sm" aria-labelledby={title}>
      <Form onSubmit={submit} record={NO_RECORD} defaultValues={defaultValues} sanitizeEmptyValues={false}>
        <DialogTitle id={title}>{translate(label)}</DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 1.5, pt: 0.5 }}>
            {explanation}
            {children}
            <FormRefusal refusal={refusal} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={leave} disabled={busy}>
            {translate('kontor.do.cancel')}
          </Button>
          <Button type="submit" variant="contained" loading={busy} autoFocus={children === undefined}>
            {translate(children === undefined ? 'kontor.do.confirm' : label)}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
