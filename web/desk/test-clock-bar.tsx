import { Box, Button, LinearProgress, Stack, TextField, Typography } from '@mui/material';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { addDays, type LocalDate, localDate } from '../../src/calendar/local-date.ts';
import { forgetSession } from '../http/session.ts';
import { useMoment } from '../parts/figures.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useRead } from '../parts/use-read.ts';
import { useVerb } from '../parts/use-verb.ts';

/** With the test clock on: what time it is there, and ways to let time pass; whatever is due on the way happens. */
export function TestClockBar() {
  const translate = useTranslate();
  const written = useMoment();
  const queries = useQueryClient();
  const { data } = useRead<{ now: string }>('/test-clock');
  const { perform, busy, refusal } = useVerb<{ now: string }>('/test-clock', 'PUT');
  const [day, setDay] = useState('');
  if (data === undefined) return null;
  const today = localDate(data.now.slice(0, 10));

  async function moveTo(to: LocalDate) {
    const arrived = await perform({ now: `${to}T12:00:00Z` });
    if (arrived === undefined) return;
    setDay('');
    // The day of the session has changed with it.
    forgetSession();
    await queries.invalidateQueries();
  }

  return (
    <Box
      component="section"
      aria-label={translate('testClock.label')}
      sx={{
        mb: 1.5,
        px: 1.5,
        py: 0.75,
        border: 1,
        borderColor: 'warning.main',
        borderRadius: 1,
        bgcolor: 'background.paper',
      }}
    >
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
        <Typography sx={{ fontWeight: 650 }} role="status">
          {translate('testClock.now', { now: written(data.now) })}
        </Typography>
        <Button size="small" disabled={busy} onClick={() => void moveTo(addDays(today, 1))}>
          {translate('testClock.day')}
        </Button>
        <Button size="small" disabled={busy} onClick={() => void moveTo(addDays(today, 7))}>
          {translate('testClock.week')}
        </Button>
        <TextField
          type="date"
          size="small"
          margin="none"
          fullWidth={false}
          value={day}
          disabled={busy}
          onChange={({ target }) => setDay(target.value)}
          sx={{ width: 'auto' }}
          slotProps={{ htmlInput: { 'aria-label': translate('testClock.day_field'), min: today } }}
        />
        <Button
          size="small"
          variant="outlined"
          disabled={busy || day === ''}
          onClick={() => void moveTo(localDate(day))}
        >
          {translate('testClock.go')}
        </Button>
        <Typography variant="body2" color="textSecondary">
          {translate(busy ? 'testClock.moving' : 'testClock.forward')}
        </Typography>
      </Stack>
      {busy && <LinearProgress color="warning" aria-label={translate('testClock.moving')} sx={{ mt: 0.5 }} />}
      <RefusalNotice refusal={refusal} />
    </Box>
  );
}
