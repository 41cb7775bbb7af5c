import { Alert, Button, Link, Stack, TextField, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { type Refusal } from '../http/api.ts';
import { Clause } from '../parts/clause.tsx';
import { useFigures } from '../parts/figures.ts';
import { Panel } from '../parts/panel.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useSentence } from '../parts/sentences.ts';
import { DETAIL, focusCell } from './cell-focus.ts';
import { ComingRate } from './coming-rate.tsx';
import { EntryLine } from './entry-line.tsx';
import { type GridRow } from './week-grid.tsx';
import { type Entry } from './time.ts';
import { type EntryInput, type Place, type Refused } from './use-week.ts';
import { useWeekdays } from './weekdays.ts';

interface CellDetailProps {
  readonly personId: string;
  readonly row: GridRow;
  readonly place: Place;
  readonly refused: Refused | undefined;
  readonly onWrite: (entry: Entry | undefined, typed: EntryInput) => Promise<boolean>;
  readonly onForget: () => void;
}

/** What stands in a cell: its entries with words, rate and state, and what to do about a refusal. */
export function CellDetail({ personId, row, place, refused, onWrite, onForget }: CellDetailProps) {
  const translate = useTranslate();
  const weekdays = useWeekdays();
  const sentence = useSentence();
  const entries = row.entries.filter(({ date }) => date === place.date);
  const what = row.target ?? translate('time.unbilled');
  return (
    <Panel title={`${weekdays(place.date)} · ${what} · ${row.clientName}`}>
      <Stack
        id={DETAIL}
        sx={{ gap: 1.5 }}
        onKeyDown={({ key }) => {
          if (key === 'Escape') focusCell();
        }}
      >
        {refused !== undefined && (
          <Remedy
            refused={refused}
            row={row}
            onDamage={(imminentDamage) => onWrite(entries[0], { ...refused.typed, imminentDamage })}
            onForget={onForget}
          />
        )}
        {entries.map((entry) => (
          <EntryLine key={entry.id} entry={entry} onWrite={(typed) => onWrite(entry, typed)} />
        ))}
        {row.refusal ? (
          <Typography color="textSecondary">{sentence(row.refusal.detail)}</Typography>
        ) : (
          <>
            {entries.length === 0 && <ComingRate personId={personId} place={place} />}
            <EntryLine
              key={`new ${entries.length}`}
              onWrite={(typed) => onWrite(undefined, typed)}
              words={entries.length === 0 ? undefined : translate('time.another')}
            />
          </>
        )}
      </Stack>
    </Panel>
  );
}

/** How much the pool lacks, in the words of the screen. */
function Exhausted({ refusal }: { readonly refusal: Refusal }) {
  const translate = useTranslate();
  const { decimal } = useFigures();
  const { free = '0', booked = '0' } = refusal.problem as { free?: string; booked?: string };
  return (
    <Alert severity="error">
      {translate('time.tooMany', { free: decimal(free, 2), booked: decimal(booked, 2) })}{' '}
      <Clause reference="gtc:6.5" />
    </Alert>
  );
}

/** A refusal at its cell with what can be done: of a pool that is used up, consent or the damage that the work averts. */
function Remedy({
  refused: { refusal },
  row,
  onDamage,
  onForget,
}: {
  readonly refused: Refused;
  readonly row: GridRow;
  readonly onDamage: (damage: string) => Promise<boolean>;
  readonly onForget: () => void;
}) {
  const translate = useTranslate();
  const [damage, setDamage] = useState('');
  const isPool = refusal.problem.type === 'pool-exhausted';
  return (
    <Stack sx={{ gap: 1 }}>
      {isPool ? <Exhausted refusal={refusal} /> : <RefusalNotice refusal={refusal} />}
      {isPool && (
        <Alert severity="info" icon={false}>
          <Stack sx={{ gap: 1 }}>
            <span>
              {translate('time.exhausted')}{' '}
              <Link component={RouterLink} to={`/hour-pools/${row.poolId}/show`}>
                {translate('time.recordConsent')}
              </Link>
            </span>
            <Stack
              component="form"
              noValidate
              direction="row"
              sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}
              onSubmit={(event) => {
                event.preventDefault();
                if (damage.trim() !== '') void onDamage(damage.trim());
              }}
            >
              <TextField
                size="small"
                margin="none"
                label={translate('time.damage')}
                value={damage}
                onChange={({ target }) => setDamage(target.value)}
                sx={{ minWidth: 260, flex: 1 }}
              />
              <Button type="submit" size="small" variant="outlined" disabled={damage.trim() === ''}>
                {translate('time.bookAnyway')}
              </Button>
            </Stack>
          </Stack>
        </Alert>
      )}
      <Button size="small" sx={{ alignSelf: 'flex-start' }} onClick={onForget}>
        {translate('time.leaveIt')}
      </Button>
    </Stack>
  );
}
