import { addDays, later, type LocalDate } from '../calendar/local-date.ts';
import { type Duration, periodEnd, terminationDate } from '../calendar/period.ts';
import { type OfferedTerm } from '../offers/term.ts';
import { defineProblem } from '../problems/problem.ts';
import { type TermsParameters } from '../terms/parameters.ts';

/** How long a contract runs, from the day that was agreed or on which it was concluded. */
export interface ContractTerm extends OfferedTerm {
  readonly startsOn: LocalDate;
}

export const noTermination = defineProblem({
  type: 'no-termination',
  title: 'This contract is not ended by notice',
  status: 409,
  clause: 'gtc:3.8',
});

/** The offered term with its first day, once the contract is concluded. */
export function contractTerm(offered: OfferedTerm | null, concludedOn: LocalDate): ContractTerm | null {
  if (offered === null) return null;
  return { ...offered, startsOn: offered.startsOn === 'on-conclusion' ? concludedOn : offered.startsOn };
}

/** The last day of a fixed term; the others end by termination only. Example: 12 months from 15 March → 14 March. */
export function agreedEnd(term: ContractTerm): LocalDate | null {
  return term.kind === 'fixed' ? lastDayAfter(term.startsOn, { months: term.months ?? 0 }) : null;
}

/**
 * The last day of the first term, or of the renewal, in which a day lies. Example: 12 months from 1 July 2026, renewed
 * by 12: on 1 August 2027 it is 30 June 2028.
 */
export function currentTermEnd({ startsOn, months, renewalMonths }: ContractTerm, day: LocalDate): LocalDate {
  let length = months ?? 0;
  while (lastDayAfter(startsOn, { months: length }) < day) length += renewalMonths ?? length;
  return lastDayAfter(startsOn, { months: length });
}

type NoticeTerms = Pick<TermsParameters, 'terminationNotice' | 'minimumTerm'>;

/**
 * The last day of a contract after notice (Kündigung): of an indefinite one the end of the month in which the notice
 * period ends, of a renewing one the end of the term that the notice still reaches; neither before the minimum term
 * (GTC 3.8). Example: notice of three months, received 1 February 2026 → 31 May 2026.
 * @throws problem `no-termination` for a fixed term, which ends by itself
 */
export function endAfterNotice(term: ContractTerm, receivedOn: LocalDate, terms: NoticeTerms): LocalDate {
  const { terminationNotice: notice, minimumTerm } = terms;
  const minimum = minimumTerm === null ? undefined : lastDayAfter(term.startsOn, minimumTerm);
  switch (term.kind) {
    case 'indefinite':
      return terminationDate(receivedOn, notice, minimum);
    case 'auto-renewing':
      return currentTermEnd(term, later(periodEnd(receivedOn, notice), minimum ?? term.startsOn));
    case 'fixed':
      throw noTermination(
        `it was agreed until ${agreedEnd(term)} and ends by itself; agree an earlier end in writing`,
      );
  }
}

/** The last day on which a notice still arrives in time to end a contract on a day. Example: 31 December, three months → 30 September. */
export function lastNoticeDay(endsOn: LocalDate, notice: Duration): LocalDate {
  let day = endsOn;
  while (periodEnd(day, notice) > endsOn) day = addDays(day, -1);
  return day;
}

function lastDayAfter(startsOn: LocalDate, length: Duration): LocalDate {
  return addDays(periodEnd(startsOn, length), -1);
}
