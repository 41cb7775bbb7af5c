import { type Theme, useTheme } from '@mui/material';
import { BarChart } from '@mui/x-charts/BarChart';
import { LineChart } from '@mui/x-charts/LineChart';
import { useLocale } from 'react-admin';
import { useNavigate } from 'react-router-dom';
import { type ChartProps, type ChartTone } from './chart.tsx';

/** The drawn chart; `Chart` brings it when it is needed. */
export function ChartDrawing({ kind = 'bar', labels, series, format, linkOf, height = 220 }: ChartProps) {
  const theme = useTheme();
  const navigate = useNavigate();
  // As amounts are written beside it, "60.000"; numbers without a currency would get a blank in Austria.
  const short = new Intl.NumberFormat(useLocale() === 'en' ? 'en-GB' : 'de-DE', {
    notation: 'compact',
    maximumFractionDigits: 1,
    useGrouping: 'always',
  });
  const shared = {
    height,
    margin: { top: 8, right: 8, bottom: 0, left: 0 },
    grid: { horizontal: true },
    hideLegend: series.length < 2,
    skipAnimation: true,
    yAxis: [{ valueFormatter: (value: number) => short.format(value), width: 62, disableLine: true }],
    slotProps: { legend: { position: { vertical: 'top', horizontal: 'start' } } },
  } as const;
  const drawn = series.map(({ name, values, tone, stack }) => ({
    label: name,
    data: [...values],
    color: colourOf(theme, tone),
    valueFormatter: (value: number | null) => (value === null ? '–' : format(value)),
    ...(stack === undefined ? {} : { stack }),
  }));
  const follow = (index: number | undefined) => {
    if (index !== undefined && linkOf !== undefined) void navigate(linkOf(index));
  };
  if (kind === 'line')
    return (
      <LineChart
        {...shared}
        xAxis={[{ scaleType: 'point', data: [...labels] }]}
        series={drawn.map((one) => ({ ...one, showMark: false, curve: 'linear' as const }))}
        onAxisClick={(_event, data) => follow(data?.dataIndex)}
      />
    );
  return (
    <BarChart
      {...shared}
      borderRadius={3}
      xAxis={[{ scaleType: 'band', data: [...labels], categoryGapRatio: 0.35, barGapRatio: 0.1 }]}
      series={drawn}
      onAxisClick={(_event, data) => follow(data?.dataIndex)}
      sx={linkOf === undefined ? {} : { cursor: 'pointer' }}
    />
  );
}

function colourOf({ palette }: Theme, tone: ChartTone): string {
  return tone === 'muted' ? palette.action.disabled : palette[tone].main;
}
