import { Box, LinearProgress, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFigures } from '../parts/figures.ts';
import { type PoolRow, usedPercent } from './hour-pool.ts';

/** How far a period is used up, at a glance and in words. */
export function UseBar({ pool }: { readonly pool: Pick<PoolRow, 'hours' | 'used' | 'overage'> }) {
  const translate = useTranslate();
  const { decimal, percent } = useFigures();
  const used = usedPercent(pool);
  const tone = used >= 100 ? 'error' : used >= 80 ? 'warning' : 'primary';
  const drawn = String(Math.round((Number(pool.used) + Number(pool.overage)) * 10_000) / 10_000);
  const words = translate('hourPools.usedOf', { used: decimal(drawn, 2), hours: decimal(pool.hours, 2) });
  return (
    <Box sx={{ minWidth: 150 }}>
      <LinearProgress
        variant="determinate"
        color={tone}
        value={Math.min(used, 100)}
        aria-label={words}
        sx={{ height: 8, borderRadius: 4, mb: 0.25 }}
      />
      <Typography variant="body2" color="textSecondary" noWrap>
        {words} · {percent(String(used))}
      </Typography>
    </Box>
  );
}
