import { Alert, Button, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { useFigures, type LocalDate } from '../parts/figures.ts';
import { useSession } from '../parts/use-session.ts';
import { VerbDialog } from '../parts/verb-button.tsx';
import { type Exclusions, remaining } from './exclusions.ts';
import { forgetExclusions } from './kept-exclusions.ts';
import { type Run } from './run.ts';

/** Makes what the preview shows, less what is left out; says beforehand how much that is. */
export function CommitPreview({ run, excluded }: { readonly run: Run; readonly excluded: Exclusions }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const { money, shortDay } = useFigures();
  const today = useSession()?.today ?? '';
  const [asks, setAsks] = useState(false);
  const { items, sum } = remaining(run, excluded);
  const lacksNote = [...excluded.values()].some(({ note }) => note.trim() === '');
  const isEarly = run.asOf > today;
  const why = isEarly
    ? translate('runs.tooEarly', { day: shortDay(run.asOf as LocalDate) })
    : lacksNote
      ? translate('runs.lacksNote')
      : items === 0
        ? translate('runs.nothingLeft')
        : undefined;

  return (
    <Stack sx={{ alignItems: 'flex-end', gap: 0.5 }}>
      <Button variant="contained" disabled={why !== undefined} onClick={() => setAsks(true)}>
        {translate('runs.commit', { smart_count: items })}
      </Button>
      <Typography role="status" variant="body2" color="textSecondary">
        {why ?? (sum === null ? '' : translate('runs.comesTo', { sum: money(sum) }))}
      </Typography>
      {asks && (
        <VerbDialog<{ id: string }>
          label={translate('runs.commitAsk', { kind: translate(`runs.kind.${run.kind}`) })}
          path="/runs"
          explanation={
            <>
              <Typography>
                {translate(`runs.makes.${run.kind}`, {
                  _: translate('runs.makes.other', { smart_count: items }),
                  smart_count: items,
                })}
                {sum !== null && ` ${translate('runs.comesTo', { sum: money(sum) })}`}
                {excluded.size > 0 && ` ${translate('runs.leavesOut', { smart_count: excluded.size })}`}
              </Typography>
              <Alert severity="warning">{translate('runs.irreversible')}</Alert>
            </>
          }
          body={() => ({
            kind: run.kind,
            asOf: run.asOf,
            mode: 'commit',
            previewId: run.id,
            exclude: [...excluded].map(([subject, { note }]) => ({ subject, note: note.trim() })),
          })}
          done="runs.started"
          onDone={({ id }) => {
            forgetExclusions(run.id);
            void navigate(`/runs/${id}/show`);
          }}
          onClose={() => setAsks(false)}
        />
      )}
    </Stack>
  );
}
