import { Box, Button, Skeleton } from '@mui/material';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useTranslate } from 'react-admin';
import { To } from './to.tsx';
import { unseen } from './unseen.ts';

/** From the theme, so that it reads in light and dark: a series by its meaning. */
export type ChartTone = 'primary' | 'info' | 'success' | 'warning' | 'error' | 'muted';

export interface ChartSeries {
  readonly name: string;
  /** Only drawn, never computed with: amounts stay strings elsewhere. */
  readonly values: readonly (number | null)[];
  readonly tone: ChartTone;
  /** Series of one stack stand on each other. */
  readonly stack?: string;
}

export interface ChartProps {
  /** What it shows, for who does not see it and as the caption of its table. */
  readonly title: string;
  readonly kind?: 'bar' | 'line';
  /** Below each group: a month, a week, an age. */
  readonly labels: readonly string[];
  readonly series: readonly ChartSeries[];
  /** A value as it is written: "1.234,50 €". */
  readonly format: (value: number) => string;
  /** Where a group leads, below /app. */
  readonly linkOf?: (index: number) => string;
  readonly height?: number;
}

// The library is large; it comes when the first chart is looked at.
const Drawing = lazy(async () => ({ default: (await import('./chart-drawing.tsx')).ChartDrawing }));

/** A chart, or the table of what it shows: everybody may switch, and the table is what links are reached by keyboard in. */
export function Chart(props: ChartProps) {
  const translate = useTranslate();
  const [asTable, setAsTable] = useState(false);
  const { title, height = 220 } = props;
  return (
    <Box component="figure" sx={{ m: 0, minWidth: 0 }}>
      {asTable ? (
        <ChartTable {...props} />
      ) : (
        <Box role="img" aria-label={`${title}. ${translate('kontor.chart.hint')}`} sx={{ minHeight: height }}>
          <Suspense fallback={<Skeleton variant="rounded" height={height - 20} />}>
            <Drawing {...props} height={height} />
          </Suspense>
        </Box>
      )}
      <Button size="small" color="inherit" sx={{ opacity: 0.85 }} onClick={() => setAsTable(!asTable)}>
        {translate(asTable ? 'kontor.chart.asChart' : 'kontor.chart.asTable')}
      </Button>
    </Box>
  );
}

function ChartTable({ title, labels, series, format, linkOf }: ChartProps) {
  return (
    <Box sx={{ overflowX: 'auto' }}>
      <Box
        component="table"
        sx={{
          width: '100%',
          borderCollapse: 'collapse',
          '& th, & td': { p: '3px 8px', textAlign: 'right', whiteSpace: 'nowrap' },
          '& thead th': { whiteSpace: 'normal', verticalAlign: 'bottom' },
          '& th:first-of-type': { textAlign: 'left' },
          '& tr + tr': { borderTop: 1, borderColor: 'divider' },
        }}
      >
        <Box component="caption" sx={unseen}>
          {title}
        </Box>
        <thead>
          <tr>
            <th />
            {series.map(({ name }) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {labels.map((label, index) => (
            <tr key={label}>
              <th scope="row">{linked(label, linkOf?.(index))}</th>
              {series.map(({ name, values }) => {
                const value = values[index];
                return <td key={name}>{value === null || value === undefined ? '–' : format(value)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </Box>
    </Box>
  );
}

function linked(label: string, to: string | undefined): ReactNode {
  return to === undefined ? label : <To to={to}>{label}</To>;
}
