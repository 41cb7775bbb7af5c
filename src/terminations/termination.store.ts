import { type Db, type Tx } from '../../db/connection.ts';
import { onConstraint } from '../../db/constraints.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import {
  alreadyTerminated,
  type Termination,
  type TerminatingSide,
  type TerminationForm,
} from './termination.ts';

onConstraint('termination_standing', alreadyTerminated, 'see "terminations" of the contract');

interface TerminationRow {
  id: string;
  contract_id: string;
  by: TerminatingSide;
  form: TerminationForm;
  evidence: string;
  received_on: LocalDate;
  ends_on: LocalDate;
  reason: string | null;
  withdrawn_on: LocalDate | null;
  withdrawal: string | null;
}

/** Every notice on a contract, the earliest first. */
export async function terminationsOf(db: Db, contractId: string): Promise<Termination[]> {
  const rows = await db('termination')
    .where({ contract_id: contractId })
    .orderBy('id')
    .select<TerminationRow[]>();
  return rows.map((row) => ({
    id: row.id,
    contractId: row.contract_id,
    by: row.by,
    form: row.form,
    evidence: row.evidence,
    receivedOn: row.received_on,
    endsOn: row.ends_on,
    reason: row.reason,
    withdrawnOn: row.withdrawn_on,
    withdrawal: row.withdrawal,
  }));
}

/** The notice by which a contract ends, if one stands. */
export async function standingTermination(db: Db, contractId: string): Promise<Termination | undefined> {
  return (await terminationsOf(db, contractId)).find(({ withdrawnOn }) => withdrawnOn === null);
}

export async function insertTermination(
  tx: Tx,
  termination: Termination,
  { actor, at }: { readonly actor: string; readonly at: Instant },
): Promise<void> {
  await tx('termination').insert({
    id: termination.id,
    contract_id: termination.contractId,
    by: termination.by,
    form: termination.form,
    evidence: termination.evidence,
    received_on: termination.receivedOn,
    ends_on: termination.endsOn,
    reason: termination.reason,
    actor,
    created_at: at,
  });
}

/** Both sides have taken a notice back. */
export async function withdrawNotice(tx: Tx, id: string, on: LocalDate, withdrawal: string): Promise<void> {
  await tx('termination').where({ id }).update({ withdrawn_on: on, withdrawal });
}
