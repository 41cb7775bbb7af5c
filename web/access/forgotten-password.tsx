import { Alert, Button } from '@mui/material';
import { useState } from 'react';
import { email, required, TextInput, useTranslate } from 'react-admin';
import { type FieldValues } from 'react-hook-form';
import { FormRefusal } from '../parts/form-refusal.tsx';
import { Form } from '../parts/form.tsx';
import { useVerb } from '../parts/use-verb.ts';
import { ToSignIn } from './choose-password.tsx';
import { Door } from './door.tsx';

/** Asks for a link to choose a new password; the answer is the same for every address. */
export function ForgottenPassword() {
  const translate = useTranslate();
  const { perform, busy, refusal } = useVerb<unknown>('/password-resets');
  const [isAsked, setAsked] = useState(false);
  return (
    <Door title={translate('access.password.forgotten')}>
      {isAsked ? (
        <Alert severity="success">{translate('access.password.asked')}</Alert>
      ) : (
        <Form onSubmit={async (values: FieldValues) => setAsked((await perform(values)) !== undefined)}>
          <TextInput
            source="email"
            label="ra.auth.email"
            autoComplete="username"
            validate={[required(), email()]}
            autoFocus
          />
          <FormRefusal refusal={refusal} />
          <Button type="submit" variant="contained" size="large" fullWidth loading={busy} sx={{ mt: 1 }}>
            {translate('access.password.ask')}
          </Button>
        </Form>
      )}
      <ToSignIn />
    </Door>
  );
}
