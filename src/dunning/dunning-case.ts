import { type LocalDate } from '../calendar/local-date.ts';
import { deadlineOf, lastReminder, nextStep, type Receivable, type Step, type StepName } from './dunning.ts';
import { type Right, rightsOf } from './rights.ts';

/** The most urgent first: what the agency does next outranks what it waits for. */
const urgency: readonly StepName[] = [
  'rights',
  'person',
  'reminder-2',
  'reminder-1',
  'wait',
  'halted',
  'none',
];

/** What one client owes at one level of reminders, and what comes next for it (GTC 7.10, ruling 29). */
export interface DunningCase<R extends Receivable> {
  /** Each of its receivables with what comes next for it. */
  readonly owed: readonly { readonly receivable: R; readonly next: Step }[];
  readonly level: 0 | 1 | 2;
  readonly next: Step;
  /** The first day on which a running reminder of it ends; null where none runs. */
  readonly deadline: LocalDate | null;
  /** Whether nobody is reminded of any of it for now. */
  readonly onHold: boolean;
  readonly rights: readonly Right[];
}

/** The cases of one client as of a day, one per level, of what is overdue. */
export function casesOf<R extends Receivable>(receivables: readonly R[], asOf: LocalDate): DunningCase<R>[] {
  const overdue = receivables.filter(({ dueOn }) => dueOn !== null && dueOn < asOf);
  return ([0, 1, 2] as const).flatMap((level) => {
    const own = overdue.filter((receivable) => (lastReminder(receivable)?.level ?? 0) === level);
    return own.length === 0 ? [] : [caseOf(own, level, asOf)];
  });
}

function caseOf<R extends Receivable>(
  receivables: readonly R[],
  level: 0 | 1 | 2,
  asOf: LocalDate,
): DunningCase<R> {
  const owed = receivables.map((receivable) => ({ receivable, next: nextStep(receivable, asOf) }));
  const steps = owed.map(({ next }) => next);
  const next = urgency.flatMap((step) => steps.find((each) => each.step === step) ?? [])[0];
  if (next === undefined) throw new RangeError('a case is about something');
  const deadlines = receivables.flatMap((receivable) => {
    const last = lastReminder(receivable);
    const deadline = last === undefined ? null : deadlineOf(last, receivable.terms);
    return deadline === null ? [] : [deadline];
  });
  return {
    owed,
    level,
    next,
    deadline: deadlines.toSorted()[0] ?? null,
    onHold: steps.every(({ step }) => step === 'halted'),
    rights: [...new Set(receivables.flatMap((receivable) => rightsOf(receivable, asOf)))],
  };
}
