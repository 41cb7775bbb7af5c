import { type LocalDate } from '../calendar/local-date.ts';
import { defineProblem } from '../problems/problem.ts';
import { type TermsParameters } from '../terms/parameters.ts';

export const terminatingSides = ['client', 'agency'] as const;
export type TerminatingSide = (typeof terminatingSides)[number];

export const terminationForms = ['registered-mail', 'written'] as const;
export type TerminationForm = (typeof terminationForms)[number];

/** A notice that ends a contract (Kündigung), with the record of how it arrived (GTC 8.14). */
export interface Termination {
  readonly id: string;
  readonly contractId: string;
  /** Who gave it. */
  readonly by: TerminatingSide;
  readonly form: TerminationForm;
  /** The number of the registered item (Einschreiben), or where the letter is kept. */
  readonly evidence: string;
  /** The day on which the other side received it. */
  readonly receivedOn: LocalDate;
  /** The last day of the contract. */
  readonly endsOn: LocalDate;
  readonly reason: string | null;
  readonly withdrawnOn: LocalDate | null;
  readonly withdrawal: string | null;
}

export const wrongForm = defineProblem({
  type: 'termination-form',
  title: 'A termination in this form has no effect',
  status: 422,
  clause: 'gtc:8.14',
});
export const alreadyTerminated = defineProblem({
  type: 'already-terminated',
  title: 'Notice has been given already',
  status: 409,
  clause: 'gtc:3.8',
});
export const terminationInEffect = defineProblem({
  type: 'termination-in-effect',
  title: 'This contract has ended',
  status: 409,
  clause: 'gtc:3.8',
});

/**
 * Refuses a notice in a form that the contract does not let count: by the reference terms registered mail alone does.
 * @throws problem `termination-form`
 */
export function requireForm(form: TerminationForm, terms: Pick<TermsParameters, 'terminationForm'>): void {
  if (terms.terminationForm === 'written' || form === 'registered-mail') return;
  throw wrongForm(
    'a contract is terminated by registered mail; ask for the registered letter and record that',
    {
      errors: [{ path: 'form', message: 'only a registered letter counts; ask for it and record that one' }],
    },
  );
}
