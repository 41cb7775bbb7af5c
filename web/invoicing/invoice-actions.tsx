import { Button, Stack } from '@mui/material';
import { BooleanInput, DateInput, DateTimeInput, TextInput, required, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { useHolds, useSession } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { CreditNoteButton } from './credit-note-button.tsx';
import { type Invoice, isCorrection, isOwed, wasDue } from './invoice.ts';
import { instantOf } from '../parts/instant-of.ts';

/** What may be done about an invoice in its state, by who may do it. */
export function InvoiceActions({ invoice }: { readonly invoice: Invoice }) {
  const translate = useTranslate();
  const isFinance = useHolds('finance');
  const maySend = useHolds('account_manager', 'finance');
  const mayHalt = useHolds('finance', 'management');
  const mayDispute = useHolds('account_manager', 'finance', 'management');
  const today = useSession()?.today ?? '';
  const { id, kind, cancelledBy, receivedOn, sha256 } = invoice;
  const stands = !isCorrection(invoice) && cancelledBy === null;
  const owed = stands && isOwed(invoice);
  const late = stands && wasDue(invoice, today);
  const isNote = kind === 'interest';
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', mb: 1 }}>
      {isFinance && owed && (
        <Button
          size="small"
          variant="contained"
          component={Link}
          to={`/payments/create?invoiceId=${id}&amount=${invoice.open}`}
        >
          {translate('invoicing.do.pay')}
        </Button>
      )}
      {isFinance && stands && !isNote && <CreditNoteButton invoice={invoice} />}
      {isFinance && stands && isNote && (
        <VerbButton
          label="invoicing.do.waiveInterest"
          path={`/interest-notes/${id}/credit-notes`}
          explanation={`${translate('invoicing.means.waiveInterest')} ${translate('kontor.irreversible')}`}
        >
          <DecimalInput source="amount" />
          <ReasonInput />
        </VerbButton>
      )}
      {isFinance && stands && (
        <VerbButton
          label="invoicing.do.cancel"
          path={isNote ? `/interest-notes/${id}/cancellation` : `/invoices/${id}/cancellation`}
          explanation={`${translate('invoicing.means.cancel')} ${translate('kontor.irreversible')}`}
          defaultValues={isNote ? {} : { rebill: true }}
        >
          <ReasonInput />
          {!isNote && (
            <BooleanInput source="rebill" label="invoicing.rebill" helperText="invoicing.means.rebill" />
          )}
        </VerbButton>
      )}
      {isFinance && stands && receivedOn !== null && (
        <VerbButton
          label="invoicing.do.receipt"
          path={`/invoices/${id}/receipt`}
          method="PUT"
          explanation={translate('invoicing.means.receipt')}
          body={({ receivedAt, reason }) => ({ receivedAt: instantOf(String(receivedAt)), reason })}
        >
          <DateTimeInput
            source="receivedAt"
            label="invoicing.receivedAt"
            parse={asTyped}
            validate={required()}
          />
          <ReasonInput />
        </VerbButton>
      )}
      {sha256 !== null && maySend && (
        <VerbButton
          label="invoicing.do.resend"
          path={`/documents/${invoice.documentId}/dispatches`}
          explanation={translate('invoicing.means.resend')}
          body={({ recipient }) => ({ channel: 'mail', ...(recipient ? { recipient } : {}) })}
        >
          <TextInput
            source="recipient"
            type="email"
            label="invoicing.recipient"
            helperText="invoicing.means.recipient"
          />
        </VerbButton>
      )}
      {owed && mayDispute && (
        <VerbButton
          label="invoicing.do.dispute"
          path={`/invoices/${id}/dispute`}
          explanation={translate('invoicing.means.dispute')}
        >
          <ReasonInput />
        </VerbButton>
      )}
      {owed && mayHalt && (
        <VerbButton
          label="invoicing.do.hold"
          path="/dunning-holds"
          explanation={translate('invoicing.means.hold')}
          body={({ until, reason }) => ({ invoiceId: id, until, reason })}
        >
          <DateInput source="until" label="invoicing.until" validate={required()} />
          <ReasonInput />
        </VerbButton>
      )}
      {owed && late && mayHalt && (
        <VerbButton
          label="invoicing.do.proceedings"
          path={`/invoices/${id}/legal-proceedings`}
          explanation={translate('invoicing.means.proceedings')}
        >
          <ReasonInput />
        </VerbButton>
      )}
      {isFinance && late && <LateActions invoice={invoice} />}
    </Stack>
  );
}

/** What default brings: costs of collection, and the excuse for it. */
function LateActions({ invoice }: { readonly invoice: Invoice }) {
  const translate = useTranslate();
  return (
    <>
      <VerbButton
        label="invoicing.do.costs"
        path={`/invoices/${invoice.id}/collection-costs`}
        explanation={translate('invoicing.means.costs')}
        body={({ amount, document }) => ({ documented: amount ? { amount, document } : null })}
      >
        <DecimalInput source="amount" optional label="invoicing.provenCosts" />
        <TextInput source="document" label="invoicing.costDocument" />
      </VerbButton>
      <VerbButton
        label="invoicing.do.excuse"
        path={`/invoices/${invoice.id}/excused-delays`}
        explanation={translate('invoicing.means.excuse')}
        body={({ from, until, reason }) => ({ from, until: until || null, reason })}
        defaultValues={{ from: invoice.dueOn }}
      >
        <DateInput source="from" label="invoicing.from" validate={required()} />
        <DateInput source="until" label="invoicing.untilUsual" />
        <ReasonInput />
      </VerbButton>
    </>
  );
}

/** What was typed, not a moment of the browser's own time zone. */
function asTyped(text: string): string {
  return text;
}
