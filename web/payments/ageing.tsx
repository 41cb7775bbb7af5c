import { Stack, TextField } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Reading, ReadingPages } from '../parts/reading.tsx';
import { To } from '../parts/to.tsx';
import { Chart } from '../parts/chart.tsx';
import { Money } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Panel } from '../parts/panel.tsx';
import { ReasonButton } from '../parts/reason.tsx';
import { Rows } from '../parts/rows.tsx';
import { usePages } from '../parts/use-pages.ts';
import { useRead } from '../parts/use-read.ts';
import { useSession } from '../parts/use-session.ts';

const ages = ['notLate', 'days1to14', 'days15to30', 'days31to60', 'days61to90', 'over90'] as const;
type Ages = Readonly<Record<(typeof ages)[number] | 'total', string>>;
type Line = Ages & { readonly clientId: string; readonly clientName: string };

/** What clients owed as of a day, by how late it was. */
export function Ageing() {
  const translate = useTranslate();
  const { money } = useFigures();
  const today = useSession()?.today ?? '';
  const [chosen, setChosen] = useState<string>();
  const asOf = chosen ?? today;
  const query = { asOf, limit: 100 };
  const read = useRead<{ total: Ages }>(asOf === '' ? undefined : '/ageing', { asOf, limit: 1 });
  const pages = usePages<Line>(asOf === '' ? undefined : '/ageing', query);
  return (
    <Stack sx={{ gap: 2 }}>
      <PageHead title={translate('payments.ageing')}>
        <TextField
          type="date"
          size="small"
          fullWidth={false}
          label={translate('payments.asOf')}
          value={asOf}
          onChange={(event) => setChosen(event.target.value || undefined)}
          slotProps={{ inputLabel: { shrink: true } }}
        />
      </PageHead>
      <Reading read={read} rows={7}>
        {({ total }) => (
          <Panel title={translate('payments.byAge', { total: money(total.total) })}>
            <Chart
              title={translate('payments.ageing')}
              labels={ages.map((age) => translate(`payments.age.${age}`))}
              series={[
                {
                  name: translate('payments.ageing'),
                  tone: 'primary',
                  values: ages.map((age) => Number(total[age])),
                },
              ]}
              format={(value) => money(value.toFixed(2))}
            />
          </Panel>
        )}
      </Reading>
      <Panel title={translate('payments.byClient')}>
        <ReadingPages pages={pages} nothing="payments.nobodyOwes">
          {(items) => (
            <Rows
              title={translate('payments.byClient')}
              empty=""
              rows={items}
              keyOf={({ clientId }) => clientId}
              columns={[
                {
                  name: translate('payments.client'),
                  cell: ({ clientId, clientName }) => <To to={`/clients/${clientId}/show`}>{clientName}</To>,
                  foot: translate('payments.total'),
                },
                ...ages.map((age) => ({
                  name: translate(`payments.age.${age}`),
                  figure: true as const,
                  cell: (line: Line) => (line[age] === '0.00' ? '–' : <Money value={line[age]} />),
                  foot: <Money value={read.data?.total[age]} />,
                })),
                {
                  name: translate('payments.total'),
                  figure: true as const,
                  cell: (line: Line) => (
                    <ReasonButton
                      title={`${line.clientName}: ${translate('payments.total')}`}
                      inputs={ages.map((age) => [
                        translate(`payments.age.${age}`),
                        <Money key={age} value={line[age]} />,
                      ])}
                      formula={<To to={invoicesOf(line.clientId)}>{translate('payments.toInvoices')}</To>}
                      clause="gtc:7.2"
                    >
                      <Money value={line.total} sx={{ fontWeight: 650 }} />
                    </ReasonButton>
                  ),
                  foot: <Money value={read.data?.total.total} />,
                },
              ]}
            />
          )}
        </ReadingPages>
      </Panel>
    </Stack>
  );
}

function invoicesOf(clientId: string): string {
  return `/invoices?filter=${encodeURIComponent(JSON.stringify({ clientId }))}`;
}
