import TimerIcon from '@mui/icons-material/TimerOutlined';
import { Button, Popover } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { type Page } from '../http/cursors.ts';
import { useRead } from '../parts/use-read.ts';
import { useHolds } from '../parts/use-session.ts';
import { RunningTimer, StartTimer } from './timer-forms.tsx';
import { type Timer } from './time.ts';
import { useElapsed } from './use-elapsed.ts';
import { usePerson } from './use-person.ts';

/** The timer in the bar of every screen: starts, shows how long it runs, stops. It runs in the database, not here. */
export function TimerBar() {
  const mayWork = useHolds('account_manager', 'finance', 'management');
  return mayWork ? <TimerButton /> : null;
}

function TimerButton() {
  const translate = useTranslate();
  const { person } = usePerson();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const path = person === undefined ? undefined : '/time-timers';
  const { data, dataUpdatedAt } = useRead<Page<Timer>>(
    path,
    { personId: person?.id },
    { refetchInterval: 60_000 },
  );
  const timer = data?.items[0];
  const elapsed = useElapsed(timer?.seconds, dataUpdatedAt);
  const label = translate(timer === undefined ? 'time.timer.start' : 'time.timer.running');
  return (
    <>
      <Button
        color="inherit"
        startIcon={<TimerIcon />}
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-label={label}
        title={timer === undefined ? label : `${timer.target ?? timer.title}, ${timer.clientName}`}
        onClick={({ currentTarget }) => setAnchor(currentTarget)}
        sx={{
          minWidth: 0,
          fontVariantNumeric: 'tabular-nums',
          '& .MuiButton-startIcon': { mr: timer ? 0.75 : 0 },
        }}
      >
        {elapsed}
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{
          paper: { role: 'dialog', 'aria-label': label, sx: { width: 400, maxWidth: '95vw', p: 2 } },
        }}
      >
        {timer === undefined ? (
          <StartTimer onDone={() => setAnchor(null)} />
        ) : (
          <RunningTimer key={timer.id} timer={timer} elapsed={elapsed ?? ''} onDone={() => setAnchor(null)} />
        )}
      </Popover>
    </>
  );
}
