import { Typography } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { api, type Query, Refusal } from '../http/api.ts';
import { Money } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { isSaidAlready } from '../parts/said-already.ts';
import { Allocations } from './allocations.tsx';
import { type PaymentPreview } from './payment.ts';

/** What money would pay, asked anew a moment after the last key was pressed. Nothing is written. */
export function PaymentOutlook({
  query,
  refused,
}: {
  readonly query: Query;
  /** What the form beside it was refused. */
  readonly refused?: Refusal | undefined;
}) {
  const translate = useTranslate();
  const asked = useLater(JSON.stringify(query));
  const isAsked = isComplete(JSON.parse(asked) as Query);
  const { data, error } = useQuery({
    queryKey: ['outlook', asked],
    queryFn: ({ signal }) =>
      api<PaymentPreview>('/payments/preview', { query: JSON.parse(asked) as Query, signal }),
    enabled: isAsked,
    placeholderData: (before) => before,
    retry: false,
  });
  const refusal = error instanceof Refusal ? error : undefined;
  const isSaid = refusal !== undefined && isSaidAlready(refusal, refused);
  return (
    <Panel title={translate('payments.outlook')}>
      {(!isAsked || isSaid) && (
        <Typography color="textSecondary">{translate('payments.outlookHint')}</Typography>
      )}
      {isAsked && !isSaid && <RefusalNotice refusal={refusal} />}
      {isAsked && error === null && data !== undefined && (
        <>
          <Typography sx={{ mb: 1 }}>{data.clientName}</Typography>
          <Allocations allocations={data.allocations} empty={translate('payments.paysNothing')} />
          {data.credit !== '0.00' && (
            <Typography sx={{ mt: 1 }}>
              {translate('payments.rest')}: <Money value={data.credit} sx={{ fontWeight: 650 }} />
            </Typography>
          )}
        </>
      )}
    </Panel>
  );
}

function isComplete({ amount, clientId, invoiceId, reference, reminder }: Query): boolean {
  const names = [clientId, invoiceId, reference, reminder].some(
    (name) => name !== undefined && name !== null,
  );
  return /^\d+(\.\d{1,2})?$/.test(String(amount ?? '')) && Number(amount) > 0 && names;
}

const PAUSE_MS = 300;

function useLater(value: string): string {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}
