import { Alert, Box, Button, Stack } from '@mui/material';
import { useState } from 'react';
import { DateInput, required, SelectInput, TextInput, useNotify, useTranslate } from 'react-admin';
import { type FieldValues, useWatch } from 'react-hook-form';
import { useNavigate, useSearchParams } from 'react-router-dom';
import { type Refusal } from '../http/api.ts';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { ClientFilter } from '../parts/client-filter.tsx';
import { Form } from '../parts/form.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { Panel } from '../parts/panel.tsx';
import { FormRefusal } from '../parts/form-refusal.tsx';
import { useRead } from '../parts/use-read.ts';
import { useSession } from '../parts/use-session.ts';
import { useVerb } from '../parts/use-verb.ts';
import { PaymentOutlook } from './payment-outlook.tsx';
import { methods } from './payment.ts';

/** Records money that came in; beside it stands what it will pay. `?invoiceId=&amount=` and `?clientId=` fill it. */
export function PaymentCreate() {
  const translate = useTranslate();
  const notify = useNotify();
  const navigate = useNavigate();
  const today = useSession()?.today;
  const [asked] = useSearchParams();
  const { perform, busy, refusal } = useVerb<{ id: string }>('/payments');
  const [invoiceId] = useState(asked.get('invoiceId') ?? undefined);
  const invoice = useRead<{ number: string; clientName: string }>(invoiceId && `/invoices/${invoiceId}`).data;
  if (today === undefined) return null;

  async function submit(values: FieldValues) {
    const answer = await perform(bodyOf({ ...values, invoiceId }));
    if (answer === undefined) return;
    notify('payments.recorded', { type: 'success' });
    void navigate(`/payments/${answer.id}/show`);
  }

  return (
    <>
      <PageHead title={translate('payments.new')} />
      <Form
        onSubmit={submit}
        defaultValues={{
          amount: asked.get('amount') ?? '',
          valueDate: today,
          clientId: asked.get('clientId'),
          method: 'bank-transfer',
          reference: '',
          payer: '',
        }}
        sanitizeEmptyValues={false}
      >
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 2fr) minmax(0, 3fr)' },
            alignItems: 'start',
          }}
        >
          <Panel title={translate('payments.money')}>
            <Stack sx={{ gap: 1 }}>
              {invoice === undefined ? (
                <ClientFilter source="clientId" label="payments.client" />
              ) : (
                <Alert severity="info">
                  {translate('payments.forInvoice', { number: invoice.number, client: invoice.clientName })}
                </Alert>
              )}
              <DecimalInput source="amount" label="payments.amount" autoFocus />
              <DateInput source="valueDate" label="payments.valueDate" validate={required()} />
              {invoice === undefined && (
                <TextInput
                  source="reference"
                  label="payments.reference"
                  helperText="payments.referenceHint"
                />
              )}
              <TextInput source="payer" label="payments.payer" />
              <SelectInput
                source="method"
                label="payments.method.title"
                validate={required()}
                choices={methods.map((id) => ({ id, name: `payments.method.${id}` }))}
              />
              <FormRefusal refusal={refusal} />
              <Button type="submit" variant="contained" loading={busy}>
                {translate('payments.record')}
              </Button>
            </Stack>
          </Panel>
          <Outlook invoiceId={invoiceId} refused={refusal} />
        </Box>
      </Form>
    </>
  );
}

function Outlook({
  invoiceId,
  refused,
}: {
  readonly invoiceId: string | undefined;
  readonly refused: Refusal | undefined;
}) {
  const values = useWatch();
  const { amount, valueDate, clientId, reference } = bodyOf({ ...values, invoiceId });
  return <PaymentOutlook query={{ amount, valueDate, clientId, reference, invoiceId }} refused={refused} />;
}

type Body = Readonly<
  Record<
    'amount' | 'valueDate' | 'clientId' | 'invoiceId' | 'reference' | 'payer' | 'method',
    string | undefined
  >
>;

/** What is empty is not sent. */
function bodyOf(values: FieldValues): Body {
  const given = Object.entries(values).filter(
    ([, value]) => typeof value === 'string' && value.trim() !== '',
  );
  return Object.fromEntries(given) as Body;
}
