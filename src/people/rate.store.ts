import { type Db, type Tx } from '../../db/connection.ts';
import { onConstraint } from '../../db/constraints.ts';
import { type Instant } from '../calendar/instant.ts';
import { type Decimal4, trimmed } from '../money/decimal.ts';
import { defineProblem } from '../problems/problem.ts';
import { type Rate } from './rate.ts';

const rateEntered = defineProblem({
  type: 'rate-entered',
  title: 'This rate has just been entered by somebody else',
  status: 409,
});
onConstraint('rate_once', rateEntered, 'look at GET /rates and enter it again if it differs');

export const rateColumns = {
  id: 'rate.id',
  personId: 'rate.person_id',
  role: 'rate.role',
  clientId: 'rate.client_id',
  contractId: 'rate.contract_id',
  validFrom: 'rate.valid_from',
  hourly: 'rate.hourly',
};

/** What the time on some contracts may cost: the rates for them, for their clients, and the general ones. */
export async function ratesOf(
  db: Db,
  { contractIds, clientIds }: { contractIds: readonly string[]; clientIds: readonly string[] },
): Promise<Rate[]> {
  const rows = await db('rate')
    .whereRaw('(contract_id is null or contract_id = any (?::uuid[]))', [[...contractIds]])
    .whereRaw('(client_id is null or client_id = any (?::uuid[]))', [[...clientIds]])
    .options({ name: 'rates' })
    .select<Rate[]>(rateColumns);
  return rows.map((row) => ({ ...row, hourly: trimmed(row.hourly) }));
}

/** The rate of exactly these, from exactly this day on, if it has been entered. */
export async function sameRate(tx: Tx, rate: Omit<Rate, 'id' | 'hourly'>): Promise<Rate | undefined> {
  const query = tx('rate').where({ valid_from: rate.validFrom });
  for (const [column, value] of Object.entries(narrowing(rate)))
    void (value === null ? query.whereNull(column) : query.where(column, value));
  const row: Rate | undefined = await query.forUpdate().first<Rate | undefined>(rateColumns);
  return row && { ...row, hourly: trimmed(row.hourly) };
}

export async function insertRate(tx: Tx, rate: Rate, actor: string, at: Instant): Promise<void> {
  await tx('rate').insert({
    id: rate.id,
    ...narrowing(rate),
    valid_from: rate.validFrom,
    hourly: rate.hourly,
    entered_by: actor,
    entered_at: at,
  });
}

export async function correctRate(
  tx: Tx,
  id: string,
  hourly: Decimal4,
  actor: string,
  at: Instant,
): Promise<void> {
  await tx('rate').where({ id }).update({ hourly, entered_by: actor, entered_at: at });
}

function narrowing({ personId, role, clientId, contractId }: Omit<Rate, 'id' | 'hourly' | 'validFrom'>) {
  return { person_id: personId, role, client_id: clientId, contract_id: contractId };
}
