import { contractsToEnd } from '../contracts/contract-term.store.ts';
import { type Sweep } from '../runs/sweep.ts';
import { endContract } from './end-contract.action.ts';

/** Ends every contract whose last day has passed (GTC 3.8). Its natural key is the contract's state. */
export const contractEndSweep: Sweep = {
  kind: 'contract-end',
  candidates: contractsToEnd,
  perform: endContract,
};
