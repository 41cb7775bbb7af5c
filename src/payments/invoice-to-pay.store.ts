import { type Db } from '../../db/connection.ts';
import { type Invoice, isCorrection } from '../invoicing/invoice.ts';
import { deductingInvoice } from '../invoicing/deposit.store.ts';
import { invoiceById, invoiceByNumber, isCancelled } from '../invoicing/invoice.store.ts';
import { totalOpen } from '../ledger/balance.ts';
import { openBalance } from '../ledger/balance.store.ts';
import { invoiceNotPayable, paymentNamesNoInvoice } from './payment.ts';

/** Numbers as people copy them: any case, with or without spaces around the dashes. */
const INVOICE_NUMBER = /RE\s*-\s*\d{4}\s*-\s*\d{4,}/i;

/**
 * The invoice that a payment pays: the one it names, or the final invoice that absorbed it (ruling 4).
 * @throws problem `payment-names-no-invoice`; `invoice-not-payable` for corrections and cancelled invoices
 */
export async function invoiceToPay(
  db: Db,
  payment: { invoiceId: string | undefined; reference: string | undefined },
): Promise<Invoice> {
  const named = await namedInvoice(db, payment);
  if (isCorrection(named.kind)) {
    throw invoiceNotPayable(`${named.number} is a ${named.kind}; name the invoice that is to be paid`);
  }
  if (await isCancelled(db, named.id)) {
    throw invoiceNotPayable(`${named.number} has been cancelled; name the invoice that replaced it`);
  }
  if (named.kind !== 'advance' || totalOpen(await openBalance(db, named.id)).isPositive()) return named;
  return (await deductingInvoice(db, named.id)) ?? named;
}

async function namedInvoice(
  db: Db,
  { invoiceId, reference }: { invoiceId: string | undefined; reference: string | undefined },
): Promise<Invoice> {
  if (invoiceId !== undefined) return invoiceById(db, invoiceId);
  const number = reference?.match(INVOICE_NUMBER)?.[0].replaceAll(/\s/g, '').toUpperCase();
  const invoice = number === undefined ? undefined : await invoiceByNumber(db, number);
  if (invoice === undefined) {
    throw paymentNamesNoInvoice(
      'give invoiceId, or a reference that contains the number of an issued invoice',
    );
  }
  return invoice;
}
