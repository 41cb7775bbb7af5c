import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Chart } from '../parts/chart.tsx';
import { Money } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { ReasonButton } from '../parts/reason.tsx';
import { sumOf } from '../parts/sum-of.ts';
import { useRead } from '../parts/use-read.ts';
import { listOf } from './links.ts';

interface Overdue {
  readonly ages: readonly { from: number; to: number | null; amount: string; invoices: number }[];
}

/** What is overdue, by how long: the older, the more it needs somebody. */
export function OverdueChart() {
  const translate = useTranslate();
  const { money } = useFigures();
  const read = useRead<Overdue>('/figures/overdue');
  const label = ({ from, to }: { from: number; to: number | null }) =>
    to === null ? translate('home.over', { days: from - 1 }) : translate('home.age', { from, to });
  return (
    <Panel title={translate('home.overdue')}>
      <Reading
        read={read}
        empty={({ ages }) => ages.every(({ invoices }) => invoices === 0)}
        nothing="home.nothingOverdue"
      >
        {({ ages }) => {
          const total = sumOf(ages.map(({ amount }) => amount));
          return (
            <>
              <Typography component="div" sx={{ fontSize: '1.4rem', fontWeight: 650, mb: 0.5 }}>
                <ReasonButton
                  title={translate('home.overdue')}
                  inputs={ages.map((age) => [
                    `${label(age)} (${age.invoices})`,
                    <Money key={age.from} value={age.amount} />,
                  ])}
                  formula={translate('home.overdueWhy')}
                  clause="gtc:7.2"
                >
                  <Money value={total} />
                </ReasonButton>
              </Typography>
              <Chart
                title={translate('home.overdue')}
                labels={ages.map(label)}
                series={[
                  {
                    name: translate('home.open'),
                    tone: 'error',
                    values: ages.map(({ amount }) => Number(amount)),
                  },
                ]}
                format={(value) => money(value.toFixed(2))}
                linkOf={() => listOf('invoices', { status: 'overdue' })}
                height={190}
              />
            </>
          );
        }}
      </Reading>
    </Panel>
  );
}
