import { type Agency, passDays } from './agency.ts';
import { chance, type Chance } from './chance.ts';
import { type WorkerCrew } from './worker-crew.ts';

/** So many days may nobody look. */
export const LONGEST_JUMP = 5;
/** Workers are called so many days before they are needed: they load for seconds, and a day passes in less than one. */
const DAYS_TO_LOAD = 4;

/** How a day passes into the next, or into a later one. */
export interface Night {
  /** How many days the clock jumps: over a long weekend nobody looks. */
  readonly jump: number;
  readonly hasWorkers: boolean;
  /** Draws what else happens. */
  readonly luck: Chance;
}

/** The night after so many days of a seed; it can be known before. */
export function nightAfter(seed: number, elapsed: number): Night {
  const luck = chance(seed, elapsed, 'day');
  const jump = luck.happens(0.04) ? luck.number(2, LONGEST_JUMP) : 1;
  return { jump, hasWorkers: luck.happens(0.025), luck };
}

/** Whether workers are needed soon enough to call them. */
export function needsWorkersSoon(seed: number, elapsed: number): boolean {
  return Array.from({ length: DAYS_TO_LOAD }, (_, days) => nightAfter(seed, elapsed + days)).some(
    ({ hasWorkers }) => hasWorkers,
  );
}

/** Lets days pass on which a connection is cut, a job lost, the database killed, or one worker after the other. */
export async function passNight(
  agency: Agency,
  crew: WorkerCrew,
  { jump, hasWorkers, luck }: Night,
): Promise<void> {
  const { faults } = agency;
  if (hasWorkers) return crew.during(luck, () => passDays(agency, jump, luck));
  if (luck.happens(0.05)) faults.killServerAfter(luck.number(1, 400));
  else if (luck.happens(0.3)) faults.cutAfter(luck.number(1, 400));
  else if (luck.happens(0.2)) faults.loseJobAfter(luck.number(1, 6));
  await passDays(agency, jump, luck);
}
