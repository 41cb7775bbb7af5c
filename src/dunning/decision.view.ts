import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { standingOf } from '../billing/standing.store.ts';
import { type Standing } from '../billing/standing.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { Money } from '../money/money.ts';
import { contractsToDecide } from './decision.store.ts';
import { type Choice, writtenKey } from './decision.ts';
import { affectedBy, figuresOf } from './proposal.ts';
import { receivablesOf } from './receivable.store.ts';
import { type Right, rights, rightsFrom } from './rights.ts';

interface LetterRow {
  readonly letterId: string;
  readonly number: string;
  readonly level: number;
  readonly clientId: string;
  readonly clientName: string;
}

interface Filters {
  /** Only what these letters give. */
  readonly letterIds?: readonly string[] | undefined;
  readonly clientId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort: string;
}

/**
 * What unsuccessful reminders give a person to decide now, with the figures, one page of letters after the other; a page
 * may hold more or fewer decisions than its limit.
 */
export async function openDecisions(db: Db, { clientId, letterIds, ...keyset }: Filters, asOf: LocalDate) {
  const query = letters(db)
    .select(
      db.raw(
        '(select coalesce(array_agg(d.kind), array[]::text[]) from decision d where d.letter_id = l.id) as decided',
      ),
    )
    .where('l.pay_by', '<', asOf)
    .whereNotNull('l.received_on')
    .whereRaw(
      '(select count(*) from decision d where d.letter_id = l.id) < case l.level when 2 then 3 else 2 end',
    );
  if (clientId !== undefined) void query.where('l.client_id', clientId);
  if (letterIds !== undefined) void query.whereIn('l.id', letterIds);
  const page = await keysetPage<LetterRow & { decided: Right[] }>(db, query, {
    id: 'l.id',
    sorts: { id: 'l.id' },
    ...keyset,
  });
  const receivables = await receivablesOf(db, [...new Set(page.items.map((letter) => letter.clientId))]);
  const giving = page.items.flatMap(({ decided, ...letter }) => {
    const failed = receivables.filter((one) => rightsFrom(letter.letterId, one, asOf).length > 0);
    const given = new Set(failed.flatMap((one) => rightsFrom(letter.letterId, one, asOf)));
    const kinds = rights.filter((kind) => given.has(kind) && !decided.includes(kind));
    return kinds.length === 0 ? [] : [{ letter, failed, kinds }];
  });
  const standings = await standingsOf(db, [...new Set(giving.map(({ letter }) => letter.clientId))], asOf);
  return {
    nextCursor: page.nextCursor,
    items: giving.flatMap(({ letter, failed, kinds }) =>
      kinds.flatMap((kind) => {
        const affected = standings.filter(
          (standing) => standing.contract.clientId === letter.clientId && affectedBy(kind, standing, asOf),
        );
        if (affected.length === 0) return [];
        return [
          {
            ...proposal(letter, kind),
            open: Money.sum(failed.map(({ open }) => open)).toString(),
            invoices: failed.map(({ number }) => number),
            contracts: affected.map((standing) => figuresOf(standing, asOf)),
            choice: null,
            reason: null,
            decidedBy: null,
            decidedAt: null,
          },
        ];
      }),
    ),
  };
}

async function standingsOf(db: Db, clientIds: readonly string[], asOf: LocalDate): Promise<Standing[]> {
  const contracts = await contractsToDecide(db, clientIds);
  return Promise.all(contracts.map(({ id }) => standingOf(db, id, asOf)));
}

/** What was decided, the newest letter first: who, when and why. */
export async function madeDecisions(db: Db, { clientId, ...keyset }: Filters) {
  const query = letters(db)
    .join('decision as d', 'd.letter_id', 'l.id')
    .select('d.kind', 'd.choice', 'd.reason', 'd.decided_by as decidedBy', 'd.decided_at as decidedAt');
  if (clientId !== undefined) void query.where('l.client_id', clientId);
  const page = await keysetPage<
    LetterRow & {
      kind: Right;
      choice: Choice;
      reason: string;
      decidedBy: string;
      decidedAt: Instant;
    }
  >(db, query, { id: 'l.id', sorts: { id: 'l.id' }, ...keyset });
  return {
    nextCursor: page.nextCursor,
    items: page.items.map(({ kind, choice, reason, decidedBy, decidedAt, ...letter }) => ({
      ...proposal(letter, kind),
      open: null,
      invoices: [],
      contracts: [],
      choice,
      reason,
      decidedBy,
      decidedAt,
    })),
  };
}

function letters(db: Db) {
  return db('reminder_letter as l')
    .join('client as k', 'k.id', 'l.client_id')
    .whereNull('l.withdrawn_at')
    .select('l.id as letterId', 'l.number', 'l.level', 'l.client_id as clientId', 'k.name as clientName');
}

function proposal(letter: LetterRow, kind: Right) {
  return { id: writtenKey({ letterId: letter.letterId, kind }), kind, clause: 'gtc:7.10', ...letter };
}
