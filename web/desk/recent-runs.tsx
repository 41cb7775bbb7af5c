import { Box, Button, Link as Anchor } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type Page } from '../http/cursors.ts';
import { Day } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { StatusChip, type Tone } from '../parts/status-chip.tsx';
import { useRead } from '../parts/use-read.ts';

interface Run {
  readonly id: string;
  readonly kind: string;
  readonly asOf: string;
  readonly mode: 'preview' | 'commit';
  readonly status: string;
}

const tones: Readonly<Record<string, Tone>> = {
  running: 'info',
  queued: 'info',
  finished: 'success',
  failed: 'error',
};

/** What runs now and what ran last. */
export function RecentRuns() {
  const translate = useTranslate();
  const read = useRead<Page<Run>>('/runs', { limit: 8 }, { refetchInterval: 15_000 });
  return (
    <Panel
      title={translate('home.runs')}
      actions={
        <Button component={Link} to="/runs" size="small">
          {translate('home.all')}
        </Button>
      }
    >
      <Reading read={read} empty={({ items }) => items.length === 0} nothing="home.noRuns">
        {({ items }) => (
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {items.map(({ id, kind, asOf, mode, status }) => (
              <Box
                component="li"
                key={id}
                sx={{
                  py: 0.4,
                  display: 'grid',
                  gridTemplateColumns: '6.5em minmax(0, 1fr) auto',
                  columnGap: 1.5,
                }}
              >
                <Day value={asOf} />
                <Anchor component={Link} to={`/runs/${id}/show`} sx={{ overflowWrap: 'anywhere' }}>
                  {mode === 'preview' && `${translate('home.preview')}: `}
                  {translate(`matters.run.${kind}`, { _: kind })}
                </Anchor>
                <StatusChip state={status} words="home.runStatus" tones={tones} />
              </Box>
            ))}
          </Box>
        )}
      </Reading>
    </Panel>
  );
}
