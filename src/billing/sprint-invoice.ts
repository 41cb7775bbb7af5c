import { earlier, type LocalDate } from '../calendar/local-date.ts';
import { type BillingPart } from '../contracts/billing-plan.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Language, type PaperLine } from '../documents/papers/parts.ts';
import { type InvoiceDraft } from '../invoicing/invoice-draft.ts';
import { type Sprint } from '../sprints/sprint.ts';
import { LUMP_SUM } from './advance-invoice.ts';
import { type BilledLines, suppliedFrom } from './billed-lines.ts';
import { partialInvoice } from './partial-invoice.ts';

interface SprintToBill {
  readonly contract: Contract;
  readonly part: BillingPart;
  readonly sprint: Sprint;
  readonly billed: BilledLines;
  /** The day on which it was delivered. */
  readonly suppliedOn: LocalDate;
  readonly language: Language;
}

/**
 * A closed sprint as a partial service (Teilrechnung; GTC 6.8): its share of the agreed price as one line, or its hours
 * (GTC 6.4).
 */
export function sprintInvoice(facts: SprintToBill): InvoiceDraft {
  const { contract, part, sprint, billed, suppliedOn, language } = facts;
  const whole = partialInvoice(contract, part, billed, suppliedOn, [], language);
  const title = `Sprint ${sprint.number}: ${sprint.goal}`;
  const began = earlier(sprint.period.from, suppliedFrom(billed, suppliedOn));
  const supply = { from: earlier(began, suppliedOn), to: suppliedOn };
  if (sprint.price === null)
    return { ...whole, supply, lines: whole.lines.map((line) => ({ ...line, detail: title })) };
  const price = sprint.price.toString();
  const lines = whole.lines.map((line): PaperLine => ({
    ...line,
    position: 1,
    description: title,
    detail: line.description,
    quantity: '1',
    unit: LUMP_SUM.unit[language],
    unitCode: LUMP_SUM.unitCode,
    unitPrice: price,
    discountPercent: null,
    net: price,
  }));
  return { ...whole, supply, lines, allowances: [] };
}
