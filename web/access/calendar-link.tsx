import { Alert, Box, Button, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Moment } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useRead } from '../parts/use-read.ts';
import { useVerb } from '../parts/use-verb.ts';
import { VerbButton } from '../parts/verb-button.tsx';

const path = '/session/calendar-link';

/** The own deadlines in one's calendar program, by a link that is shown once. */
export function CalendarLink() {
  const translate = useTranslate();
  const { data } = useRead<{ since: string | null }>(path);
  const make = useVerb<{ address: string }>(path);
  const [address, setAddress] = useState<string>();
  if (data === undefined) return null;
  const { since } = data;
  const renew = async () => {
    const made = await make.perform();
    if (made !== undefined) setAddress(`${location.origin}${made.address}`);
  };
  return (
    <Panel title={translate('access.calendar.title')}>
      <Stack sx={{ gap: 1.5, alignItems: 'flex-start' }}>
        <Typography>{translate('access.calendar.means')}</Typography>
        {address !== undefined && <Shown address={address} />}
        {since !== null && address === undefined && (
          <Typography color="textSecondary" component="div">
            {translate('access.calendar.since')} <Moment value={since} />
          </Typography>
        )}
        <RefusalNotice refusal={make.refusal} />
        <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap' }}>
          {since === null ? (
            <Button variant="contained" loading={make.busy} onClick={() => void renew()}>
              {translate('access.calendar.make')}
            </Button>
          ) : (
            <>
              <VerbButton<{ address: string }>
                label="access.calendar.renew"
                path={path}
                explanation={<Typography>{translate('access.calendar.renewMeans')}</Typography>}
                onDone={(made) => setAddress(`${location.origin}${made.address}`)}
              />
              <VerbButton
                label="access.calendar.end"
                path={path}
                method="DELETE"
                explanation={<Typography>{translate('access.calendar.endMeans')}</Typography>}
                onDone={() => setAddress(undefined)}
              />
            </>
          )}
        </Stack>
      </Stack>
    </Panel>
  );
}

function Shown({ address }: { readonly address: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = async () => {
    await navigator.clipboard.writeText(address);
    notify('access.calendar.copied', { type: 'success' });
  };
  return (
    <Box sx={{ width: '100%' }}>
      <Alert severity="warning" sx={{ mb: 1 }}>
        {translate('access.calendar.shown')}
      </Alert>
      <Stack direction="row" sx={{ gap: 1, alignItems: 'center' }}>
        <TextField
          fullWidth
          margin="none"
          label={translate('access.calendar.address')}
          value={address}
          onFocus={({ target }) => target.select()}
          slotProps={{ htmlInput: { readOnly: true } }}
        />
        <Button variant="outlined" onClick={() => void copy()}>
          {translate('access.calendar.copy')}
        </Button>
      </Stack>
    </Box>
  );
}
