import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { Money } from '../money/money.ts';
import { type Choice, decisionKinds, writtenKey } from './decision.ts';
import { activeContractsOf } from './decision.store.ts';
import { receivablesOf } from './receivable.store.ts';
import { rightsOf } from './rights.ts';

interface LetterRow {
  readonly letterId: string;
  readonly number: string;
  readonly level: number;
  readonly clientId: string;
  readonly clientName: string;
}

interface Filters {
  readonly clientId?: string | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly sort: string;
}

/** What unsuccessful reminders give a person to decide now, with the figures; a page may hold fewer than its limit. */
export async function openDecisions(db: Db, { clientId, ...keyset }: Filters, asOf: LocalDate) {
  const query = letters(db)
    .where('l.pay_by', '<', asOf)
    .whereNotNull('l.received_on')
    .whereNotExists(db('decision').whereRaw('decision.letter_id = l.id'));
  if (clientId !== undefined) void query.where('l.client_id', clientId);
  const page = await keysetPage<LetterRow>(db, query, { id: 'l.id', sorts: { id: 'l.id' }, ...keyset });
  const clients = [...new Set(page.items.map((letter) => letter.clientId))];
  const receivables = await receivablesOf(db, clients);
  const contracts = await activeContractsOf(db, clients);
  return {
    nextCursor: page.nextCursor,
    items: page.items.flatMap((letter) => {
      const asked = receivables.filter((one) =>
        one.reminders.some(({ letterId }) => letterId === letter.letterId),
      );
      const affected = contracts.filter((contract) => contract.clientId === letter.clientId);
      const failed = asked.filter((one) => rightsOf(one, asOf).includes('suspend'));
      if (failed.length === 0 || affected.length === 0) return [];
      return decisionKinds.map((kind) => ({
        ...proposal(letter, kind),
        open: Money.sum(failed.map(({ open }) => open)).toString(),
        invoices: failed.map(({ number }) => number),
        contracts: affected.map(({ id, number }) => ({ id, number })),
        choice: null,
        reason: null,
        decidedBy: null,
        decidedAt: null,
      }));
    }),
  };
}

/** What was decided, the newest letter first: who, when and why. */
export async function madeDecisions(db: Db, { clientId, ...keyset }: Filters) {
  const query = letters(db)
    .join('decision as d', 'd.letter_id', 'l.id')
    .select('d.kind', 'd.choice', 'd.reason', 'd.decided_by as decidedBy', 'd.decided_at as decidedAt');
  if (clientId !== undefined) void query.where('l.client_id', clientId);
  const page = await keysetPage<
    LetterRow & {
      kind: (typeof decisionKinds)[number];
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

function proposal(letter: LetterRow, kind: (typeof decisionKinds)[number]) {
  return { id: writtenKey({ letterId: letter.letterId, kind }), kind, clause: 'gtc:7.10', ...letter };
}
