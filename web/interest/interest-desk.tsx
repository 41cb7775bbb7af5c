import { Button, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Clause } from '../parts/clause.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Panel } from '../parts/panel.tsx';
import { ReadingPages } from '../parts/reading.tsx';
import { Rows } from '../parts/rows.tsx';
import { StatusChip } from '../parts/status-chip.tsx';
import { To } from '../parts/to.tsx';
import { usePages } from '../parts/use-pages.ts';
import { useHolds } from '../parts/use-session.ts';
import { type InvoiceLine, invoiceTones } from '../invoicing/invoice.ts';
import { Missing } from './missing-base-rate.tsx';

/** Default interest: what runs, what was charged, and by which rates (GTC 7.9). */
export function InterestDesk() {
  const translate = useTranslate();
  const isFinance = useHolds('finance');
  const pages = usePages<InvoiceLine>('/invoices', { kind: 'interest', limit: 50 });
  return (
    <Stack sx={{ gap: 2 }}>
      <PageHead title={translate('interest.title')} facts={<Clause reference="gtc:7.9" />}>
        {isFinance && (
          <>
            <Button size="small" variant="contained" component={Link} to="/runs?start=interest-notes">
              {translate('interest.charge')}
            </Button>
            <Button size="small" variant="outlined" component={Link} to="/runs?start=interest">
              {translate('interest.accrue')}
            </Button>
          </>
        )}
        <Button size="small" variant="outlined" component={Link} to="/base-rates">
          {translate('interest.rates')}
        </Button>
      </PageHead>
      <Missing />
      <Typography color="textSecondary">{translate('interest.how')}</Typography>
      <Panel title={translate('interest.notes')}>
        <ReadingPages pages={pages} nothing="interest.noNotes">
          {(items) => (
            <Rows
              title={translate('interest.notes')}
              empty=""
              rows={items}
              keyOf={({ id }) => id}
              columns={[
                {
                  name: translate('interest.number'),
                  cell: ({ id, number }) => <To to={`/invoices/${id}/show`}>{number}</To>,
                },
                {
                  name: translate('kontor.client'),
                  cell: ({ clientId, clientName }) => <To to={`/clients/${clientId}/show`}>{clientName}</To>,
                },
                { name: translate('interest.issuedOn'), cell: ({ issuedOn }) => <Day value={issuedOn} /> },
                {
                  name: translate('interest.amount'),
                  figure: true,
                  cell: ({ gross }) => <Money value={gross} />,
                },
                {
                  name: translate('interest.open'),
                  figure: true,
                  cell: ({ open }) => <Money value={open} />,
                },
                {
                  name: translate('interest.status'),
                  cell: ({ status }) => (
                    <StatusChip state={status} words="invoicing.status" tones={invoiceTones} />
                  ),
                },
              ]}
            />
          )}
        </ReadingPages>
      </Panel>
    </Stack>
  );
}
