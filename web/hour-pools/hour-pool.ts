import { type z } from 'zod';
import {
  type poolAnswer,
  type poolListItem,
  type poolUseAnswer,
} from '../../src/hour-pools/hour-pool.schemas.ts';

export type PoolRow = z.output<typeof poolListItem>;
export type Pool = z.output<typeof poolAnswer>;
export type PoolUse = z.output<typeof poolUseAnswer>;

/** The share of the agreed hours that is used, in percent; only for bars and colours. */
export function usedPercent({ hours, used, overage }: Pick<PoolRow, 'hours' | 'used' | 'overage'>): number {
  const agreed = Number(hours);
  return agreed === 0 ? 0 : Math.round(((Number(used) + Number(overage)) / agreed) * 100);
}
