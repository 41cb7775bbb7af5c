import { requireNotAfterToday } from '../problems/require-not-after-today.ts';
import { createHash } from 'node:crypto';
import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { isPdf } from '../documents/pdf-bytes.ts';
import { type Money } from '../money/money.ts';
import { badValue } from '../problems/problem.ts';
import { type Allocated } from './allocation.ts';
import { setOffTooLarge, valueDateInFuture } from './payment.ts';
import { paymentInsert } from './payment.store.ts';
import { type SetOffBasis } from './set-off.ts';
import { lockTargets, settle } from './settle.action.ts';
import { paymentTargets } from './target.store.ts';

interface SetOff {
  readonly clientId: string;
  readonly amount: Money;
  readonly valueDate: LocalDate;
  readonly invoiceId: string | undefined;
  readonly basis: SetOffBasis;
  /** The acknowledgement or the decision itself, a PDF. */
  readonly document: { readonly title: string; readonly dated: LocalDate; readonly bytes: Buffer };
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Sets a claim of the client off against what it owes, on the strength of its document (Aufrechnung; GTC 7.7).
 * @throws problem `set-off-too-large` beyond what is owed, `bad-value` without a PDF or with one dated ahead, `value-date-in-future`,
 * `invoice-not-payable`, `payment-names-no-invoice`
 */
export async function setOff(tx: Tx, request: SetOff): Promise<Allocated & { readonly id: string }> {
  const { clientId, amount, valueDate, invoiceId, basis, document, actor, at } = request;
  requireNotAfterToday('valueDate', valueDate, dayOf(at), valueDateInFuture);
  requireNotAfterToday('document.dated', document.dated, dayOf(at), badValue);
  if (!isPdf(document.bytes))
    throw badValue('document.content: the document is no PDF; scan the acknowledgement or decision as one');
  await clientById(tx, clientId);
  const naming = { amount, clientId, invoiceId, reference: undefined };
  const targets = await lockTargets(tx, () => paymentTargets(tx, naming));
  const id = newId();
  const allocated = await settle(tx, {
    paymentId: id,
    clientId,
    round: 1,
    lastPosition: 0,
    amount,
    valueDate,
    from: 'counterclaim',
    targets,
    alongside: ({ credit }) => {
      if (credit.isPositive())
        throw setOffTooLarge(`only ${amount.minus(credit)} is owed here; set off at most that`);
      const payment = { id, clientId, amount, valueDate, method: 'set-off' } as const;
      return [
        paymentInsert({ ...payment, reference: document.title, payer: null, actor, at }),
        { table: 'set_off_document', rows: [documentRow(id, basis, document)] },
      ];
    },
    verb: 'claim set off',
    actor,
    at,
  });
  return { id, ...allocated };
}

function documentRow(paymentId: string, basis: SetOff['basis'], { title, dated, bytes }: SetOff['document']) {
  return {
    payment_id: paymentId,
    basis,
    title,
    dated,
    bytes: `\\x${bytes.toString('hex')}`,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}
