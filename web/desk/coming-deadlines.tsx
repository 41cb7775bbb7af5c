import { Box, Button, Link as Anchor, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type Page } from '../http/cursors.ts';
import { Day, Money } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { useRead } from '../parts/use-read.ts';
import { Whole } from '../parts/whole.tsx';
import { screenOf } from './links.ts';
import { type Deadline } from './matter.ts';

/** The next dates of the deadline register. */
export function ComingDeadlines() {
  const translate = useTranslate();
  const read = useRead<Page<Deadline>>('/deadlines', { limit: 8 });
  return (
    <Panel
      title={translate('home.deadlines')}
      actions={
        <Button component={Link} to="/deadlines" size="small">
          {translate('home.all')}
        </Button>
      }
    >
      <Reading read={read} empty={(page) => page.items.length === 0} nothing="home.noDeadlines">
        {({ items }) => (
          <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {items.map((one) => (
              <Line key={one.id} deadline={one} />
            ))}
          </Box>
        )}
      </Reading>
    </Panel>
  );
}

function Line({ deadline }: { readonly deadline: Deadline }) {
  const translate = useTranslate();
  const { day, kind, clientName, number, amount, subjectKind, subjectId } = deadline;
  return (
    <Box
      component="li"
      sx={{ py: 0.5, display: 'grid', gridTemplateColumns: '6.5em minmax(0, 1fr) auto', columnGap: 1.5 }}
    >
      <Day value={day} />
      <Box sx={{ minWidth: 0 }}>
        <Anchor component={Link} to={screenOf(subjectKind, subjectId) ?? '/deadlines'}>
          {translate(`deadlines.kind.${kind}`)}
        </Anchor>
        <Typography variant="body2" color="textSecondary">
          {clientName}
          {clientName !== null && number !== null && ' · '}
          <Whole>{number}</Whole>
        </Typography>
      </Box>
      {amount === null ? <span /> : <Money value={amount} />}
    </Box>
  );
}
