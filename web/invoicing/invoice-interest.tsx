import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Refusal } from '../http/api.ts';
import { Clause } from '../parts/clause.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { Rows } from '../parts/rows.tsx';
import { useRead } from '../parts/use-read.ts';
import { useHolds } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { type Interest, type Invoice } from './invoice.ts';

/** Default interest to date, piece by piece: principal × rate × days. */
export function InvoiceInterest({ invoice }: { readonly invoice: Invoice }) {
  const translate = useTranslate();
  const { money, percent, decimal } = useFigures();
  const mayWithdraw = useHolds('finance');
  const { data, error, refetch } = useRead<Interest>(`/invoices/${invoice.id}/interest`);
  if (error instanceof Refusal) return <RefusalNotice refusal={error} onRetry={() => void refetch()} />;
  if (data === undefined || data.segments.length === 0) return null;
  return (
    <Box component="section" aria-label={translate('invoicing.interest.title')}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {translate('invoicing.interest.until')} <Day value={data.until} />: <Money value={data.open} />{' '}
        <Clause reference="gtc:7.9" />
      </Typography>
      <Rows
        title={translate('invoicing.interest.title')}
        empty=""
        rows={data.segments}
        keyOf={({ from }) => from}
        columns={[
          {
            name: translate('invoicing.interest.period'),
            cell: ({ from, until, excuse }) => (
              <>
                <Day value={from} /> – <Day value={until} />
                {excuse !== null && (
                  <Typography variant="body2" color="textSecondary" component="div">
                    {translate('invoicing.interest.excused')}: {excuse}
                  </Typography>
                )}
              </>
            ),
          },
          {
            name: translate('invoicing.interest.formula'),
            cell: ({ principal, rate, days }) => `${money(principal)} × ${percent(rate)} × ${days}/365`,
          },
          {
            name: translate('invoicing.interest.amount'),
            figure: true,
            cell: ({ interest }) => decimal(interest.slice(0, interest.indexOf('.') + 5), 4),
            foot: <Money value={data.rounded} />,
          },
        ]}
      />
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        {translate('invoicing.interest.sum', {
          rounded: money(data.rounded),
          waived: money(data.waived),
          posted: money(data.posted),
          open: money(data.open),
        })}
      </Typography>
      {data.excused.map(({ id, reason }) => (
        <Typography key={id} component="div" sx={{ mt: 1 }}>
          {translate('invoicing.interest.excused')}: {reason}{' '}
          {mayWithdraw && (
            <VerbButton
              label="invoicing.do.withdrawExcuse"
              path={`/excused-delays/${id}/withdrawal`}
              explanation={translate('invoicing.means.withdrawExcuse')}
            >
              <ReasonInput />
            </VerbButton>
          )}
        </Typography>
      ))}
    </Box>
  );
}
