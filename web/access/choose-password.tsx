import { Alert, Button, Link, Typography } from '@mui/material';
import { useState } from 'react';
import { email, PasswordInput, required, TextInput, useTranslate } from 'react-admin';
import { type FieldValues } from 'react-hook-form';
import { Link as RouterLink, useParams } from 'react-router-dom';
import { api, Refusal } from '../http/api.ts';
import { FormRefusal } from '../parts/form-refusal.tsx';
import { Form } from '../parts/form.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useAttempt } from '../parts/use-attempt.ts';
import { useRead } from '../parts/use-read.ts';
import { Door } from './door.tsx';

interface Holder {
  readonly name: string | null;
  readonly email: string | null;
}

/** Where an invitation leads: choose a password and come in; the first administrator also says who it is. */
export function Invitation() {
  // Loaded anew, so that nothing is left of having been nobody.
  return (
    <ChoosePassword
      kind="invitations"
      submit="access.password.save"
      onDone={() => globalThis.location.assign('/app/')}
    />
  );
}

/** Where the link for a new password leads. */
export function PasswordReset() {
  const translate = useTranslate();
  const [isDone, setDone] = useState(false);
  if (!isDone) {
    return (
      <ChoosePassword kind="password-resets" submit="access.password.change" onDone={() => setDone(true)} />
    );
  }
  return (
    <Door title={translate('access.password.change')}>
      <Alert severity="success">{translate('access.password.done')}</Alert>
      <ToSignIn />
    </Door>
  );
}

interface Choice {
  readonly kind: 'invitations' | 'password-resets';
  readonly submit: string;
  readonly onDone: () => void;
}

function ChoosePassword({ kind, submit, onDone }: Choice) {
  const translate = useTranslate();
  const { token = '' } = useParams();
  const path = `/${kind}/${encodeURIComponent(token)}`;
  const { data: holder, error } = useRead<Holder>(path);
  // No `useVerb`: it would read the link anew, which is used up by then.
  const { attempt, busy, refusal } = useAttempt(async (body: FieldValues) => {
    await api(path, { body });
    onDone();
  });
  const title = translate('access.password.choose');

  if (error !== null) {
    return (
      <Door title={title}>
        <RefusalNotice refusal={error instanceof Refusal ? error : undefined} />
        <ToSignIn />
      </Door>
    );
  }
  if (holder === undefined) return <Door title={title}>{translate('kontor.say.loading')}</Door>;
  return (
    <Door title={title}>
      <Typography color="text.secondary">
        {holder.email === null
          ? translate('access.password.first')
          : translate('access.password.for', { name: holder.name ?? '', email: holder.email })}
      </Typography>
      <Form onSubmit={attempt}>
        {holder.email === null && (
          <>
            <TextInput source="name" label="resources.users.fields.name" validate={required()} />
            <TextInput source="email" label="resources.users.fields.email" validate={[required(), email()]} />
          </>
        )}
        <PasswordInput
          source="password"
          label="access.password.new"
          autoComplete="new-password"
          helperText="access.password.rule"
          validate={required()}
        />
        <FormRefusal refusal={refusal} />
        <Button type="submit" variant="contained" size="large" fullWidth loading={busy} sx={{ mt: 1 }}>
          {translate(submit)}
        </Button>
      </Form>
    </Door>
  );
}

export function ToSignIn() {
  const translate = useTranslate();
  return (
    <Link component={RouterLink} to="/login">
      {translate('access.password.back')}
    </Link>
  );
}
