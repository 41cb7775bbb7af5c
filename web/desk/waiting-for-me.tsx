import { Button, Divider, Link as Anchor, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type Page } from '../http/cursors.ts';
import { Day, Money } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { useRead } from '../parts/use-read.ts';
import { listOf } from './links.ts';
import { type Matter } from './matter.ts';

const SHOWN = 6;

/** What waits for a decision of this person, the longest waiting first. */
export function WaitingForMe() {
  const translate = useTranslate();
  const read = useRead<Page<Matter>>('/matters', { mine: true, limit: SHOWN });
  return (
    <Panel
      title={translate('home.waiting')}
      actions={
        <Button component={Link} to={listOf('matters', { mine: true })} size="small">
          {translate('home.all')}
        </Button>
      }
    >
      <Reading read={read} empty={(page) => page.items.length === 0} nothing="home.nothingWaits">
        {({ items }) => (
          <Stack
            component="ul"
            divider={<Divider component="li" aria-hidden />}
            sx={{ m: 0, p: 0, listStyle: 'none' }}
          >
            {items.slice(0, SHOWN).map((matter) => (
              <Line key={matter.id} matter={matter} />
            ))}
          </Stack>
        )}
      </Reading>
    </Panel>
  );
}

function Line({ matter }: { readonly matter: Matter }) {
  const translate = useTranslate();
  const { kind, decision, clientName, subjectKind, number, title, amount, since } = matter;
  const about = [clientName, subjectKind === 'run' ? null : number, title].filter((part) => part).join(' · ');
  return (
    <Stack component="li" direction="row" sx={{ py: 0.75, gap: 1, justifyContent: 'space-between' }}>
      <Stack sx={{ minWidth: 0 }}>
        <Anchor component={Link} to={listOf('matters', { kind, mine: true })}>
          {translate(`matters.kind.${decision === null ? kind : `right-${decision.kind}`}`)}
        </Anchor>
        <Typography variant="body2" color="textSecondary" sx={{ overflowWrap: 'anywhere' }}>
          {about}
        </Typography>
      </Stack>
      <Stack sx={{ textAlign: 'right', flex: 'none' }}>
        {amount !== null && <Money value={amount} />}
        <Typography variant="body2" color="textSecondary">
          <Day value={since} />
        </Typography>
      </Stack>
    </Stack>
  );
}
