import { Link, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { type z } from 'zod';
import { type poolListItem } from '../../src/hour-pools/hour-pool.schemas.ts';
import { UseBar } from '../hour-pools/use-bar.tsx';
import { type Page } from '../http/cursors.ts';
import { Clause } from '../parts/clause.tsx';
import { Day } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { useRead } from '../parts/use-read.ts';

type Pool = z.output<typeof poolListItem>;

/** How much of each hour pool is used in its period (GTC 6.5). */
export function Pools({
  contractId,
  clientId,
}: {
  readonly contractId?: string;
  readonly clientId?: string;
}) {
  const translate = useTranslate();
  const read = useRead<Page<Pool>>('/hour-pools', { contractId, clientId, limit: 20 });
  if (read.data?.items.length === 0) return null;
  return (
    <Panel title={translate('contracts.pool.title')}>
      <Reading read={read} rows={2}>
        {({ items }) => (
          <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none', gap: 1.5 }}>
            {items.map((pool) => (
              <PoolBar key={pool.id} pool={pool} />
            ))}
          </Stack>
        )}
      </Reading>
    </Panel>
  );
}

function PoolBar({ pool }: { readonly pool: Pool }) {
  return (
    <li>
      <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'baseline' }}>
        <Link component={RouterLink} to={`/hour-pools/${pool.id}/show`}>
          {pool.description}
        </Link>
        <span>
          <Day value={pool.period.from} /> – <Day value={pool.period.to} />
        </span>
        <Clause reference="gtc:6.5" />
      </Stack>
      <UseBar pool={pool} />
    </li>
  );
}
