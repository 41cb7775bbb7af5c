import { type Db } from '../../db/connection.ts';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { type Delivery } from '../deliveries/delivery.ts';
import { totalsOf } from '../money/vat.ts';
import { dueSince } from './billing-due.ts';
import { billingPartsOf } from './billing-part.store.ts';
import { type PartStatus } from './billing-plan.ts';
import { restOfPart } from './called-part.ts';
import { type Contract, type ContractStatus } from './contract.ts';

/** The billing plan of a contract and where each part stands. */
export async function billingOf(
  db: Db,
  contract: Contract,
  deliveries: readonly Delivery[],
  asOf: LocalDate,
) {
  const parts = await billingPartsOf(db, contract.id);
  const rows = await db('billed_part')
    .join('invoice', 'invoice.id', 'billed_part.invoice_id')
    .where('invoice.contract_id', contract.id)
    .whereNull('billed_part.released_by')
    .select<BilledRow[]>('billed_part.part_id', 'invoice.id', 'invoice.number');
  const billed = new Map(rows.map((row) => [row.part_id, row]));
  return parts.map((part) => {
    const invoice = billed.get(part.id);
    const due = dueSince(part, contract.concludedOn, deliveries, asOf) !== null;
    return {
      id: part.id,
      position: part.position,
      trigger: part.trigger,
      invoiceKind: part.billedAs,
      linePosition: part.linePosition,
      sharePercent: part.sharePercent,
      net: totalsOf(restOfPart(parts, part)).net.toString(),
      clause: part.clause,
      remuneration: part.remuneration,
      period: part.period && { from: part.period.from, to: addDays(part.period.until, -1) },
      dueOn: part.dueOn,
      status: partStatus(contract.status, invoice !== undefined, due),
      called: part.called && {
        calledOn: part.called.on,
        clause: part.called.clause,
        reasons: [...part.called.reasons],
        note: part.called.note,
      },
      ...(invoice === undefined ? {} : { invoiceId: invoice.id, invoiceNumber: invoice.number }),
    };
  });
}

interface BilledRow {
  part_id: string;
  id: string;
  number: string;
}

function partStatus(contract: ContractStatus, billed: boolean, due: boolean): PartStatus {
  if (billed) return 'invoiced';
  if (contract === 'withdrawn') return 'ended';
  return due ? 'due' : 'planned';
}
