import { type z } from 'zod';
import { type personAnswer, type rateListItem } from '../../src/people/people.schemas.ts';
import { type importAnswer } from '../../src/time-import/import.schemas.ts';
import {
  type comingRateAnswer,
  type timeListItem,
  type timerAnswer,
  type timeSubmission,
  type timeWeekAnswer,
  type workTarget,
} from '../../src/time/time.schemas.ts';

export type Entry = z.output<typeof timeListItem>;
export type Week = z.output<typeof timeWeekAnswer>;
export type Suggestion = Week['suggestions'][number];
export type Submission = z.output<typeof timeSubmission>;
export type Timer = z.output<typeof timerAnswer>;
export type Person = z.output<typeof personAnswer>;
export type Rate = z.output<typeof rateListItem>;
export type Import = z.output<typeof importAnswer>;
export type ComingRate = z.output<typeof comingRateAnswer>;
type WorkContract = z.output<typeof workTarget>;

/** One thing that time can be for: an item, a pool or an additional service of a contract, or the contract itself, which bills nothing. */
export interface Target extends Omit<WorkContract, 'targets'> {
  readonly itemId: string | null;
  readonly poolId: string | null;
  readonly serviceId: string | null;
  /** Null: time that is never billed. */
  readonly target: string | null;
}

export function targetsOf({ targets, ...contract }: WorkContract): Target[] {
  const billed = targets.map(({ description, ...place }) => ({ ...contract, ...place, target: description }));
  return [...billed, { ...contract, itemId: null, poolId: null, serviceId: null, target: null }];
}

/** What makes it the same row of a week. */
export function keyOf({
  contractId,
  itemId,
  poolId,
  serviceId,
}: Pick<Target, 'contractId' | 'itemId' | 'poolId' | 'serviceId'>): string {
  return [contractId, itemId ?? '', poolId ?? '', serviceId ?? ''].join(' ');
}

/** Where time goes, as the API takes it. */
export function placeOf({ itemId, poolId, serviceId }: Pick<Target, 'itemId' | 'poolId' | 'serviceId'>) {
  return {
    ...(itemId === null ? {} : { itemId }),
    ...(poolId === null ? {} : { poolId }),
    ...(serviceId === null ? {} : { serviceId }),
  };
}
