import { type Db } from '../../db/connection.ts';
import { verify } from '../../src/audit/verify.view.ts';

/** What a billing run has left behind, in a form that is the same whoever did which part of it, and in which order. */
export interface Outcome {
  readonly documents: number;
  /** Over contract, kind, amounts, what the paper says (but for its number), entries and journal of every document. */
  readonly contents: string;
  /** The numbers run from 1 without a gap; the same numbers, whoever has which. */
  readonly gapless: boolean;
  /** Parts that are on a document more than once, or on none. */
  readonly twice: number;
  readonly missing: number;
  /** What `npm run verify` finds and did not find before. */
  readonly violations: readonly string[];
}

/**
 * Reads it of a database in which nobody works any more.
 * @param before what was found before the run: copied contracts have numbers of their own and papers without files
 */
export async function outcomeOf(db: Db, before: readonly string[]): Promise<Outcome> {
  const { rows } = await db.raw<{ rows: Omit<Outcome, 'violations'>[] }>(
    `with content as (
       select i.contract_id, i.sequence, md5(concat_ws('|', i.contract_id, i.client_id, i.kind, i.issued_on, i.net, i.vat, i.gross,
         (i.snapshot - 'number' #- '{payment,reference}')::text,
         (select string_agg(b.part_id::text, ',' order by b.part_id) from billed_part b where b.invoice_id = i.id),
         (select string_agg(p.account || p.amount, ',' order by p.account, p.amount)
          from entry e join posting p on p.entry_id = e.id where e.source_id = i.id),
         (select string_agg(j.verb || j.at, ',' order by j.verb) from journal j where j.subject_id = i.id),
         (select count(*) from dispatch d where d.document_id = i.document_id))) as hash
       from invoice i)
     select count(*) as documents, md5(string_agg(hash, '' order by contract_id, hash)) as contents,
       count(*) = max(sequence) and count(distinct sequence) = count(*) and min(sequence) = 1
         and max(sequence) = (select last_number from number_series where series = 'invoice') as gapless,
       (select count(*) from (select from billed_part group by part_id having count(*) > 1) t) as twice,
       (select count(*) from run_item i join run r on r.id = i.run_id
        where r.kind = 'billing' and i.outcome is distinct from 'done') as missing
     from content`,
  );
  const [counted] = rows;
  if (counted === undefined) throw new Error('there is no invoice');
  const violations = await violationsIn(db);
  return { ...counted, violations: violations.filter((found) => !before.includes(found)) };
}

export async function violationsIn(db: Db): Promise<string[]> {
  const found = await verify(db);
  return found.flatMap(({ name, violations }) => violations.map((what) => `${name}: ${what}`));
}
