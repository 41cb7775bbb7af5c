import { Button, MenuItem, Stack, TextField, Typography } from '@mui/material';
import { type FormEvent, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { Panel } from '../parts/panel.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useSession } from '../parts/use-session.ts';
import { useVerb } from '../parts/use-verb.ts';
import { kinds } from './run.ts';

/** Choose what is to run and for which day; first it is only looked at. `?start=dunning` chooses beforehand. */
export function StartRun() {
  const translate = useTranslate();
  const navigate = useNavigate();
  const today = useSession()?.today ?? '';
  const [asked] = useSearchParams();
  const [kind, setKind] = useState<string>(kinds.find((known) => known === asked.get('start')) ?? 'billing');
  const [asOf, setAsOf] = useState<string>();
  const { perform, busy, refusal } = useVerb<{ id: string }>('/runs');

  async function preview(event: FormEvent) {
    event.preventDefault();
    const run = await perform({ kind, asOf: asOf ?? today, mode: 'preview' });
    if (run !== undefined) void navigate(`/runs/${run.id}/show`);
  }

  return (
    <Panel title={translate('runs.start')}>
      <Stack component="form" noValidate onSubmit={(event) => void preview(event)} sx={{ gap: 1.5 }}>
        <Stack direction="row" sx={{ gap: 1.5, flexWrap: 'wrap', alignItems: 'center' }}>
          <TextField
            select
            fullWidth={false}
            size="small"
            label={translate('resources.runs.fields.kind')}
            value={kind}
            onChange={(event) => setKind(event.target.value)}
            sx={{ minWidth: 240 }}
          >
            {kinds.map((one) => (
              <MenuItem key={one} value={one}>
                {translate(`runs.kind.${one}`)}
              </MenuItem>
            ))}
          </TextField>
          <TextField
            type="date"
            fullWidth={false}
            size="small"
            label={translate('resources.runs.fields.asOf')}
            value={asOf ?? today}
            onChange={(event) => setAsOf(event.target.value)}
            slotProps={{ inputLabel: { shrink: true } }}
            required
          />
          <Button type="submit" variant="contained" loading={busy}>
            {translate('runs.preview')}
          </Button>
        </Stack>
        <Typography variant="body2" color="textSecondary">
          {translate(`runs.what.${kind}`)}
        </Typography>
        <RefusalNotice refusal={refusal} />
      </Stack>
    </Panel>
  );
}
