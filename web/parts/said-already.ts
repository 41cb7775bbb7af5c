import { type Refusal } from '../http/api.ts';

/** Whether a form has been told the same already, at its fields or below them: a preview beside it need not repeat it. */
export function isSaidAlready(refusal: Refusal, byForm: Refusal | undefined): boolean {
  return byForm?.problem.type === refusal.problem.type && wordsOf(byForm) === wordsOf(refusal);
}

/** The same field may be called otherwise in a query than in a body. */
function wordsOf({ problem: { detail, errors = [] } }: Refusal): string {
  return errors.length === 0 ? detail : errors.map(({ message }) => message).join('\n');
}
