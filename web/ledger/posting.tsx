import { useTranslate } from 'react-admin';
import { type z } from 'zod';
import { type accountPosting } from '../../src/ledger/ledger.schemas.ts';
import { To } from '../parts/to.tsx';
import { Whole } from '../parts/whole.tsx';

export type Posting = z.output<typeof accountPosting>;

/** What was booked, leading to where it is told in full: the invoice, the payment, or what it concerns. */
export function Source({ posting }: { readonly posting: Posting }) {
  const translate = useTranslate();
  const { sourceKind, sourceId, documentNumber, invoiceId, invoiceNumber, clientId } = posting;
  const name = translate(`ledger.source.${sourceKind}`);
  if (sourceKind === 'invoice') return <Way to={`/invoices/${sourceId}/show`}>{documentNumber ?? name}</Way>;
  if (sourceKind === 'payment') return <Way to={`/payments/${sourceId}/show`}>{name}</Way>;
  if (invoiceId !== null) return <Way to={`/invoices/${invoiceId}/show`}>{invoiceNumber ?? name}</Way>;
  return clientId === null ? <>{name}</> : <Way to={`/clients/${clientId}/show`}>{name}</Way>;
}

function Way({ to, children }: { readonly to: string; readonly children: string }) {
  return (
    <Whole>
      <To to={to}>{children}</To>
    </Whole>
  );
}

/** Why it was booked, and on which receivable where that is another than the document. */
export function PostingText({ posting }: { readonly posting: Posting }) {
  const translate = useTranslate();
  const { sourceKind, purpose, documentKind, documentNumber, invoiceId, invoiceNumber } = posting;
  // "receipt 2", "interest on RE-2026-0001": what follows is told beside it.
  const [act = ''] = purpose.split(' ');
  const kind =
    documentKind === null
      ? ''
      : translate(
          sourceKind === 'invoice' ? `invoicing.kind.${documentKind}` : `payments.method.${documentKind}`,
        );
  const text = translate(`ledger.act.${sourceKind}.${act}`, { kind, _: purpose });
  if (invoiceId === null || invoiceNumber === documentNumber) return <>{text}</>;
  return (
    <>
      {text} · <Way to={`/invoices/${invoiceId}/show`}>{invoiceNumber ?? ''}</Way>
    </>
  );
}
