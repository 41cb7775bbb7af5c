import { type z } from 'zod';
import { type serviceAnswer } from '../../src/additional-services/additional-service.schemas.ts';
import { type contractAnswer, type contractListItem } from '../../src/contracts/contract.schemas.ts';
import { type deliveryAnswer } from '../../src/deliveries/delivery.schemas.ts';
import { type estimatesAnswer } from '../../src/estimates/estimate.schemas.ts';
import { type Tone } from '../parts/status-chip.tsx';

export type Contract = z.output<typeof contractAnswer>;
export type ContractListItem = z.output<typeof contractListItem>;
export type BillingPart = Contract['billing'][number];
export type Delivery = z.output<typeof deliveryAnswer>;
export type Service = z.output<typeof serviceAnswer>;
export type Estimates = z.output<typeof estimatesAnswer>;

export const contractStatuses = ['active', 'suspended', 'completed', 'terminated', 'withdrawn'] as const;

export const contractTones: Readonly<Record<string, Tone>> = {
  active: 'info',
  suspended: 'error',
  completed: 'success',
  withdrawn: 'error',
};
