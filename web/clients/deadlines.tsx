import { Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type z } from 'zod';
import { type deadline } from '../../src/desk/deadline.schemas.ts';
import { type Page } from '../http/cursors.ts';
import { Clause } from '../parts/clause.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { useRead } from '../parts/use-read.ts';

type Deadline = z.output<typeof deadline>;

/** What runs out next with a client. */
export function Deadlines({ clientId }: { readonly clientId: string }) {
  const translate = useTranslate();
  const read = useRead<Page<Deadline>>('/deadlines', { clientId, limit: 10 });
  return (
    <Panel title={translate('deadlines.title')}>
      <Reading read={read} empty={({ items }) => items.length === 0} nothing="resources.deadlines.empty">
        {({ items }) => (
          <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none', gap: 0.75 }}>
            {items.map(({ id, kind, day, number, amount, clause }) => (
              <Stack
                key={id}
                component="li"
                direction="row"
                sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}
              >
                <Day value={day} />
                <span>{translate(`deadlines.kind.${kind}`)}</span>
                <Typography variant="body2" color="textSecondary" component="span">
                  {number}
                </Typography>
                <Clause reference={clause} />
                {amount !== null && <Money value={amount} sx={{ ml: 'auto' }} />}
              </Stack>
            ))}
          </Stack>
        )}
      </Reading>
    </Panel>
  );
}
