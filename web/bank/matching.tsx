import { Alert, Box, Button, FormControlLabel, MenuItem, Switch, TextField, Typography } from '@mui/material';
import { useCallback, useState } from 'react';
import { useTranslate } from 'react-admin';
import { PageHead } from '../parts/page-head.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { useHolds } from '../parts/use-session.ts';
import { usePages } from '../parts/use-pages.ts';
import { type Entry } from './bank.ts';
import { EntryList } from './entry-list.tsx';
import { EntryMatch } from './entry-match.tsx';
import { useKeys, useSingleKeys } from './use-keys.ts';

const states = ['open', 'dismissed', 'booked'] as const;

/** Money on the left, what it may be for on the right; j and k move, 1 to 5 choose, Enter books, s splits, d dismisses. */
export function Matching() {
  const translate = useTranslate();
  const decides = useHolds('finance');
  const [state, setState] = useState<(typeof states)[number]>('open');
  const [chosenId, setChosenId] = useState<string>();
  const { items, read, more } = usePages<Entry>('/bank-entries', { state, limit: 50 });
  const found = items.findIndex(({ id }) => id === chosenId);
  // What was booked leaves the list; the next one takes its place.
  const [place, setPlace] = useState(0);
  const index = found >= 0 ? found : Math.min(place, Math.max(items.length - 1, 0));
  const entry = items[index];

  const choose = useCallback(
    (to: number) => {
      const next = items[Math.max(0, Math.min(to, items.length - 1))];
      setPlace(Math.max(0, to));
      setChosenId(next?.id);
      if (next !== undefined) document.querySelector<HTMLElement>(`#entry-${next.id}`)?.focus();
    },
    [items],
  );
  useKeys({ j: () => choose(index + 1), k: () => choose(index - 1) });

  return (
    <>
      <PageHead title={translate('bank.matching')} facts={<KeySwitch />}>
        <TextField
          select
          size="small"
          fullWidth={false}
          label={translate('bank.show')}
          value={state}
          onChange={(event) => setState(event.target.value as (typeof states)[number])}
          sx={{ minWidth: 160 }}
        >
          {states.map((one) => (
            <MenuItem key={one} value={one}>
              {translate(`bank.state.${one}`)}
            </MenuItem>
          ))}
        </TextField>
      </PageHead>
      <Reading read={read} rows={8}>
        {(all) =>
          all.length === 0 && (
            <Alert severity="success">{translate(state === 'open' ? 'bank.allDone' : 'bank.noneSuch')}</Alert>
          )
        }
      </Reading>
      {entry !== undefined && (
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 3fr)' },
            alignItems: 'start',
          }}
        >
          <Panel title={translate('bank.entries')}>
            <EntryList entries={items} chosen={entry.id} onChoose={choose} />
            {more !== undefined && <Button onClick={more}>{translate('kontor.more')}</Button>}
          </Panel>
          <Box sx={{ position: { md: 'sticky' }, top: { md: 64 } }}>
            <EntryMatch
              key={entry.id}
              entry={entry}
              decides={decides}
              onDecided={() => {
                setPlace(index);
                setChosenId(undefined);
              }}
            />
            {!decides && (
              <Typography color="textSecondary" sx={{ mt: 1 }}>
                {translate('bank.readOnly')}
              </Typography>
            )}
          </Box>
        </Box>
      )}
    </>
  );
}

function KeySwitch() {
  const translate = useTranslate();
  const [areOn, setOn] = useSingleKeys();
  return (
    <FormControlLabel
      control={<Switch size="small" checked={areOn} onChange={(_, on) => setOn(on)} />}
      label={translate('bank.keys')}
      slotProps={{ typography: { variant: 'body2' } }}
      sx={{ ml: 0, gap: 0.5 }}
    />
  );
}
