import { type Db } from '../../db/connection.ts';
import { onConstraint } from '../../db/constraints.ts';
import { grouped } from '../../db/grouped.ts';
import { type Insert } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { trimmed } from '../money/decimal.ts';
import { defineProblem } from '../problems/problem.ts';
import { type PriceCause, type PriceVersion } from './price.ts';

export const priceExists = defineProblem({
  type: 'price-exists',
  title: 'The price of this line changes on this day already',
  status: 409,
});
onConstraint(
  'price_version_day',
  priceExists,
  'choose another day; a price once agreed stays in the file',
  'validFrom',
);

interface PriceRow {
  contract_id: string;
  line_position: number;
  valid_from: LocalDate;
  unit_price: string;
  cause: PriceCause;
  reason: string;
  clause: string;
}

/** Every change of price of a contract, the earliest first. */
export async function priceVersionsOf(db: Db, contractId: string): Promise<PriceVersion[]> {
  const rows = await db('price_version')
    .where({ contract_id: contractId })
    .orderBy(['line_position', 'valid_from'])
    .options({ name: 'price-versions' })
    .select<PriceRow[]>();
  return rows.map(versionFromRow);
}

/** The same of many contracts, by contract; one whose prices never changed is not among them. */
export async function priceVersionsByContract(
  db: Db,
  contractIds: readonly string[],
): Promise<Map<string, PriceVersion[]>> {
  const rows = await db('price_version')
    .whereRaw('contract_id = any (?::uuid[])', [[...contractIds]])
    .orderBy(['contract_id', 'line_position', 'valid_from'])
    .options({ name: 'price-versions-of-many' })
    .select<PriceRow[]>();
  return grouped(rows, (row) => row.contract_id, versionFromRow);
}

function versionFromRow(row: PriceRow): PriceVersion {
  return {
    linePosition: row.line_position,
    validFrom: row.valid_from,
    unitPrice: trimmed(row.unit_price),
    cause: row.cause,
    reason: row.reason,
    clause: row.clause,
  };
}

/** The rows of new prices, for an act that writes them together with its own. */
export function priceVersionInsert(
  contractId: string,
  versions: readonly PriceVersion[],
  { actor, at }: { readonly actor: string; readonly at: Instant },
): Insert {
  return {
    table: 'price_version',
    rows: versions.map((version) => ({
      contract_id: contractId,
      line_position: version.linePosition,
      valid_from: version.validFrom,
      unit_price: version.unitPrice,
      cause: version.cause,
      reason: version.reason,
      clause: version.clause,
      actor,
      created_at: at,
    })),
  };
}
