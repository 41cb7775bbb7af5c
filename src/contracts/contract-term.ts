import { addDays, addMonths, type LocalDate } from '../calendar/local-date.ts';
import { type OfferedTerm } from '../offers/term.ts';

/** How long a contract runs, from the day that was agreed or on which it was concluded. */
export interface ContractTerm extends OfferedTerm {
  readonly startsOn: LocalDate;
}

/** The offered term with its first day, once the contract is concluded. */
export function contractTerm(offered: OfferedTerm | null, concludedOn: LocalDate): ContractTerm | null {
  if (offered === null) return null;
  return { ...offered, startsOn: offered.startsOn === 'on-conclusion' ? concludedOn : offered.startsOn };
}

/** The last day of a fixed term; the others end by termination only. Example: 12 months from 15 March → 14 March. */
export function agreedEnd({ kind, startsOn, months }: ContractTerm): LocalDate | null {
  return kind === 'fixed' ? addDays(addMonths(startsOn, months ?? 0), -1) : null;
}
