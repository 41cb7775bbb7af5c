import { Alert, Link as MuiLink, Skeleton, Stack } from '@mui/material';
import { BooleanInput, DateInput, required, SelectInput, useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { type z } from 'zod';
import { type openItemsAnswer } from '../../src/desk/client-standing.schemas.ts';
import { To } from '../parts/to.tsx';
import { Money as Amount } from '../../src/money/money.ts';
import { addressOf, Refusal } from '../http/api.ts';
import { type Page } from '../http/cursors.ts';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Facts, Panel } from '../parts/panel.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { useRead } from '../parts/use-read.ts';
import { useHolds, useSession } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { Allocations } from './allocations.tsx';
import { methods, type Payment } from './payment.ts';

type OpenItem = z.output<typeof openItemsAnswer>['items'][number];

/** A payment: what it paid and why, and what may become of it. */
export function PaymentShow() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const { data: payment, error, refetch } = useRead<Payment>(`/payments/${id}`);
  const isFinance = useHolds('finance');
  if (error instanceof Refusal) return <RefusalNotice refusal={error} onRetry={() => void refetch()} />;
  if (payment?.id !== id) return <Skeleton variant="rounded" height={240} />;
  const standing = payment.allocations.filter(({ reversed }) => reversed === null);
  const rest = Amount.of(payment.amount).minus(Amount.sum(standing.map(({ amount }) => Amount.of(amount))));
  const isMoney = (methods as readonly string[]).includes(payment.method);
  return (
    <Stack sx={{ gap: 2 }}>
      <PageHead
        title={translate('payments.title', { client: payment.clientName })}
        facts={
          <>
            <Day value={payment.valueDate} />
            <span>{translate(`payments.method.${payment.method}`)}</span>
          </>
        }
      >
        {isFinance && payment.returnedOn === null && <PaymentVerbs payment={payment} isMoney={isMoney} />}
      </PageHead>
      {payment.returnedOn !== null && (
        <Alert severity="warning">
          {translate('payments.returned')} <Day value={payment.returnedOn} />
        </Alert>
      )}
      <Panel title={translate('payments.money')}>
        <Facts
          facts={[
            [
              translate('payments.amount'),
              <Money key="amount" value={payment.amount} sx={{ fontWeight: 650 }} />,
            ],
            [
              translate('payments.client'),
              <To key="client" to={`/clients/${payment.clientId}/show`}>
                {payment.clientName}
              </To>,
            ],
            [translate('payments.valueDate'), <Day key="day" value={payment.valueDate} />],
            [translate('payments.reference'), payment.reference ?? '–'],
            [translate('payments.payer'), payment.payer ?? '–'],
            [translate('payments.rest'), <Money key="rest" value={rest.toString()} />],
          ]}
        />
        {payment.method === 'set-off' && (
          <MuiLink href={addressOf(`/set-offs/${id}/document`)} download>
            {translate('payments.setOffDocument')}
          </MuiLink>
        )}
      </Panel>
      <Panel title={translate('payments.allocations')}>
        <Allocations allocations={payment.allocations} empty={translate('payments.paysNothing')} />
      </Panel>
    </Stack>
  );
}

function PaymentVerbs({ payment, isMoney }: { readonly payment: Payment; readonly isMoney: boolean }) {
  const translate = useTranslate();
  const today = useSession()?.today ?? '';
  const { money } = useFigures();
  const { data } = useRead<Page<OpenItem>>(`/clients/${payment.clientId}/open-items`, { limit: 200 });
  return (
    <>
      <VerbButton
        label="payments.do.reallocate"
        path={`/payments/${payment.id}/reallocation`}
        explanation={translate('payments.means.reallocate')}
        body={({ invoiceId, reason }) => ({ invoiceId: invoiceId || null, reason })}
      >
        <SelectInput
          source="invoiceId"
          label="payments.toInvoice"
          emptyText="payments.toCredit"
          choices={(data?.items ?? []).map(({ invoiceId, number, open }) => ({
            id: invoiceId,
            name: `${number} (${money(open)})`,
          }))}
        />
        <ReasonInput />
      </VerbButton>
      {isMoney && (
        <VerbButton
          label="payments.do.return"
          path={`/payments/${payment.id}/return`}
          explanation={`${translate('payments.means.return')} ${translate('kontor.irreversible')}`}
          defaultValues={{ valueDate: today, charges: '0.00', chargeClient: true }}
        >
          <DateInput source="valueDate" label="payments.returnedOn" validate={required()} />
          <DecimalInput source="charges" label="payments.charges" />
          <BooleanInput source="chargeClient" label="payments.chargeClient" />
          <ReasonInput />
        </VerbButton>
      )}
    </>
  );
}
