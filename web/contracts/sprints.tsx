import { Box, Link, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Day, Money } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { StatusChip, type Tone } from '../parts/status-chip.tsx';
import { useRead } from '../parts/use-read.ts';
import { DefineSprintButton } from '../sprints/define-sprint-button.tsx';
import { type Board } from '../sprints/sprint.ts';
import { SprintVerbs } from '../sprints/sprint-verbs.tsx';
import { type Contract } from './contract.ts';

const tones: Readonly<Record<string, Tone>> = { open: 'info', closed: 'success' };

/** The sprints of an agile contract; each may be invoiced once it is closed (GTC 3.3, 6.8). */
export function Sprints({ contract }: { readonly contract: Contract }) {
  const translate = useTranslate();
  const read = useRead<Board>(`/contracts/${contract.id}/sprint-board`);
  return (
    <Panel
      title={translate('contracts.sprint.title')}
      actions={read.data?.actions.includes('define') && <DefineSprintButton board={read.data} isPlain />}
    >
      <Reading read={read} empty={({ sprints }) => sprints.length === 0} nothing="contracts.sprint.none">
        {({ sprints }) => (
          <Stack component="ol" sx={{ m: 0, p: 0, listStyle: 'none', gap: 1.25 }}>
            {sprints.map((sprint) => (
              <Box component="li" key={sprint.id}>
                <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
                  <strong>{translate('contracts.sprint.number', { number: sprint.number })}</strong>
                  <span>
                    <Day value={sprint.from} /> – <Day value={sprint.to} />
                  </span>
                  <StatusChip state={sprint.status} words="contracts.sprint.status" tones={tones} />
                  {sprint.price === null ? (
                    <span>{translate('contracts.sprint.by_effort')}</span>
                  ) : (
                    <Money value={sprint.price} />
                  )}
                </Stack>
                <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
                  {sprint.goal}
                </Typography>
                <SprintVerbs sprint={sprint} />
              </Box>
            ))}
          </Stack>
        )}
      </Reading>
      <Link component={RouterLink} to={`/sprints/${contract.id}`} sx={{ display: 'inline-block', mt: 1 }}>
        {translate('contracts.sprint.board')}
      </Link>
    </Panel>
  );
}
