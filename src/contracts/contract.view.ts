import { type Db } from '../../db/connection.ts';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { effectiveTerms } from '../terms/effective-terms.ts';
import { taxRecord, totalsOf } from '../money/vat.ts';
import { dueSince } from './billing-due.ts';
import { billingPartsOf } from './billing-part.store.ts';
import { type Contract, contractActions } from './contract.ts';
import { contractById } from './contract.store.ts';
import { type Delivery } from './delivery.ts';
import { deliveriesOf } from './delivery.store.ts';
import { priceVersionsOf } from './price.store.ts';
import { termOutlook } from './term-outlook.ts';
import { terminationsOf } from './termination.store.ts';

/** A contract as the API shows it: effective terms with their provenance, the billing plan and where it stands. */
export async function contractView(db: Db, id: string, asOf: LocalDate) {
  const contract = await contractById(db, id);
  const { agreed } = contract;
  const deliveries = await deliveriesOf(db, id);
  const release = await db('work_release')
    .where({ contract_id: id })
    .first<{ released_on: LocalDate; cause: string; reason: string | null; actor: string } | undefined>();
  return {
    id: contract.id,
    number: contract.number,
    clientId: contract.clientId,
    orderId: contract.orderId,
    status: contract.status,
    concludedOn: contract.concludedOn,
    concludedBy: contract.concludedBy,
    term: contract.term && termOutlook(contract, contract.term, asOf),
    endsOn: contract.endsOn,
    terminations: await terminationsOf(db, id),
    termsVersion: await editionCode(db, contract.termsEditionId),
    title: agreed.title,
    billingMode: agreed.billingMode,
    contractType: agreed.contractType,
    lines: agreed.lines.map((line) => ({ id: String(line.position), ...line, net: line.net.toString() })),
    taxes: agreed.taxes.map(taxRecord),
    net: agreed.totals.net.toString(),
    vat: agreed.totals.vat.toString(),
    gross: agreed.totals.gross.toString(),
    components: contract.components.map(({ kind, rank, title }) => ({ kind, rank, title })),
    effectiveTerms: effectiveTerms(contract.components),
    prices: await priceVersionsOf(db, id),
    billing: await billingOf(db, contract, deliveries, asOf),
    release: release
      ? {
          releasedOn: release.released_on,
          cause: release.cause,
          reason: release.reason,
          actor: release.actor,
        }
      : null,
    deliveries,
    actions: contractActions(contract, release !== undefined),
  };
}

async function editionCode(db: Db, editionId: string): Promise<string> {
  const row = await db('terms_edition').where({ id: editionId }).first<{ code: string }>('code');
  return row.code;
}

async function billingOf(db: Db, contract: Contract, deliveries: readonly Delivery[], asOf: LocalDate) {
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
      position: part.position,
      trigger: part.trigger,
      invoiceKind: part.billedAs,
      linePosition: part.linePosition,
      sharePercent: part.sharePercent,
      net: totalsOf(part.taxes).net.toString(),
      clause: part.clause,
      remuneration: part.remuneration,
      period: part.period && { from: part.period.from, to: addDays(part.period.until, -1) },
      dueOn: part.dueOn,
      status: partStatus(invoice !== undefined, due),
      ...(invoice === undefined ? {} : { invoiceId: invoice.id, invoiceNumber: invoice.number }),
    };
  });
}

interface BilledRow {
  part_id: string;
  id: string;
  number: string;
}

function partStatus(billed: boolean, due: boolean): 'invoiced' | 'due' | 'planned' {
  if (billed) return 'invoiced';
  return due ? 'due' : 'planned';
}
