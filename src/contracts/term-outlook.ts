import { addDays, type LocalDate } from '../calendar/local-date.ts';
import { type Contract } from './contract.ts';
import { type ContractTerm, currentTermEnd, endAfterNotice, lastNoticeDay } from './contract-term.ts';

/** The term of a contract with its next renewal, and with what would follow from a notice received on a day (GTC 3.8). */
export function termOutlook({ terms, endsOn }: Contract, term: ContractTerm, asOf: LocalDate) {
  const goesOn = endsOn === null;
  const termEnd = term.kind === 'auto-renewing' && goesOn ? currentTermEnd(term, asOf) : null;
  return {
    ...term,
    nextRenewal: termEnd && addDays(termEnd, 1),
    noticeBy: termEnd && lastNoticeDay(termEnd, terms.terminationNotice),
    earliestEnd: goesOn ? endAfterNotice(term, asOf, terms) : null,
  };
}
