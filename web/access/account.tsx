import { Alert, Box, Button, Stack, Typography } from '@mui/material';
import { PasswordInput, required, useNotify, useTranslate } from 'react-admin';
import { type FieldValues } from 'react-hook-form';
import { Moment } from '../parts/fields.tsx';
import { Form } from '../parts/form.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Panel } from '../parts/panel.tsx';
import { FormRefusal } from '../parts/form-refusal.tsx';
import { Reading } from '../parts/reading.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useRead } from '../parts/use-read.ts';
import { useSession } from '../parts/use-session.ts';
import { useVerb } from '../parts/use-verb.ts';
import { CalendarLink } from './calendar-link.tsx';
import { SecondFactor } from './second-factor.tsx';

/** One's own account: password, second factor, and where one is signed in. */
export function Account() {
  const translate = useTranslate();
  const session = useSession();
  if (session === undefined) return null;
  return (
    <>
      <PageHead title={translate('access.menu.account')} facts={session.email ?? session.name} />
      <Stack sx={{ gap: 2, maxWidth: 720 }}>
        {session.userId !== null && <SecondFactor />}
        {session.userId !== null && <Password />}
        {session.userId !== null && !session.mustSetUpSecondFactor && <CalendarLink />}
        <Sessions />
      </Stack>
    </>
  );
}

function Password() {
  const translate = useTranslate();
  const notify = useNotify();
  const { perform, busy, refusal } = useVerb<unknown>('/session/password', 'PUT');
  const change = async (values: FieldValues) => {
    if ((await perform(values)) !== undefined) notify('access.password.changed', { type: 'success' });
  };
  return (
    <Panel title={translate('access.password.change')}>
      <Form onSubmit={change}>
        <PasswordInput
          source="oldPassword"
          label="access.password.old"
          autoComplete="current-password"
          validate={required()}
        />
        <PasswordInput
          source="newPassword"
          label="access.password.new"
          autoComplete="new-password"
          helperText="access.password.rule"
          validate={required()}
        />
        <FormRefusal refusal={refusal} />
        <Button type="submit" variant="contained" loading={busy}>
          {translate('access.password.change')}
        </Button>
      </Form>
    </Panel>
  );
}

interface SessionRow {
  readonly id: string;
  readonly since: string;
  readonly lastSeenAt: string;
  readonly address: string;
  readonly userAgent: string | null;
  readonly current: boolean;
}

function Sessions() {
  const translate = useTranslate();
  const read = useRead<{ items: SessionRow[] }>('/sessions');
  return (
    <Panel title={translate('access.sessions.title')}>
      <Reading read={read} rows={2}>
        {({ items }) => (
          <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none', gap: 1.5 }}>
            {items.map((session) => (
              <SessionItem key={session.id} {...session} />
            ))}
          </Stack>
        )}
      </Reading>
    </Panel>
  );
}

function SessionItem({ id, since, lastSeenAt, address, userAgent, current }: SessionRow) {
  const translate = useTranslate();
  const { perform, busy, refusal } = useVerb<unknown>(`/sessions/${id}`, 'DELETE');
  return (
    <Stack
      component="li"
      direction="row"
      sx={{ gap: 1, flexWrap: 'wrap', justifyContent: 'space-between', alignItems: 'center' }}
    >
      <Box sx={{ flex: '1 1 240px', minWidth: 0 }}>
        <Typography sx={{ overflowWrap: 'anywhere' }}>{userAgent ?? address}</Typography>
        <Typography variant="body2" color="text.secondary">
          {address} · {translate('access.sessions.since')} <Moment value={since} /> ·{' '}
          {translate('access.sessions.seen')} <Moment value={lastSeenAt} />
        </Typography>
        <RefusalNotice refusal={refusal} />
      </Box>
      {current ? (
        <Alert severity="info" icon={false} sx={{ py: 0 }}>
          {translate('access.sessions.this')}
        </Alert>
      ) : (
        <Button variant="outlined" size="small" loading={busy} onClick={() => void perform()}>
          {translate('access.sessions.end')}
        </Button>
      )}
    </Stack>
  );
}
