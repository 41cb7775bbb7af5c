import { Stack } from '@mui/material';
import { DateInput, required, TextInput, useTranslate } from 'react-admin';
import { ReadingPages } from '../parts/reading.tsx';
import { To } from '../parts/to.tsx';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { Money } from '../parts/fields.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Panel } from '../parts/panel.tsx';
import { Rows } from '../parts/rows.tsx';
import { usePages } from '../parts/use-pages.ts';
import { useHolds, useSession } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { type CreditLine } from './payment.ts';
import { SetOff } from './set-off.tsx';

/** What clients have paid beyond what they owed: use it, pay it back, or set a claim of theirs off. */
export function ClientCredits() {
  const translate = useTranslate();
  const isFinance = useHolds('finance');
  const today = useSession()?.today ?? '';
  const pages = usePages<CreditLine>('/client-credits', { limit: 100 });
  return (
    <Stack sx={{ gap: 2 }}>
      <PageHead title={translate('payments.credits')}>{isFinance && <SetOff />}</PageHead>
      <Panel title={translate('payments.credits')}>
        <ReadingPages pages={pages} nothing="payments.noCredits">
          {(items) => (
            <Rows
              title={translate('payments.credits')}
              empty=""
              rows={items}
              keyOf={({ clientId }) => clientId}
              columns={[
                { name: translate('payments.number'), cell: ({ clientNumber }) => clientNumber },
                {
                  name: translate('payments.client'),
                  cell: ({ clientId, clientName }) => <To to={`/clients/${clientId}/show`}>{clientName}</To>,
                },
                {
                  name: translate('payments.credit'),
                  figure: true,
                  cell: ({ credit }) => <Money value={credit} />,
                },
                {
                  name: translate('payments.toDo'),
                  cell: ({ clientId, clientName, credit }) =>
                    isFinance && (
                      <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
                        <VerbButton
                          label="payments.do.use"
                          path={`/clients/${clientId}/credit-uses`}
                          explanation={`${clientName}: ${translate('payments.means.use')}`}
                          button={{ 'aria-label': `${translate('payments.do.use')}: ${clientName}` }}
                          defaultValues={{ amount: credit }}
                          body={({ amount }) => (amount ? { amount } : {})}
                        >
                          <DecimalInput source="amount" label="payments.amount" optional />
                        </VerbButton>
                        <VerbButton
                          label="payments.do.refund"
                          path={`/clients/${clientId}/refunds`}
                          explanation={`${clientName}: ${translate('payments.means.refund')} ${translate('kontor.irreversible')}`}
                          button={{ 'aria-label': `${translate('payments.do.refund')}: ${clientName}` }}
                          defaultValues={{ amount: credit, valueDate: today, reference: '' }}
                          body={({ amount, valueDate, reference }) => ({
                            amount,
                            valueDate,
                            ...(reference ? { reference } : {}),
                          })}
                        >
                          <DecimalInput source="amount" label="payments.amount" />
                          <DateInput source="valueDate" label="payments.valueDate" validate={required()} />
                          <TextInput source="reference" label="payments.reference" />
                        </VerbButton>
                      </Stack>
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
