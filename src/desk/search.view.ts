import { type Knex } from 'knex';
import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { sought, type Sought } from './search.ts';

export const hitKinds = ['client', 'offer', 'contract', 'invoice', 'payment'] as const;
export type HitKind = (typeof hitKinds)[number];

/**
 * Found before they are sorted: looking from the newest on would read every title for a word that few have. Of a word that
 * thousands have, some are enough.
 */
const TITLED = `v.id = any (array(select t.id from offer_version t
  where to_tsvector('simple', t.title) @@ to_tsquery('simple', ?) limit 2000))`;

export interface Hit {
  readonly kind: HitKind;
  readonly id: string;
  /** The number, or who paid. */
  readonly name: string;
  readonly title: string | null;
  readonly clientName: string | null;
  readonly day: LocalDate | null;
  readonly amount: string | null;
}

/**
 * What fits a search over clients, offers, contracts, invoices and payments, a few of each, the newest first; every
 * condition reads an index (migration 0120).
 */
export async function hitsOf(db: Db, typed: string, most: number): Promise<Hit[]> {
  const what = sought(typed);
  const found = await Promise.all([
    clients(db, what, most),
    offers(db, what, most),
    contracts(db, what, most),
    invoices(db, what, most),
    payments(db, what, most),
  ]);
  return found.flat();
}

async function clients(db: Db, { words, number, ending }: Sought, most: number): Promise<Hit[]> {
  return few(
    most,
    [
      ...(words === null
        ? []
        : [db.raw(`to_tsvector('simple', client.name) @@ to_tsquery('simple', ?)`, [words])]),
      ...numbered(db, 'client', number, ending),
    ],
    (condition) =>
      db('client')
        .whereNull('client.erased_at')
        .whereRaw(condition)
        .orderBy('client.name')
        .select({
          kind: db.raw(`'client'`),
          id: 'client.id',
          name: 'client.name',
          title: 'client.number',
          clientName: db.raw('null'),
          day: db.raw('null'),
          amount: db.raw('null'),
        }),
  );
}

async function offers(db: Db, { words, number, ending, amount }: Sought, most: number): Promise<Hit[]> {
  return few(
    most,
    [
      ...(words === null ? [] : [db.raw(TITLED, [words])]),
      ...numbered(db, 'offer', number, ending),
      ...(amount === null ? [] : [db.raw('v.gross = ?', [amount]), db.raw('v.net = ?', [amount])]),
    ],
    (condition) =>
      db('offer')
        .joinRaw('join offer_version v on v.offer_id = offer.id and v.version = offer.version')
        .join('client as k', 'k.id', 'offer.client_id')
        .whereRaw(condition)
        .orderBy('offer.id', 'desc')
        .select({ ...hit(db, 'offer', 'offer'), day: db.raw('null'), amount: db.raw('v.gross::text') }),
  );
}

async function contracts(db: Db, { words, number, ending }: Sought, most: number): Promise<Hit[]> {
  return few(
    most,
    [...(words === null ? [] : [db.raw(TITLED, [words])]), ...numbered(db, 'contract', number, ending)],
    (condition) =>
      db('contract')
        .join('offer_version as v', 'v.id', 'contract.version_id')
        .join('client as k', 'k.id', 'contract.client_id')
        .whereRaw(condition)
        .orderBy('contract.id', 'desc')
        .select({
          ...hit(db, 'contract', 'contract'),
          day: 'contract.concluded_on',
          amount: db.raw('v.gross::text'),
        }),
  );
}

async function invoices(db: Db, { number, ending, amount }: Sought, most: number): Promise<Hit[]> {
  return few(
    most,
    [
      ...numbered(db, 'invoice', number, ending),
      ...(amount === null ? [] : [db.raw('invoice.gross = ?', [amount])]),
    ],
    (condition) =>
      db('invoice')
        .join('client as k', 'k.id', 'invoice.client_id')
        .whereRaw(condition)
        .orderBy('invoice.id', 'desc')
        .select({
          ...hit(db, 'invoice', 'invoice'),
          title: db.raw(`invoice.snapshot ->> 'title'`),
          day: 'invoice.issued_on',
          amount: db.raw('invoice.gross::text'),
        }),
  );
}

async function payments(db: Db, { words, amount }: Sought, most: number): Promise<Hit[]> {
  return few(
    most,
    [
      ...(words === null
        ? []
        : [db.raw(`to_tsvector('simple', coalesce(payment.payer, '')) @@ to_tsquery('simple', ?)`, [words])]),
      ...(amount === null ? [] : [db.raw('payment.amount = ?', [amount])]),
    ],
    (condition) =>
      db('payment')
        .join('client as k', 'k.id', 'payment.client_id')
        .whereRaw(condition)
        .orderBy('payment.id', 'desc')
        .select({
          kind: db.raw(`'payment'`),
          id: 'payment.id',
          name: db.raw(`coalesce(payment.payer, k.name)`),
          title: 'payment.reference',
          clientName: 'k.name',
          day: 'payment.value_date',
          amount: db.raw('payment.amount::text'),
        }),
  );
}

/** The first hits of each condition, each once. */
async function few(
  most: number,
  conditions: readonly Knex.Raw[],
  query: (condition: Knex.Raw) => Knex.QueryBuilder,
): Promise<Hit[]> {
  const found = await Promise.all(
    conditions.map((condition) => query(condition).limit(most) as unknown as Promise<Hit[]>),
  );
  const once = new Map(found.flat().map((one) => [one.id, one]));
  return [...once.values()].slice(0, most);
}

function hit(db: Db, kind: HitKind, table: string) {
  return {
    kind: db.raw(`'${kind}'`),
    id: `${table}.id`,
    name: `${table}.number`,
    title: kind === 'invoice' ? db.raw('null') : 'v.title',
    clientName: 'k.name',
  };
}

function numbered(db: Db, table: string, number: string | null, ending: string | null): Knex.Raw[] {
  return [
    ...(number === null ? [] : [db.raw(`${table}.number like ?`, [`${number}%`])]),
    ...(ending === null ? [] : [endingIn(db, table, ending)]),
  ];
}

/** Few numbers end in many digits: they are found first and sorted then; two or three digits are found from the newest on. */
function endingIn(db: Db, table: string, ending: string): Knex.Raw {
  const pattern = `${reversed(ending)}%`;
  if (ending.length < 4) return db.raw(`reverse(${table}.number) like ?`, [pattern]);
  return db.raw(`${table}.id = any (array(select x.id from ${table} x where reverse(x.number) like ?))`, [
    pattern,
  ]);
}

function reversed(text: string): string {
  return text.split('').toReversed().join('');
}
