import { useLocale, useTranslate } from 'react-admin';
import { Chart } from '../parts/chart.tsx';
import { useFigures } from '../parts/figures.ts';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { useRead } from '../parts/use-read.ts';
import { monthDays, monthNames } from './months.ts';
import { listOf } from './links.ts';

interface Revenue {
  readonly year: number;
  readonly months: readonly { month: number; amount: string; yearBefore: string }[];
}

/** Net revenue of the year by month, beside the year before. */
export function RevenueChart() {
  const translate = useTranslate();
  const names = monthNames(useLocale(), 'short');
  const { money } = useFigures();
  const read = useRead<Revenue>('/figures/revenue');
  return (
    <Panel title={translate('home.revenue')}>
      <Reading read={read}>
        {({ year, months }) => (
          <Chart
            title={translate('home.revenue')}
            labels={names}
            series={[
              { name: String(year), tone: 'primary', values: months.map(({ amount }) => Number(amount)) },
              {
                name: String(year - 1),
                tone: 'muted',
                values: months.map(({ yearBefore }) => Number(yearBefore)),
              },
            ]}
            format={(value) => money(value.toFixed(2))}
            linkOf={(index) => {
              const { first, last } = monthDays(year, index + 1);
              return listOf('invoices', { issuedFrom: first, issuedTo: last });
            }}
          />
        )}
      </Reading>
    </Panel>
  );
}
