import { Button, Dialog, DialogActions, DialogContent, DialogTitle, Stack, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useId } from 'react';
import { PasswordInput, required, TextInput, useAuthProvider, useTranslate } from 'react-admin';
import { type FieldValues } from 'react-hook-form';
import { isRefusal } from '../http/session.ts';
import { FormRefusal } from '../parts/form-refusal.tsx';
import { Form } from '../parts/form.tsx';
import { useAttempt } from '../parts/use-attempt.ts';
import { useSession } from '../parts/use-session.ts';
import { NO_RECORD } from '../parts/verb-button.tsx';

/** Over the screen on which the session has ended: the same person comes in again, and what was typed is still there. */
export function SignInAgain({
  onDone,
  onLeave,
}: {
  readonly onDone: () => void;
  /** Somebody else wants to come in, or nobody. */
  readonly onLeave: () => void;
}) {
  const translate = useTranslate();
  const authProvider = useAuthProvider();
  const queries = useQueryClient();
  const title = useId();
  const address = useSession()?.email;
  const { attempt, busy, refusal } = useAttempt<FieldValues>(async ({ password, code }) => {
    await authProvider?.login({ email: address, password, code });
    onDone();
    // The business day may be another.
    void queries.invalidateQueries();
  });
  const codeNeeded = isRefusal(refusal, 'second-factor-required');

  return (
    <Dialog open fullWidth maxWidth="xs" aria-labelledby={title}>
      <Form onSubmit={attempt} record={NO_RECORD}>
        <DialogTitle id={title}>{translate('access.again.title')}</DialogTitle>
        <DialogContent>
          <Stack sx={{ gap: 1 }}>
            <Typography>{translate('access.again.text')}</Typography>
            <Typography color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
              {address}
            </Typography>
            <PasswordInput
              source="password"
              label="ra.auth.password"
              autoComplete="current-password"
              validate={required()}
              autoFocus
            />
            {codeNeeded && (
              <TextInput source="code" label="Code" autoComplete="one-time-code" validate={required()} />
            )}
            <FormRefusal refusal={refusal} />
          </Stack>
        </DialogContent>
        <DialogActions>
          <Button onClick={onLeave} disabled={busy}>
            {translate('access.again.leave')}
          </Button>
          <Button type="submit" variant="contained" loading={busy}>
            {translate('ra.auth.sign_in')}
          </Button>
        </DialogActions>
      </Form>
    </Dialog>
  );
}
