import { type Db, type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type Head, type Seal, type Way, ways } from './seal.ts';
import { FORM_IN_USE, type SealedTable, sealForms } from './sealed-tables.ts';

const columns = {
  number: 'number',
  form: 'form',
  day: 'day',
  rows: 'rows',
  digest: 'digest',
  head: 'head',
  sealedAt: 'sealed_at',
};

/** The hash of a row "r" in SQL. JSON writes numbers with their places and days as ISO 8601, whatever the session. */
export function rowHash({ table, content }: SealedTable): string {
  return `sha256(convert_to(jsonb_build_array('${table}', ${content.join(', ')})::text, 'UTF8'))`;
}

/**
 * The digest of the hashes of each seal, with how many there are. In order, taken in portions, so that no amount of rows
 * needs more memory than the portions have digests.
 */
export const digestsOfSeals = `
  select seal, sum(rows) as rows, encode(sha256(string_agg(part, ''::bytea order by portion)), 'hex') as digest
  from (select seal, substr(hash, 1, 2) as portion, count(*) as rows,
          sha256(string_agg(hash, ''::bytea order by hash)) as part
        from sealed_row group by 1, 2) portion
  group by seal`;

function inUse(): readonly SealedTable[] {
  return sealForms.get(FORM_IN_USE) ?? [];
}

function unsealed({ table, key }: SealedTable): string {
  return `from "${table}" r where not exists
    (select from sealed_row s where s.table_name = '${table}' and s.key = ${key})`;
}

/** Whether something final has no seal yet, or a head has not left the house by every way. */
export async function hasSealingToDo(db: Db): Promise<boolean> {
  const anyRow = inUse().map((table) => `exists (select ${unsealed(table)})`);
  const { rows } = await db.raw<{ rows: { due: boolean }[] }>(
    `select ${anyRow.join(' or ')} or (select count(*) * :ways from seal) > (select count(*) from seal_departure) as due`,
    { ways: ways.length },
  );
  return rows[0]?.due === true;
}

/** Waits for whoever is sealing and keeps others from it until the end of the transaction; readers go on. */
export async function sealAlone(tx: Tx): Promise<void> {
  await tx.raw('lock table seal in share row exclusive mode');
}

export async function lastSeal(db: Db): Promise<Seal | undefined> {
  return db<Seal>('seal').orderBy('number', 'desc').first<Seal | undefined>(columns);
}

/** Gives every final row without a seal its hash under this one. @returns how many there were, and their digest */
export async function hashUnsealedRows(
  tx: Tx,
  number: number,
): Promise<{ rows: number; digest: string } | undefined> {
  for (const table of inUse()) {
    await tx.raw(
      `insert into sealed_row (table_name, key, seal, hash)
       select '${table.table}', ${table.key}, ?, ${rowHash(table)} ${unsealed(table)}`,
      [number],
    );
  }
  const { rows } = await tx.raw<{ rows: { rows: string; digest: string }[] }>(
    `select * from (${digestsOfSeals}) digest where seal = ?`,
    [number],
  );
  const [found] = rows;
  return found === undefined ? undefined : { rows: Number(found.rows), digest: found.digest };
}

export async function insertSeal(tx: Tx, seal: Seal): Promise<void> {
  const { sealedAt, ...rest } = seal;
  await tx('seal').insert({ ...rest, sealed_at: sealedAt });
}

/** The heads that have not left by this way, the oldest first. */
export async function headsToSend(db: Db, way: Way): Promise<Head[]> {
  return db('seal')
    .whereNotExists(
      db('seal_departure').whereRaw('seal_departure.seal = seal.number').where({ way }).select(db.raw('1')),
    )
    .orderBy('number')
    .select<Head[]>('number', 'day', 'head');
}

interface Departure {
  readonly seal: number;
  readonly way: Way;
  readonly answer: string;
}

export async function insertDepartures(tx: Tx, departures: readonly Departure[], at: Instant): Promise<void> {
  if (departures.length === 0) return;
  const rows = departures.map((departure) => ({ ...departure, left_at: at }));
  // Two runs may have sent the same head: at least once.
  await tx('seal_departure').insert(rows).onConflict(['seal', 'way']).ignore();
}
