import { type Db, type Tx } from '../../db/connection.ts';
import { onConstraint } from '../../db/constraints.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Instant } from '../calendar/instant.ts';
import { Money } from '../money/money.ts';
import { notFound } from '../problems/problem.ts';
import { type Sprint, sprintOverlaps, type SprintState } from './sprint.ts';

onConstraint('sprint_alone', sprintOverlaps, 'choose days after the sprint before, or drop that one', 'from');

interface SprintRow {
  id: string;
  contract_id: string;
  number: number;
  line_position: number;
  goal: string;
  from: LocalDate;
  until: LocalDate;
  price: string | null;
  state: SprintState;
  delivery_id: string | null;
  part_id: string | null;
}

function sprintFromRow(row: SprintRow): Sprint {
  return {
    id: row.id,
    contractId: row.contract_id,
    number: row.number,
    linePosition: row.line_position,
    goal: row.goal,
    period: { from: row.from, until: row.until },
    price: row.price === null ? null : Money.of(row.price),
    state: row.state,
    deliveryId: row.delivery_id,
    partId: row.part_id,
  };
}

function sprints(db: Db) {
  return db('sprint').select<SprintRow[]>(
    'sprint.*',
    db.raw('lower(period) as "from", upper(period) as "until"'),
  );
}

/** @throws problem `not-found` */
export async function sprintById(db: Db, id: string): Promise<Sprint> {
  const [row] = await sprints(db).where({ id });
  if (!row) throw notFound(`there is no sprint ${id}; GET /contracts/:id/sprints lists those of a contract`);
  return sprintFromRow(row);
}

/** The sprints of a contract in the order of their numbers. */
export async function sprintsOf(db: Db, contractId: string): Promise<Sprint[]> {
  return (await sprints(db).where({ contract_id: contractId }).orderBy('number')).map(sprintFromRow);
}

/** The sprint that a part of a contract bills. */
export async function sprintOfPart(db: Db, partId: string): Promise<Sprint> {
  const [row] = await sprints(db).where({ part_id: partId });
  if (!row) throw new Error(`part ${partId} bills no sprint`);
  return sprintFromRow(row);
}

export async function insertSprint(tx: Tx, sprint: Sprint, at: Instant): Promise<void> {
  await tx('sprint').insert({
    id: sprint.id,
    contract_id: sprint.contractId,
    number: sprint.number,
    line_position: sprint.linePosition,
    goal: sprint.goal,
    period: `[${sprint.period.from},${sprint.period.until})`,
    price: sprint.price?.toString() ?? null,
    state: sprint.state,
    created_at: at,
  });
}

export async function saveSprint(
  tx: Tx,
  { id, state, deliveryId, partId }: Pick<Sprint, 'id' | 'state' | 'deliveryId' | 'partId'>,
): Promise<void> {
  await tx('sprint').where({ id }).update({ state, delivery_id: deliveryId, part_id: partId });
}
