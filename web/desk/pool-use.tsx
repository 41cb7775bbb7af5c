import { Box, LinearProgress, Link as Anchor, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Day } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { useRead } from '../parts/use-read.ts';
import { Whole } from '../parts/whole.tsx';

interface Pools {
  readonly pools: readonly {
    poolId: string;
    contractId: string;
    contractNumber: string;
    clientName: string;
    hours: string;
    used: string;
    until: string;
  }[];
}

/** The hour pools that are used most in their current period (GTC 6.5). */
export function PoolUse() {
  const translate = useTranslate();
  const read = useRead<Pools>('/figures/pools');
  return (
    <Panel title={translate('home.pools')}>
      <Reading read={read} empty={({ pools }) => pools.length === 0} nothing="home.noPools">
        {({ pools }) => (
          <Stack component="ul" sx={{ m: 0, p: 0, gap: 1, listStyle: 'none' }}>
            {pools.map((pool) => (
              <Pool key={pool.poolId} pool={pool} />
            ))}
          </Stack>
        )}
      </Reading>
    </Panel>
  );
}

function Pool({ pool }: { readonly pool: Pools['pools'][number] }) {
  const translate = useTranslate();
  const { decimal } = useFigures();
  const { contractId, contractNumber, clientName, hours, used, until } = pool;
  // Only for the bar; the hours themselves stay exact.
  const percent = Math.min(100, (Number(used) / Number(hours)) * 100);
  const told = translate('home.poolUsed', { used: decimal(used, 2), hours: decimal(hours, 2) });
  return (
    <Box component="li">
      <Stack direction="row" sx={{ justifyContent: 'space-between', gap: 1 }}>
        <Anchor component={Link} to={`/contracts/${contractId}/show`}>
          {clientName} · <Whole>{contractNumber}</Whole>
        </Anchor>
        <Typography variant="body2" noWrap sx={{ flex: 'none' }}>
          {told}
        </Typography>
      </Stack>
      <LinearProgress
        variant="determinate"
        value={percent}
        color={percent >= 100 ? 'error' : percent >= 80 ? 'warning' : 'primary'}
        aria-label={`${clientName}: ${told}`}
        sx={{ height: 8, borderRadius: 4, my: 0.25 }}
      />
      <Typography variant="body2" color="textSecondary">
        {translate('home.until')} <Day value={until} />
      </Typography>
    </Box>
  );
}
