import { FORM_IN_USE, sealForms } from '../../src/audit/sealed-tables.ts';
import { findingsOn, invariants } from '../../src/audit/verify.view.ts';
import { addDays } from '../../src/calendar/local-date.ts';
import { Money } from '../../src/money/money.ts';
import { type Agency, listed, look, Mistake } from './agency.ts';

/** As many rows as one page of a list holds. */
const MOST_LISTED = 200;

/**
 * What `npm run verify` hashes from the first day on. On other evenings than the last of a month it is enough that no
 * row of it has been written again.
 */
const hashing = new Set(['sealed rows are unchanged', 'seals are a chain', 'originals are unchanged']);

/** What was looked at on evenings before. */
export interface Seen {
  /** What was issued, by its key, with the transaction that wrote the row. */
  readonly issued: Map<string, string>;
  /** How many postings each client had when its statement was read. */
  readonly booked: Map<string, number>;
}

/**
 * Everything that is true on the evening of any day, whatever has happened: of what is new on each, of all on the last
 * of a month. @throws Mistake with what is not
 */
export async function checkDay(agency: Agency, seen: Seen, { whole }: { whole: boolean }): Promise<void> {
  const among = whole ? invariants : invariants.filter(({ name }) => !hashing.has(name));
  for (const { name, violations } of await findingsOn(agency.app.db, among)) {
    if (violations.length > 0) throw new Mistake(name, violations.join('; '));
  }
  await expectUnchanged(agency, seen);
  await expectLettersOnce(agency);
  await expectLettersOnTheirWay(agency);
  if (whole) seen.booked.clear();
  await expectOneTruth(agency, seen);
}

const issuedRows = (sealForms.get(FORM_IN_USE) ?? [])
  .map(({ table, key }) => `select '${table} ' || ${key} as key, r.xmin::text as written from "${table}" r`)
  .join(' union all ');

/** What was issued once stays as it was: its row is there, and no transaction has written it again. */
async function expectUnchanged({ app }: Agency, { issued }: Seen): Promise<void> {
  const { rows } = await app.db.raw<{ rows: { key: string; written: string }[] }>(issuedRows);
  let known = 0;
  for (const { key, written } of rows) {
    const before = issued.get(key);
    if (before === undefined) continue;
    known += 1;
    if (before !== written) throw new Mistake('what was issued stays as it was', key);
  }
  if (known < issued.size) {
    const present = new Set(rows.map(({ key }) => key));
    const missing = [...issued.keys()].filter((key) => !present.has(key));
    throw new Mistake('what was issued stays as it was', `missing: ${missing.join(', ')}`);
  }
  for (const { key, written } of rows) issued.set(key, written);
}

/** Each letter was taken by the mail server once, unless a person wanted it again, and what is called sent was taken. */
async function expectLettersOnce({ app, mail }: Agency): Promise<void> {
  const sent = await app
    .db('dispatch')
    .where({ channel: 'mail' })
    .select<{ message_id: string; status: string; settled_by: string | null }[]>(
      'message_id',
      'status',
      'settled_by',
    );
  for (const { message_id: id, status, settled_by: settledBy } of sent) {
    const taken = mail.taken.get(id) ?? 0;
    if (settledBy !== null) continue;
    if (taken > 1) throw new Mistake('no letter goes out twice', `${id}: ${taken} times`);
    if (status === 'sent' && taken === 0) throw new Mistake('what is called sent was taken', id);
    if (taken === 1 && (status === 'queued' || status === 'refused'))
      throw new Mistake('what was taken is not sent again', `${id} is ${status}`);
  }
}

/** Every letter has a way to its reader; none lies for days; and those that nobody took wait on a person's list. */
async function expectLettersOnTheirWay(agency: Agency): Promise<void> {
  const { app, today } = agency;
  const late = addDays(today, -3);
  const { rows } = await app.db.raw<{ rows: { found: string }[] }>(
    `select 'no way for ' || kind || ' ' || id as found from document
     where created_at < :late
       and id not in (select document_id from dispatch union all select unnest(enclosures) from dispatch)
     union all select status || ' ' || id from dispatch
     where status in ('queued', 'sending') and greatest(next_attempt_at, created_at) < :late`,
    { late },
  );
  if (rows.length > 0) throw new Mistake('no letter lies', rows.map(({ found }) => found).join('; '));
  const waiting = await app.db('dispatch').whereIn('status', ['in-doubt', 'refused']).pluck<string[]>('id');
  const listedOnes = (await listed(agency, '/matters?kind=letter')).length;
  if (listedOnes !== Math.min(waiting.length, MOST_LISTED))
    throw new Mistake('what nobody took is on the list', `${waiting.length} wait, ${listedOnes} are listed`);
}

interface Kept {
  readonly id: string;
  readonly open: string;
  readonly booked: number;
}

/**
 * The statements of clients, the ageing and the ledger tell the same. What a statement calls open can only change with a
 * posting: read are the statements of those clients who have had one since.
 */
async function expectOneTruth(agency: Agency, { booked }: Seen): Promise<void> {
  const { app, today } = agency;
  const { rows } = await app.db.raw<{ rows: Kept[] }>(
    `select c.id, coalesce(o.open, 0)::numeric(14, 2)::text as open, coalesce(p.booked, 0) as booked
     from client c
     left join (select i.client_id, sum(o.open) as open from open_item o join invoice i on i.id = o.invoice_id
                group by i.client_id) o on o.client_id = c.id
     left join (select client_id, count(*)::integer as booked from posting group by client_id) p on p.client_id = c.id`,
  );
  const unread = rows.filter((client) => booked.get(client.id) !== client.booked);
  for (const client of unread) {
    const statement = await look(
      agency,
      `/clients/${client.id}/statement?asOf=${today}`,
      'base-rate-missing',
    );
    if (statement === null) await expectBaseRateAskedFor(agency);
    else if (statement.open !== client.open)
      throw new Mistake(
        'statements are the ledger',
        `client ${client.id}: statement ${statement.open}, ledger ${client.open}`,
      );
    else booked.set(client.id, client.booked);
  }
  const { total } = await look(agency, '/ageing');
  const kept = Money.sum(rows.map(({ open }) => Money.of(open)));
  if (total.total !== String(kept))
    throw new Mistake('the ageing is the ledger', `ageing ${total.total}, ledger ${kept}`);
}

/** In the first days of a half-year nobody may have entered its base rate yet (ruling 10); then a person is told to. */
async function expectBaseRateAskedFor(agency: Agency): Promise<void> {
  if ((await listed(agency, '/matters?kind=base-rate')).length === 0)
    throw new Mistake('a missing base rate waits for a person', agency.today);
}
