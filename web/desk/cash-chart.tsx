import { useTranslate } from 'react-admin';
import { Chart } from '../parts/chart.tsx';
import { type LocalDate, useFigures } from '../parts/figures.ts';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { useRead } from '../parts/use-read.ts';
import { listOf } from './links.ts';

interface Cash {
  readonly weeks: readonly { from: string; to: string; agreed: string; expected: string; planned: string }[];
}

/** What money is expected in the coming weeks: open items by the habits of their clients, and periods not billed yet. */
export function CashChart() {
  const translate = useTranslate();
  const { money, shortDay } = useFigures();
  const read = useRead<Cash>('/expected-cash', { weeks: 9 });
  return (
    <Panel title={translate('home.cash')}>
      <Reading read={read}>
        {({ weeks }) => (
          <Chart
            title={translate('home.cash')}
            labels={weeks.map(({ from }) => shortDay(from as LocalDate).slice(0, 6))}
            series={[
              {
                name: translate('home.cashExpected'),
                tone: 'primary',
                stack: 'all',
                values: weeks.map(({ expected }) => Number(expected)),
              },
              {
                name: translate('home.cashPlanned'),
                tone: 'muted',
                stack: 'all',
                values: weeks.map(({ planned }) => Number(planned)),
              },
            ]}
            format={(value) => money(value.toFixed(2))}
            linkOf={() => listOf('invoices', { status: 'open' })}
          />
        )}
      </Reading>
    </Panel>
  );
}
