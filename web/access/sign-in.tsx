import { Button, Card, CardContent, Link, Stack, Typography } from '@mui/material';
import { email, PasswordInput, required, TextInput, useLogin, useTranslate } from 'react-admin';
import { type FieldValues } from 'react-hook-form';
import { Link as RouterLink } from 'react-router-dom';
import { isRefusal } from '../http/session.ts';
import { FormRefusal } from '../parts/form-refusal.tsx';
import { Form } from '../parts/form.tsx';
import { useAttempt } from '../parts/use-attempt.ts';

/** E-mail and password, and the second factor once it is asked for. */
export function SignIn() {
  const translate = useTranslate();
  const login = useLogin();
  const { attempt, busy, refusal } = useAttempt<FieldValues>(login);
  const codeNeeded = isRefusal(refusal, 'second-factor-required');

  return (
    <Stack component="main" sx={{ minHeight: '100vh', alignItems: 'center', justifyContent: 'center', p: 2 }}>
      <Card variant="outlined" sx={{ width: '100%', maxWidth: 380 }}>
        <CardContent>
          <Form onSubmit={attempt}>
            <Stack sx={{ gap: 1 }}>
              <Typography variant="h1">Kontor</Typography>
              <TextInput
                source="email"
                label="ra.auth.email"
                autoComplete="username"
                validate={[required(), email()]}
                autoFocus
              />
              <PasswordInput
                source="password"
                label="ra.auth.password"
                autoComplete="current-password"
                validate={required()}
              />
              {codeNeeded && (
                <TextInput
                  source="code"
                  label="Code"
                  autoComplete="one-time-code"
                  validate={required()}
                  autoFocus
                />
              )}
              <FormRefusal refusal={refusal} />
              <Button type="submit" variant="contained" size="large" loading={busy}>
                {translate('ra.auth.sign_in')}
              </Button>
              <Link component={RouterLink} to="/forgotten-password">
                {translate('access.password.forgotten')}
              </Link>
            </Stack>
          </Form>
        </CardContent>
      </Card>
    </Stack>
  );
}
