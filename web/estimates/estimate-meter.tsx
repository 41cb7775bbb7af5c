import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useFigures } from '../parts/figures.ts';
import { type EstimateItem } from './estimate.ts';

/** Spent and forecast against the estimate and what needs no approval, as a bar to glance at; the figures stand beside it. */
export function EstimateMeter({ item }: { readonly item: EstimateItem }) {
  const translate = useTranslate();
  const { money, percent } = useFigures();
  const figures = [item.spent, item.forecast, item.estimated, item.approved].map(Number);
  const [spent = 0, forecast = 0, estimated = 0, approved = 0] = figures;
  const scale = Math.max(...figures) * 1.05 || 1;
  const at = (value: number) => `${(value / scale) * 100}%`;
  const isBeyond = forecast > approved;
  const words = translate('estimates.meter', {
    spent: money(item.spent),
    forecast: money(item.forecast),
    estimated: money(item.estimated),
  });
  return (
    <Box sx={{ minWidth: 200 }}>
      <Box
        role="img"
        aria-label={words}
        sx={{ position: 'relative', height: 14, borderRadius: 1, backgroundColor: 'action.hover' }}
      >
        <Bar width={at(forecast)} colour={isBeyond ? 'error.main' : 'warning.main'} opacity={0.35} />
        <Bar width={at(spent)} colour="primary.main" opacity={1} />
        <Mark left={at(estimated)} />
        <Mark left={at(approved)} dashed />
      </Box>
      <Typography variant="body2" color={isBeyond ? 'error' : 'textSecondary'}>
        {item.overrunPercent === null || Number(item.overrunPercent) <= 0
          ? translate('estimates.within')
          : translate('estimates.over', { percent: percent(item.overrunPercent) })}
      </Typography>
    </Box>
  );
}

function Bar({ width, colour, opacity }: { width: string; colour: string; opacity: number }) {
  return (
    <Box
      sx={{
        position: 'absolute',
        insetBlock: 0,
        left: 0,
        width,
        opacity,
        borderRadius: 1,
        backgroundColor: colour,
      }}
    />
  );
}

function Mark({ left, dashed = false }: { left: string; dashed?: boolean }) {
  return (
    <Box
      sx={{
        position: 'absolute',
        insetBlock: -3,
        left,
        borderLeft: dashed ? '2px dashed' : '2px solid',
        borderColor: 'text.primary',
      }}
    />
  );
}
