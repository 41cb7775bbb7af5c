import { type Tx } from '../../db/connection.ts';
import { insertTogether } from '../../db/insert-together.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { lockContract } from '../contracts/contract.store.ts';
import { type Invoice } from '../invoicing/invoice.ts';
import { ownerOf } from '../invoicing/invoice-postings.ts';
import { issueInvoices } from '../invoicing/issue-invoices.action.ts';
import { journalInsert } from '../journal/journal.store.ts';
import { Money } from '../money/money.ts';
import { baseRates } from '../terms/base-rate.store.ts';
import { chargedSoFar, chargePostings, unchargedInterest } from './interest-charge.ts';
import { chargeInsert, lockLateInvoices, type NewCharge } from './interest-charge.store.ts';
import { damagesFacts } from './damages-facts.store.ts';
import { interestNote, type Charge } from './interest-note.ts';
import { interestFactsOf } from './interest-to-date.store.ts';
import { type InterestFacts, interestUntil } from './interest-to-date.ts';

interface IssueInterestNote {
  readonly contractId: string;
  /** The day of the note; it charges interest up to, not including it. */
  readonly day: LocalDate;
  /** Whether less than the minimum of the terms is left for later. */
  readonly heedMinimum: boolean;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Charges the interest of all late invoices of a contract by one note (GTC 7.9): up to the day, rounded once, less what
 * was charged before (ruling 9), without VAT (ruling 22). The claim stays on the invoices, so that payments still pay
 * the interest of each before its principal (ruling 11). Null where there is nothing to charge, or too little.
 * @throws problem `base-rate-missing`
 */
export async function issueInterestNote(tx: Tx, request: IssueInterestNote): Promise<Invoice | null> {
  const { contractId, day, heedMinimum, actor, at } = request;
  const contract = await lockContract(tx, contractId);
  const due = await chargesOf(tx, contractId, day);
  const sum = Money.sum(due.map(({ interest }) => unchargedInterest(interest)));
  const minimum = heedMinimum ? Money.of(contract.terms.interestNoteMinimum) : Money.zero;
  if (!sum.isPositive() || sum.compare(minimum) < 0) return null;
  const facts = await damagesFacts(tx, contract, day);
  const draft = interestNote(contract.agreed.title, due, day, facts.client.language);
  const [note] = await issueInvoices(tx, {
    contractId,
    facts,
    documents: [{ draft, partIds: [], postings: () => due.flatMap(postingsOf) }],
    actor,
    at,
  });
  const charges = due.map((charge) => chargeOf(charge, day, { noteId: note.id }));
  await insertTogether(tx, [
    chargeInsert(charges),
    {
      table: 'journal',
      rows: charges.flatMap(
        ({ invoiceId, amount, through }) =>
          journalInsert({
            at,
            actor,
            verb: 'interest charged',
            subjectKind: 'invoice',
            subjectId: invoiceId,
            clauses: ['gtc:7.9'],
            detail: { noteId: note.id, number: note.number, amount, through },
          }).rows,
      ),
    },
  ]);
  return note;
}

type Due = Charge & { readonly facts: InterestFacts };

/** The late invoices of a contract, locked, on which there is interest to charge. */
async function chargesOf(tx: Tx, contractId: string, day: LocalDate): Promise<Due[]> {
  const late = await lockLateInvoices(tx, contractId, day);
  const factsOf = await interestFactsOf(
    tx,
    late.map(({ invoice }) => invoice.id),
  );
  const rates = await baseRates(tx);
  return late.flatMap(({ invoice, dueOn }) => {
    const facts = factsOf.get(invoice.id);
    if (facts === undefined) return [];
    const interest = interestUntil(facts, day, rates);
    const dayCount = facts.terms.interestDayCount;
    return unchargedInterest(interest).isPositive() ? [{ invoice, dueOn, interest, dayCount, facts }] : [];
  });
}

function postingsOf({ invoice, interest, facts }: Due) {
  return chargePostings(facts, unchargedInterest(interest), Money.zero, ownerOf(invoice));
}

function chargeOf(
  { invoice, interest, facts }: Due,
  through: LocalDate,
  source: NewCharge['source'],
): NewCharge {
  const amount = unchargedInterest(interest);
  return { invoiceId: invoice.id, through, source, amount, total: chargedSoFar(facts).plus(amount) };
}
