import { useTranslate } from 'react-admin';
import { addDays, daysBetween, type LocalDate } from '../../src/calendar/local-date.ts';
import { Chart } from '../parts/chart.tsx';
import { useFigures } from '../parts/figures.ts';
import { Panel } from '../parts/panel.tsx';
import { useSession } from '../parts/use-session.ts';
import { type PoolUse } from './hour-pool.ts';

/** The hours that were left at the end of each day, against those of even use; below zero is beyond the limit. */
export function BurnDown({ use }: { readonly use: PoolUse }) {
  const translate = useTranslate();
  const { decimal, shortDay } = useFigures();
  const today = useSession()?.today ?? use.period.to;
  const granted = Number(use.hours);
  const length = daysBetween(use.period.from as LocalDate, use.period.to as LocalDate) + 1;
  const days = Array.from({ length }, (_, index) => addDays(use.period.from as LocalDate, index));
  const drawnBy = (day: string) => Number(use.days.findLast(({ date }) => date <= day)?.drawn ?? '0');
  const two = (hours: number) => Math.round(hours * 100) / 100;
  return (
    <Panel title={translate('hourPools.burnDown')}>
      <Chart
        title={translate('hourPools.burnDown')}
        kind="line"
        labels={days.map((day) => shortDay(day))}
        series={[
          {
            name: translate('hourPools.left'),
            tone: 'primary',
            values: days.map((day) => (day > today ? null : two(granted - drawnBy(day)))),
          },
          {
            name: translate('hourPools.ideal'),
            tone: 'muted',
            values: days.map((_, index) => two(granted * (1 - (index + 1) / length))),
          },
        ]}
        format={(value) => `${decimal(String(value), 2)} h`}
      />
    </Panel>
  );
}
