import { type Db } from '../../db/connection.ts';
import { dayOf, type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { deliveriesOf } from '../deliveries/delivery.store.ts';
import { presentDeliveries } from '../deliveries/delivery.view.ts';
import { taxRecord } from '../money/vat.ts';
import { perPeriod } from '../offers/per-period.ts';
import { terminationsOf } from '../terminations/termination.store.ts';
import { withdrawalOf } from '../terminations/withdrawal.store.ts';
import { effectiveTerms } from '../terms/effective-terms.ts';
import { parameters } from '../terms/parameters.ts';
import { billingOf } from './billing-plan.view.ts';
import { contractById } from './contract.store.ts';
import { contractActions, suspensionVerb } from './contract.ts';
import { priceVersionsOf } from './price.store.ts';
import { termOutlook } from './term-outlook.ts';

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
    perPeriod: perPeriod(agreed),
    net: agreed.totals.net.toString(),
    vat: agreed.totals.vat.toString(),
    gross: agreed.totals.gross.toString(),
    components: contract.components.map(({ kind, rank, title }) => ({ kind, rank, title })),
    effectiveTerms: effectiveTerms(contract.components).map((term) => ({
      ...term,
      label: parameters[term.parameter].label,
    })),
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
    deliveries: await presentDeliveries(db, deliveries, asOf),
    suspension: contract.status === 'suspended' ? await suspensionOf(db, id) : null,
    withdrawal: await withdrawalOf(db, id),
    actions: contractActions(contract, release !== undefined),
  };
}

interface Suspension {
  at: Instant;
  actor: string;
  clauses: string[];
  reason: string;
  letter: string | null;
}

/** Why a contract rests, as the journal tells it. */
async function suspensionOf(db: Db, id: string) {
  const row = await db('journal')
    .where({ subject_kind: 'contract', subject_id: id, verb: suspensionVerb })
    .orderBy('id', 'desc')
    .first<Suspension | undefined>(
      'at',
      'actor',
      'clauses',
      db.raw(`detail ->> 'reason' as reason`),
      db.raw(`detail ->> 'letter' as letter`),
    );
  if (row === undefined) return null;
  const { at, actor, clauses, reason, letter } = row;
  return { since: dayOf(at), reason, reminder: letter, actor, clause: clauses[0] ?? '' };
}

async function editionCode(db: Db, editionId: string): Promise<string> {
  const row = await db('terms_edition').where({ id: editionId }).first<{ code: string }>('code');
  return row.code;
}
