import { type LocalDate } from '../calendar/local-date.ts';
import { type OfferVersion } from '../offers/offer.ts';
import { defineProblem } from '../problems/problem.ts';
import { allowed, type Transitions } from '../states/transitions.ts';
import { type TermsComponent } from '../terms/effective-terms.ts';
import { type TermsParameters } from '../terms/parameters.ts';
import { type ContractTerm } from './contract-term.ts';

export type ContractStatus = 'active' | 'suspended' | 'completed' | 'terminated' | 'withdrawn';
export type ContractEvent = 'suspend' | 'resume' | 'complete' | 'end' | 'expire' | 'withdraw';

export const contractTransitions: Transitions<ContractStatus, ContractEvent> = {
  active: {
    suspend: 'suspended',
    complete: 'completed',
    end: 'terminated',
    expire: 'completed',
    withdraw: 'withdrawn',
  },
  suspended: { resume: 'active', end: 'terminated', expire: 'completed', withdraw: 'withdrawn' },
  completed: {},
  terminated: {},
  withdrawn: {},
};

/** What time or a decision brings about. */
const notByHand: ReadonlySet<ContractEvent> = new Set<ContractEvent>(['end', 'expire', 'withdraw']);

/**
 * What a person may do with a contract now. It is completed by delivering (GTC 8.5), and work on it may be released until
 * it has been (GTC 7.1). One that runs on may be terminated, and a termination taken back (GTC 3.8). Withdrawal is a right
 * that only reminders give (GTC 7.10), see the decisions.
 */
export function contractActions(
  { status, term, endsOn }: Pick<Contract, 'status' | 'term' | 'endsOn'>,
  released: boolean,
): string[] {
  const steps = allowed(contractTransitions, status).filter((event) => !notByHand.has(event));
  const runsOn = steps.length > 0 && term !== null && term.kind !== 'fixed';
  return [
    ...(status === 'active' && !released ? ['release'] : []),
    ...steps.map((event) => (event === 'complete' ? 'deliver' : event)),
    ...(runsOn ? [endsOn === null ? 'terminate' : 'withdraw termination'] : []),
  ];
}

/** The journal's word for the beginning of a suspension. */
export const suspensionVerb = 'contract suspended';

/** How a contract came about (GTC 2.3): by written confirmation of the order, or by the first service rendered. */
export type Conclusion = 'confirmation' | 'conduct';

export interface Contract {
  readonly id: string;
  readonly number: string;
  readonly clientId: string;
  readonly orderId: string;
  readonly termsEditionId: string;
  readonly status: ContractStatus;
  readonly concludedOn: LocalDate;
  readonly concludedBy: Conclusion;
  /** The offer version that was ordered: lines, prices, VAT. */
  readonly agreed: OfferVersion;
  /** How long it runs; empty when nothing is billed per period. */
  readonly term: ContractTerm | null;
  /** The last day of the contract, as far as one is agreed or follows from a termination (GTC 3.8). */
  readonly endsOn: LocalDate | null;
  /** What the contract is made of, the prevailing component first (GTC 1.1, 1.6). */
  readonly components: readonly TermsComponent[];
  /** The parameters in force for this contract, derived from its components. */
  readonly terms: TermsParameters;
}

export const contractSuspended = defineProblem({
  type: 'contract-suspended',
  title: 'Work on this contract is suspended',
  status: 409,
  clause: 'gtc:7.10',
});
export const contractExists = defineProblem({
  type: 'contract-exists',
  title: 'This order has become a contract already',
  status: 409,
  clause: 'gtc:2.3',
});
