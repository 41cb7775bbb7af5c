import { useQueryClient } from '@tanstack/react-query';
import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { required, TextInput, useTranslate } from 'react-admin';
import { type FieldValues } from 'react-hook-form';
import { forgetSession } from '../http/session.ts';
import { Form } from '../parts/form.tsx';
import { Panel } from '../parts/panel.tsx';
import { QrCode } from '../parts/qr-code.tsx';
import { FormRefusal } from '../parts/form-refusal.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useSession } from '../parts/use-session.ts';
import { useVerb } from '../parts/use-verb.ts';
import { VerbButton } from '../parts/verb-button.tsx';

/** Whether signing in asks for a code as well, and how to have it so or no longer. */
export function SecondFactor() {
  const translate = useTranslate();
  const queries = useQueryClient();
  const session = useSession();
  const [codes, setCodes] = useState<readonly string[]>();
  const isOn = session?.secondFactor === true;
  const refresh = () => {
    forgetSession();
    void queries.invalidateQueries({ queryKey: ['session'] });
  };
  return (
    <Panel title={translate('access.factor.title')}>
      <Stack sx={{ gap: 1.5, alignItems: 'flex-start' }}>
        {session?.mustSetUpSecondFactor === true && (
          <Alert severity="warning">{translate('access.factor.must')}</Alert>
        )}
        <Typography>{translate(isOn ? 'access.factor.on' : 'access.factor.off')}</Typography>
        {codes !== undefined && <RecoveryCodes codes={codes} />}
        {isOn ? (
          <VerbButton
            label="access.factor.remove"
            path="/session/second-factor"
            method="DELETE"
            defaultValues={{ code: '' }}
            onDone={() => {
              setCodes(undefined);
              refresh();
            }}
          >
            <TextInput
              source="code"
              label="access.factor.code"
              autoComplete="one-time-code"
              validate={required()}
            />
          </VerbButton>
        ) : (
          <SetUp
            onDone={(recoveryCodes) => {
              setCodes(recoveryCodes);
              refresh();
            }}
          />
        )}
      </Stack>
    </Panel>
  );
}

interface Offered {
  readonly secret: string;
  /** What an authenticator reads from the code: otpauth://… */
  readonly uri: string;
}

function SetUp({ onDone }: { readonly onDone: (recoveryCodes: readonly string[]) => void }) {
  const translate = useTranslate();
  const begin = useVerb<Offered>('/session/second-factor');
  const confirm = useVerb<{ recoveryCodes: string[] }>('/session/second-factor/confirmation');
  const [offered, setOffered] = useState<Offered>();
  if (offered === undefined) {
    return (
      <>
        <RefusalNotice refusal={begin.refusal} />
        <Button
          variant="contained"
          loading={begin.busy}
          onClick={() => void begin.perform().then(setOffered)}
        >
          {translate('access.factor.begin')}
        </Button>
      </>
    );
  }
  const show = async (values: FieldValues) => {
    const answer = await confirm.perform(values);
    if (answer !== undefined) onDone(answer.recoveryCodes);
  };
  return (
    <Form onSubmit={show}>
      <Typography>{translate('access.factor.scan')}</Typography>
      <QrCode text={offered.uri} label={translate('access.factor.code_image')} />
      <Typography>{translate('access.factor.secret')}</Typography>
      <Box component="code" sx={{ overflowWrap: 'anywhere' }}>
        {offered.secret.match(/.{1,4}/g)?.join(' ')}
      </Box>
      <TextInput
        source="code"
        label="access.factor.code"
        autoComplete="one-time-code"
        validate={required()}
      />
      <FormRefusal refusal={confirm.refusal} />
      <Button type="submit" variant="contained" loading={confirm.busy}>
        {translate('access.factor.confirm')}
      </Button>
    </Form>
  );
}

function RecoveryCodes({ codes }: { readonly codes: readonly string[] }) {
  const translate = useTranslate();
  return (
    <Alert severity="success">
      {translate('access.factor.codes')}
      <Box component="pre" sx={{ m: 0, mt: 1 }}>
        {codes.join('\n')}
      </Box>
    </Alert>
  );
}
