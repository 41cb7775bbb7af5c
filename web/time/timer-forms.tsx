import { Button, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useVerb } from '../parts/use-verb.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { PersonSelect } from './person-select.tsx';
import { TargetPicker } from './target-picker.tsx';
import { placeOf, type Target, type Timer } from './time.ts';
import { usePerson } from './use-person.ts';

interface Done {
  readonly onDone: () => void;
}

/** What somebody begins to work on. */
export function StartTimer({ onDone }: Done) {
  const translate = useTranslate();
  const chosen = usePerson();
  const [target, setTarget] = useState<Target | null>(null);
  const [description, setDescription] = useState('');
  const { perform, busy, refusal } = useVerb<Timer>('/time-timers');
  const { person } = chosen;

  async function start() {
    if (person === undefined || target === null) return;
    const words = description.trim() || (target.target ?? target.title);
    const body = { contractId: target.contractId, person: person.id, ...placeOf(target), description: words };
    if ((await perform(body)) !== undefined) onDone();
  }

  return (
    <Stack
      component="form"
      noValidate
      sx={{ gap: 1.5 }}
      onSubmit={(event) => {
        event.preventDefault();
        void start();
      }}
    >
      <Typography variant="h3" component="h2">
        {translate('time.timer.start')}
      </Typography>
      {person === undefined && <PersonSelect {...chosen} />}
      <TargetPicker label={translate('time.timer.what')} value={target} onChange={setTarget} autoFocus />
      <TextField
        size="small"
        margin="none"
        label={translate('time.description')}
        value={description}
        onChange={({ target: { value } }) => setDescription(value)}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
      <RefusalNotice refusal={refusal} />
      <Button
        type="submit"
        variant="contained"
        loading={busy}
        disabled={target === null || person === undefined}
      >
        {translate('time.timer.startNow')}
      </Button>
    </Stack>
  );
}

/** A timer that runs: stopping it records its time, on a pool that is used up only with the damage that it averts. */
export function RunningTimer({
  timer,
  elapsed,
  onDone,
}: Done & { readonly timer: Timer; readonly elapsed: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const [description, setDescription] = useState(timer.description);
  const [damage, setDamage] = useState('');
  const { perform, busy, refusal } = useVerb<Timer>(`/time-timers/${timer.id}/stop`);
  const isExhausted = refusal?.problem.type === 'pool-exhausted';

  async function stop() {
    const words = description.trim() || timer.description;
    const body = { description: words, ...(damage.trim() === '' ? {} : { imminentDamage: damage.trim() }) };
    if ((await perform(body)) === undefined) return;
    notify('time.timer.stopped', { type: 'success', messageArgs: { hours: elapsed } });
    onDone();
  }

  return (
    <Stack
      component="form"
      noValidate
      sx={{ gap: 1.5 }}
      onSubmit={(event) => {
        event.preventDefault();
        void stop();
      }}
    >
      <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 1 }}>
        <Typography variant="h3" component="h2" sx={{ overflowWrap: 'anywhere' }}>
          {timer.target ?? timer.title}
        </Typography>
        <Typography variant="h3" component="span" role="timer">
          {elapsed}
        </Typography>
      </Stack>
      <Typography variant="body2" color="textSecondary">
        {timer.clientName} · {timer.contractNumber} · {timer.personName}
      </Typography>
      <TextField
        size="small"
        margin="none"
        label={translate('time.description')}
        value={description}
        onChange={({ target: { value } }) => setDescription(value)}
        slotProps={{ htmlInput: { maxLength: 1000 } }}
      />
      <RefusalNotice refusal={refusal} />
      {isExhausted && (
        <TextField
          size="small"
          margin="none"
          label={translate('time.damage')}
          value={damage}
          onChange={({ target: { value } }) => setDamage(value)}
        />
      )}
      <Stack direction="row" sx={{ gap: 1, justifyContent: 'flex-end' }}>
        <VerbButton
          label="time.timer.discard"
          path={`/time-timers/${timer.id}/discard`}
          explanation={translate('time.timer.discarding')}
          done="time.timer.discarded"
          button={{ color: 'error', variant: 'text' }}
          onDone={onDone}
        />
        <Button type="submit" variant="contained" loading={busy}>
          {translate('time.timer.stop')}
        </Button>
      </Stack>
    </Stack>
  );
}
