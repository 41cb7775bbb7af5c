import { Alert, Box, Skeleton, Stack } from '@mui/material';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useParams } from 'react-router-dom';
import { To } from '../parts/to.tsx';
import { Refusal } from '../http/api.ts';
import { Clause } from '../parts/clause.tsx';
import { Day } from '../parts/fields.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { BesidePaper, PaperDesk, PaperToggle } from '../parts/paper-desk.tsx';
import { PdfButton } from '../parts/pdf-button.tsx';
import { Papers } from '../documents/papers.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { StatusChip } from '../parts/status-chip.tsx';
import { useRead } from '../parts/use-read.ts';
import { type Invoice, invoiceTones } from './invoice.ts';
import { InvoiceActions } from './invoice-actions.tsx';
import { InvoiceLines } from './invoice-lines.tsx';
import { InvoiceStanding } from './invoice-standing.tsx';
import { InvoiceStory } from './invoice-story.tsx';
import { InvoiceTotals } from './invoice-totals.tsx';

/** The PDF follows its invoice within seconds. */
const ASK_EVERY_MS = 2000;

/** An invoice as it was issued, where it stands, and what may be done about it. */
export function InvoiceShow() {
  const { id = '' } = useParams();
  const [isDrawn, setDrawn] = useState(true);
  const {
    data: invoice,
    error,
    refetch,
  } = useRead<Invoice>(`/invoices/${id}`, {}, isDrawn ? {} : { refetchInterval: ASK_EVERY_MS });
  useEffect(() => setDrawn(invoice?.sha256 !== null), [invoice?.sha256]);
  if (error instanceof Refusal) return <RefusalNotice refusal={error} onRetry={() => void refetch()} />;
  if (invoice?.id !== id) return <Skeleton variant="rounded" height={320} />;
  return <Content invoice={invoice} />;
}

function Content({ invoice }: { readonly invoice: Invoice }) {
  const translate = useTranslate();
  const { id, kind, number, contractId, contractNumber, clientId, clientName } = invoice;
  const title = `${translate(`invoicing.kind.${kind}`)} ${number}`;
  return (
    <PaperDesk key={id} first={{ documentId: invoice.documentId, title }}>
      <Box>
        <PageHead
          title={title}
          facts={
            <>
              <StatusChip state={invoice.status} words="invoicing.status" tones={invoiceTones} />
              <To to={`/clients/${clientId}/show`}>{clientName}</To>
              {contractNumber !== null && <To to={`/contracts/${contractId}/show`}>{contractNumber}</To>}
              <span>
                {translate('invoicing.issued')} <Day value={invoice.issuedOn} />
              </span>
              <span>{invoice.title}</span>
            </>
          }
        >
          <PaperToggle />
          <PdfButton path={`/invoices/${id}/pdf`} isReady={invoice.sha256 !== null} />
        </PageHead>
        <InvoiceActions invoice={invoice} />
      </Box>
      <BesidePaper>
        <Stack sx={{ gap: 2 }}>
          <Corrections invoice={invoice} />
          <Box sx={columns}>
            <Stack sx={{ gap: 2, minWidth: 0 }}>
              <InvoiceLines invoice={invoice} />
              <InvoiceTotals invoice={invoice} />
              <Papers subjectId={id} />
            </Stack>
            <Stack sx={{ gap: 2, minWidth: 0 }}>
              <InvoiceStanding invoice={invoice} />
              <InvoiceStory invoiceId={id} />
            </Stack>
          </Box>
        </Stack>
      </BesidePaper>
    </PaperDesk>
  );
}

/** Two columns where the paper leaves room for them. */
const columns = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: 'minmax(0, 1fr)',
  '@container (min-width: 900px)': { gridTemplateColumns: 'minmax(0, 3fr) minmax(0, 2fr)' },
};

/** What it corrects, and what took it back. */
function Corrections({ invoice }: { readonly invoice: Invoice }) {
  const translate = useTranslate();
  const { corrects, correctsId, cancelledBy, clauses } = invoice;
  return (
    <>
      {corrects !== null && correctsId !== null && (
        <Alert severity="info">
          {translate('invoicing.corrects')} <To to={`/invoices/${correctsId}/show`}>{corrects.number}</To>:{' '}
          {corrects.reason}
        </Alert>
      )}
      {cancelledBy !== null && (
        <Alert severity="warning">
          {translate('invoicing.cancelledBy')}{' '}
          <To to={`/invoices/${cancelledBy}/show`}>{translate('invoicing.toCancellation')}</To>
        </Alert>
      )}
      {clauses.length > 0 && (
        <Stack direction="row" sx={{ gap: 0.5, flexWrap: 'wrap' }}>
          {clauses.map(({ ref }) => (
            <Clause key={ref} reference={ref} />
          ))}
        </Stack>
      )}
    </>
  );
}
