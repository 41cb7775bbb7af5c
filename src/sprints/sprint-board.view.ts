import { type Db } from '../../db/connection.ts';
import { keysetPage } from '../../db/keyset.ts';
import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { clientById } from '../clients/client.store.ts';
import { restPart } from '../contracts/billing-part.store.ts';
import { contractById } from '../contracts/contract.store.ts';
import { hoursOf } from '../time/time-rounding.ts';
import { freePrice, sprintTaxes } from './sprint-price.ts';
import { sprintsOf } from './sprint.store.ts';
import { presentSprint } from './sprint.view.ts';

/**
 * The sprints of a contract with the hours recorded in each, and its lines with what open sprints leave of their price
 * (GTC 3.3, 6.3, 6.4).
 * @throws problem `not-found`
 */
export async function sprintBoard(db: Db, contractId: string) {
  const contract = await contractById(db, contractId);
  const { lines, title, billingMode } = contract.agreed;
  const sprints = await sprintsOf(db, contractId);
  const rest = (await restPart(db, contractId))?.taxes ?? [];
  const taken = sprints
    .filter(({ state }) => state === 'open')
    .flatMap((sprint) => {
      const line = lines.find(({ position }) => position === sprint.linePosition);
      return line === undefined ? [] : sprintTaxes(sprint, line);
    });
  const hours = await hoursOfSprints(db, contractId);
  return {
    contractId,
    contractNumber: contract.number,
    clientId: contract.clientId,
    clientName: (await clientById(db, contract.clientId)).name,
    title,
    status: contract.status,
    actions: contract.status === 'active' && billingMode === 'per-sprint' ? ['define'] : [],
    lines: lines
      .filter(({ kind }) => kind === 'lump-sum' || kind === 'effort')
      .map((line) => ({
        position: line.position,
        kind: line.kind,
        description: line.description,
        net: line.net.toString(),
        free: line.kind === 'effort' ? null : freePrice(line, rest, taken).toString(),
      })),
    sprints: sprints.map((sprint) => ({ ...presentSprint(sprint), hours: hours.get(sprint.id) ?? '0' })),
  };
}

/** Recorded on the line of a sprint on its days, approved or not. */
async function hoursOfSprints(db: Db, contractId: string): Promise<Map<string, string>> {
  const rows = await db('sprint as s')
    .joinRaw(
      `join time_entry t on t.contract_id = s.contract_id and t.line_position = s.line_position
         and s.period @> t.worked_on`,
    )
    .where('s.contract_id', contractId)
    .groupBy('s.id')
    .select<{ id: string; seconds: number }[]>('s.id', db.raw('sum(t.seconds)::integer as seconds'));
  return new Map(rows.map(({ id, seconds }) => [id, hoursOf(seconds)]));
}

interface BoardRow {
  readonly contractId: string;
  readonly contractNumber: string;
  readonly clientId: string;
  readonly clientName: string;
  readonly title: string;
  readonly closed: number;
  readonly number: number | null;
  readonly goal: string | null;
  readonly from: LocalDate | null;
  readonly until: LocalDate | null;
}

/** Running contracts that are billed per sprint, the newest first, with the sprint that is open. */
export async function sprintBoards(
  db: Db,
  { clientId, ...keyset }: { limit: number; cursor?: string | undefined; clientId?: string | undefined },
) {
  const query = db('contract as c')
    .join('client as k', 'k.id', 'c.client_id')
    .join('offer_version as v', 'v.id', 'c.version_id')
    .joinRaw(
      `left join lateral (select s.number, s.goal, lower(s.period) as "from", upper(s.period) as "until"
         from sprint s where s.contract_id = c.id and s.state = 'open' order by s.number limit 1) as s on true`,
    )
    .where('v.billing_mode', 'per-sprint')
    .whereIn('c.status', ['active', 'suspended'])
    .select({
      contractId: 'c.id',
      contractNumber: 'c.number',
      clientId: 'k.id',
      clientName: 'k.name',
      title: 'v.title',
      number: 's.number',
      goal: 's.goal',
      from: 's.from',
      until: 's.until',
    })
    .select(
      db.raw(
        `(select count(*)::integer from sprint e where e.contract_id = c.id and e.state = 'closed') as closed`,
      ),
    );
  if (clientId !== undefined) void query.where('k.id', clientId);
  const page = await keysetPage<BoardRow>(db, query, {
    id: 'c.id',
    sorts: { created: 'c.id' },
    sort: '-created',
    ...keyset,
  });
  return {
    nextCursor: page.nextCursor,
    items: page.items.map(({ number, goal, from, until, ...row }) => ({
      ...row,
      open: openSprint({ number, goal, from, until }),
    })),
  };
}

function openSprint({ number, goal, from, until }: Pick<BoardRow, 'number' | 'goal' | 'from' | 'until'>) {
  if (number === null || goal === null || from === null || until === null) return null;
  return { number, goal, from, to: addDays(until, -1) };
}
