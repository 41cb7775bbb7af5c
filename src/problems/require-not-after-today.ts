import { type LocalDate } from '../calendar/local-date.ts';
import { type ProblemFactory } from './problem.ts';

/**
 * What is recorded has happened: a day of it that lies ahead is refused, at its field.
 * @throws the problem
 */
export function requireNotAfterToday(
  field: string,
  day: LocalDate,
  today: LocalDate,
  refuse: ProblemFactory,
): void {
  if (day <= today) return;
  const message = `lies after today, ${today}`;
  throw refuse(`${field} ${day} ${message}`, { errors: [{ path: field, message }] });
}
