import { type Db } from '../../db/connection.ts';
import { addDays } from '../calendar/local-date.ts';
import { contractById } from '../contracts/contract.store.ts';
import { allowed } from '../states/transitions.ts';
import { type Sprint, sprintTransitions } from './sprint.ts';
import { sprintsOf } from './sprint.store.ts';

/** A sprint as the API shows it; its last day instead of the day after. */
export function presentSprint(sprint: Sprint) {
  const { period, price, state, deliveryId, partId: _, ...rest } = sprint;
  return {
    ...rest,
    from: period.from,
    to: addDays(period.until, -1),
    price: price?.toString() ?? null,
    status: state,
    deliveryId,
    actions: allowed(sprintTransitions, state),
  };
}

/** The sprints of a contract. @throws problem `not-found` */
export async function sprintList(db: Db, contractId: string) {
  await contractById(db, contractId);
  return { items: (await sprintsOf(db, contractId)).map(presentSprint), nextCursor: null };
}
