import { Money } from '../../src/money/money.ts';
import { addDays } from '../../src/calendar/local-date.ts';
import { verify } from '../../src/audit/verify.view.ts';
import { type Agency, listed, look, Mistake } from './agency.ts';

/** As many rows as one page of a list holds. */
const MOST_LISTED = 200;

/** What was issued, by its key, with the hash of all that must never change. */
export type Issued = Map<string, string>;

/** Everything that is true on the evening of any day, whatever has happened. @throws Mistake with what is not */
export async function checkDay(agency: Agency, issued: Issued): Promise<void> {
  for (const { name, violations } of await verify(agency.app.db)) {
    if (violations.length > 0) throw new Mistake(name, violations.join('; '));
  }
  await expectUnchanged(agency, issued);
  await expectLettersOnce(agency);
  await expectLettersOnTheirWay(agency);
  await expectOneTruth(agency);
}

/** What was issued once stays as it was. */
async function expectUnchanged({ app }: Agency, issued: Issued): Promise<void> {
  const { rows } = await app.db.raw<{ rows: { key: string; hash: string }[] }>(
    `select 'document ' || id as key, md5(d::text) as hash from document d
     union all select 'file ' || document_id, sha256 from document_file
     union all select 'invoice ' || id, md5(i::text) from invoice i
     union all select 'posting ' || entry_id || position, md5(p::text) from posting p
     union all select 'journal ' || id, md5(j::text) from journal j`,
  );
  const present = new Map(rows.map(({ key, hash }) => [key, hash]));
  for (const [key, hash] of issued) {
    if (present.get(key) !== hash) throw new Mistake('what was issued stays as it was', key);
  }
  for (const [key, hash] of present) issued.set(key, hash);
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
    `select 'no way for ' || kind || ' ' || id as found from document d
     where created_at < :late and not exists (select from dispatch s where s.document_id = d.id or d.id = any (s.enclosures))
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

/** The statements of all clients, the ageing and the ledger tell the same. */
async function expectOneTruth(agency: Agency): Promise<void> {
  const { app, today } = agency;
  const clients = await listed(agency, '/clients');
  const statements = await Promise.all(
    clients.map(({ id }) => look(agency, `/clients/${id}/statement?asOf=${today}`, 'base-rate-missing')),
  );
  const [row] = await app.db('open_item').sum<{ sum: string | null }[]>('open as sum');
  const kept = Money.of(row?.sum ?? '0.00');
  if (statements.includes(null)) await expectBaseRateAskedFor(agency);
  else {
    const stated = Money.sum(statements.map(({ open }) => Money.of(open)));
    if (String(stated) !== String(kept))
      throw new Mistake('statements are the ledger', `statements ${stated}, ledger ${kept}`);
  }
  const { total } = await look(agency, '/ageing');
  if (total.total !== String(kept))
    throw new Mistake('the ageing is the ledger', `ageing ${total.total}, ledger ${kept}`);
}

/** In the first days of a half-year nobody may have entered its base rate yet (ruling 10); then a person is told to. */
async function expectBaseRateAskedFor(agency: Agency): Promise<void> {
  if ((await listed(agency, '/matters?kind=base-rate')).length === 0)
    throw new Mistake('a missing base rate waits for a person', agency.today);
}
