import { type Sweep } from '../runs/sweep.ts';
import { contractsToPlan } from './contract-term.store.ts';
import { planAhead } from './plan-ahead.action.ts';

/**
 * Plans the periods of every contract whose plan runs short, months before they begin (GTC 6.8). Its natural key is the
 * exclusion of two parts over the same time of a line.
 */
export const periodsSweep: Sweep = { kind: 'periods', candidates: contractsToPlan, perform: planAhead };
