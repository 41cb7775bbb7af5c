import { type LocalDate } from '../calendar/local-date.ts';
import { deadlineOf, nextStep, type Receivable } from './dunning.ts';

/**
 * What the agency may do once a reminder was unsuccessful (GTC 7.10): call services due that were rendered and not yet
 * invoiced, stop working; after the reminder to the management, withdraw from all contracts. Only a person exercises a
 * right (ruling 16).
 */
export const rights = ['accelerate', 'suspend', 'withdraw'] as const;
export type Right = (typeof rights)[number];

/**
 * The rights that a receivable gives as of a day: by the level of the reminders that ran out while it was open
 * (ruling 29). None while it is disputed or held back, none once it is paid.
 */
export function rightsOf(receivable: Receivable, asOf: LocalDate): readonly Right[] {
  const failed = failedReminder(receivable, asOf);
  if (failed === undefined) return [];
  return failed.level === 2 ? rights : ['accelerate', 'suspend'];
}

/** The rights that one letter gives about a receivable: those of the last reminder of it that was unsuccessful. */
export function rightsFrom(letterId: string, receivable: Receivable, asOf: LocalDate): readonly Right[] {
  return failedReminder(receivable, asOf)?.letterId === letterId ? rightsOf(receivable, asOf) : [];
}

/** The last reminder that ran out unheeded; most receivables have none, so what comes next is asked of the others only. */
function failedReminder(receivable: Receivable, asOf: LocalDate) {
  const failed = receivable.reminders
    .filter((reminder) => {
      const deadline = deadlineOf(reminder, receivable.terms);
      return deadline !== null && deadline < asOf;
    })
    .toSorted((a, b) => b.level - a.level)[0];
  if (failed === undefined) return undefined;
  const { step } = nextStep(receivable, asOf);
  return step === 'none' || step === 'halted' ? undefined : failed;
}
