import { type LocalDate } from '../calendar/local-date.ts';
import { type VatCategory } from '../money/vat.ts';

/*
 * Papers as frozen data. A paper is stored when the act it documents happens and rendered from this alone, so the same
 * renderer gives the same bytes at any time. Amounts are decimal strings with two decimals, prices and quantities with
 * up to four. BT/BG numbers name the business terms of EN 16931 that a field fills.
 */

export type Language = 'de' | 'en';

export interface PaperAddress {
  readonly name: string; // BT-27, BT-44
  readonly street: string; // BT-35, BT-50
  readonly postalCode: string; // BT-38, BT-53
  readonly city: string; // BT-37, BT-52
  readonly country: string; // BT-40, BT-55: ISO 3166-1 alpha-2
}

/** BG-4 */
export interface PaperSeller extends PaperAddress {
  readonly vatId: string | null; // BT-31
  readonly taxNumber: string | null; // BT-32
  readonly registerNumber: string | null; // BT-30: Firmenbuchnummer
  readonly registerCourt: string | null;
  readonly legalForm: string | null; // BT-33
  readonly registeredSeat: string;
  readonly email: string; // BT-43
  readonly phone: string | null; // BT-42
  readonly website: string | null;
  readonly contact: string | null; // BT-41
  readonly accountHolder: string; // BT-85
  readonly iban: string; // BT-84
  readonly bic: string | null; // BT-86
  readonly bankName: string | null;
  /** Hexadecimal colour of the letterhead, "#1f4e79". */
  readonly colour: string;
  /** The picture on the letterhead, by the hash of its bytes. */
  readonly logoSha256: string | null;
}

/** BG-7 */
export interface PaperBuyer extends PaperAddress {
  readonly number: string; // BT-46: client number
  readonly vatId: string | null; // BT-48
  readonly email: string | null; // BT-58
}

/** BG-25 */
export interface PaperLine {
  readonly position: number; // BT-126
  readonly kind: string;
  readonly description: string; // BT-153
  readonly detail: string | null; // BT-154
  readonly quantity: string; // BT-129
  readonly unit: string;
  readonly unitCode: string; // BT-130: UN/ECE Rec 20/21
  readonly unitPrice: string; // BT-146
  readonly discountPercent: string | null; // BT-138
  readonly net: string; // BT-131
  readonly taxCategory: VatCategory; // BT-151
  readonly taxRate: string; // BT-152
}

/** BG-20: a discount on the whole document, one per VAT rate. */
export interface PaperAllowance {
  readonly percent: string; // BT-94
  readonly base: string; // BT-93
  readonly amount: string; // BT-92
  readonly taxCategory: VatCategory; // BT-95
  readonly taxRate: string; // BT-96
}

/** BG-23 */
export interface PaperTax {
  readonly category: VatCategory; // BT-118
  readonly rate: string; // BT-119
  readonly base: string; // BT-116
  readonly amount: string; // BT-117
}

export interface PaperTotals {
  readonly net: string; // BT-109
  readonly vat: string; // BT-110
  readonly gross: string; // BT-112
}

/** A clause as a paper cites it: its reference and one explaining sentence in the paper's language. */
export interface PaperClause {
  readonly ref: string; // "gtc:6.7"
  readonly text: string;
}

interface PaperBase {
  readonly language: Language;
  readonly seller: PaperSeller;
  readonly buyer: PaperBuyer;
  readonly number: string; // BT-1
  readonly date: LocalDate; // BT-2
  readonly title: string;
  readonly clauses: readonly PaperClause[];
  /** Legal notes such as the reason of a VAT exemption; BT-22, BT-120. */
  readonly notes: readonly string[];
}

interface Priced {
  readonly lines: readonly PaperLine[];
  readonly allowances: readonly PaperAllowance[];
  readonly taxes: readonly PaperTax[];
  readonly total: PaperTotals;
}

export interface OfferPaper extends PaperBase, Priced {
  readonly paper: 'offer';
  readonly version: number;
  readonly introduction: string | null;
  readonly validUntil: LocalDate | null;
  readonly expectedSupply: string | null;
  /** How the price is billed, in words of the paper's language: "50 % on order, 50 % on completion". */
  readonly billing: string;
  /** How long the contract runs and how it ends, in words; absent when nothing is billed per period (GTC 3.8). */
  readonly term?: string | undefined;
  readonly termsTitle: string;
}

export interface OrderAcknowledgementPaper extends PaperBase {
  readonly paper: 'order-acknowledgement';
  readonly offerNumber: string;
  /** Deemed receipt in the business zone, "2026-03-30 08:00" (GTC 2.4). */
  readonly deemedReceived: string;
  readonly boundUntil: LocalDate;
}

export interface OrderConfirmationPaper extends PaperBase, Priced {
  readonly paper: 'order-confirmation';
  readonly offerNumber: string;
  readonly offerVersion: number;
  readonly orderReceivedOn: LocalDate;
  readonly concludedOn: LocalDate;
  readonly billing: string;
  readonly term?: string | undefined;
  /** What will be invoiced when: one row per billing part, amounts per part. */
  readonly billingPlan: readonly { readonly label: string; readonly totals: PaperTotals }[];
  readonly expectedSupply: string | null;
  readonly termsTitle: string;
}

/** "penalty" and "interest" are damages, which are no supply and carry no VAT (ruling 22). */
export type InvoiceKind =
  'advance' | 'partial' | 'final' | 'standard' | 'credit-note' | 'cancellation' | 'penalty' | 'interest';

/** A time during which the principal of an invoice bore interest at one rate. */
export interface PaperInterestSegment {
  readonly number: string;
  readonly from: LocalDate;
  /** The last day that bore interest. */
  readonly to: LocalDate;
  readonly days: number;
  readonly principal: string;
  /** Percent a year. */
  readonly rate: string;
  /** Unrounded, shown with four decimals. */
  readonly interest: string;
  /** Why the debtor is not at fault and owes the lower rate only. */
  readonly excuse?: string;
}

/** How days were counted (ruling 8). */
export type PaperDayCount = 'actual/365' | 'actual/actual' | '30/360';

/** What an interest note charges, and how it comes about (GTC 7.9). */
export interface PaperInterest {
  /** The last day that is charged. */
  readonly to: LocalDate;
  readonly segments: readonly PaperInterestSegment[];
  readonly charges: readonly {
    readonly number: string;
    /** The last day to pay. */
    readonly dueOn: LocalDate;
    /** The sum of its segments, rounded once. */
    readonly interest: string;
    /** What of it was charged before, or waived. */
    readonly before: string;
    readonly charged: string;
  }[];
  readonly dayCounts: readonly PaperDayCount[];
}

/** A deposit that a final invoice deducts (ruling 3), or a partial service (GTC 6.8); BG-3 refers to it. */
export interface PaperDeduction extends PaperTotals {
  readonly of?: 'partial';
  readonly invoiceId: string;
  readonly number: string; // BT-25
  readonly issuedOn: LocalDate; // BT-26
  /** What was asked for on it, to show beside what was received. */
  readonly invoicedGross: string;
  readonly taxes: readonly PaperTax[];
}

export interface InvoicePaper extends PaperBase, Priced {
  readonly paper: 'invoice';
  readonly kind: InvoiceKind;
  /** BT-3: 380 invoice, 386 prepayment invoice, 381 credit note. */
  readonly typeCode: '380' | '381' | '386';
  readonly currency: 'EUR'; // BT-5
  readonly contractNumber: string | null; // BT-12
  readonly orderReference: string | null; // BT-13
  readonly buyerReference: string | null; // BT-10
  /** Day or period of supply; BT-72, BG-14. Of an advance invoice: empty, `expectedSupply` speaks instead. */
  readonly supply: { readonly from: LocalDate; readonly to: LocalDate } | null;
  readonly expectedSupply: string | null;
  /** 100 % is `total`; a final invoice deducts these from it. */
  readonly deductions: readonly PaperDeduction[];
  /** What remains: totals and VAT per rate after the deductions; BT-115 is its gross. */
  readonly payable: PaperTotals & { readonly taxes: readonly PaperTax[] };
  /** The document this one corrects; BG-3. */
  readonly corrects: {
    readonly number: string;
    readonly issuedOn: LocalDate;
    readonly reason: string;
  } | null;
  readonly payment: {
    /** Days to pay after receipt (GTC 7.2): the paper prints words, not a date (ruling 5); BT-20. */
    readonly termDays: number;
    /** Of an invoice to be paid in instalments (GTC 7.8): how many, and the first, which the term is about. */
    readonly instalments?: { readonly number: number; readonly first: string };
    /** BT-83: what the payer quotes. */
    readonly reference: string;
  };
  /** Of an interest note: how its amount comes about. */
  readonly interest?: PaperInterest;
}

/** What is owed on one invoice; amounts in EUR. */
export interface PaperReceivable {
  readonly number: string;
  readonly issuedOn: LocalDate;
  /** The last day to pay. */
  readonly dueOn: LocalDate;
  readonly open: string;
  /** Default interest up to the day of the letter. */
  readonly interest: string;
  /** Costs of collection, the flat sum included (§ 458 UGB). */
  readonly costs: string;
}

export interface PaperReceivableSums {
  readonly open: string;
  readonly interest: string;
  readonly costs: string;
  /** What the client has to its credit, taken off; absent where there is none. */
  readonly credit?: string;
  readonly all: string;
}

/** Mahnung (GTC 7.10); what it asks for is no supply and carries no VAT (ruling 22). */
export interface ReminderPaper extends PaperBase {
  readonly paper: 'reminder';
  readonly level: 1 | 2;
  /** The person of the client's management to whom the second reminder is addressed. */
  readonly attention: string | null;
  readonly items: readonly PaperReceivable[];
  readonly total: PaperReceivableSums;
  /** Whether the letter charges the interest it shows. */
  readonly interestCharged?: boolean;
  readonly payBy: LocalDate;
  /** What the payer quotes. */
  readonly reference: string;
}

/** What is claimed on one invoice; amounts in EUR. */
export interface PaperClaim {
  readonly number: string;
  /** The last day to pay. */
  readonly dueOn: LocalDate;
  readonly open: string;
  /** The sum of its segments, rounded once. */
  readonly interest: string;
  /** What of the interest is paid. */
  readonly paid: string;
  readonly costs: string;
}

/** Forderungsaufstellung: how principal, interest and costs come about (GTC 7.9); damages carry no VAT (ruling 22). */
export interface ClaimStatementPaper extends PaperBase {
  readonly paper: 'claim-statement';
  /** The value date up to which interest is computed; that day itself bears none unless the terms say so. */
  readonly until: LocalDate;
  readonly segments: readonly PaperInterestSegment[];
  readonly claims: readonly PaperClaim[];
  readonly total: {
    readonly open: string;
    readonly interest: string;
    readonly paid: string;
    readonly costs: string;
    readonly all: string;
  };
  /** How days were counted, each way in use once (ruling 8). */
  readonly dayCounts: readonly PaperDayCount[];
}

/** Notice that an estimate will be exceeded (GTC 6.2); net amounts in EUR. */
export interface OverrunNoticePaper extends PaperBase {
  readonly paper: 'overrun-notice';
  /** The item that was estimated. */
  readonly item: string;
  readonly estimated: string;
  /** What it has cost by the day of the letter. */
  readonly spent: string;
  /** What it is expected to cost at completion. */
  readonly forecast: string;
  /** Forecast less estimate, and in percent of the estimate; null of an estimate of nothing. */
  readonly overrun: string;
  readonly percent: string | null;
  /** Up to which percentage no notice is needed. */
  readonly tolerance: string;
  /** The last day to object. */
  readonly objectBy: LocalDate;
}

/** Bestätigung der Kündigung: on which day a contract ends by the notice received (GTC 3.8, 8.14). */
export interface TerminationConfirmationPaper extends PaperBase {
  readonly paper: 'termination-confirmation';
  /** Who gave notice. */
  readonly by: 'client' | 'agency';
  readonly receivedOn: LocalDate;
  /** The last day of the contract. */
  readonly endsOn: LocalDate;
}

/** A contract that the agency withdraws from; amounts in EUR. */
export interface PaperWithdrawnContract {
  readonly number: string;
  readonly title: string;
  readonly concludedOn: LocalDate;
  /** The agreed price, net. */
  readonly agreed: string;
  /** What was rendered of it, net. */
  readonly rendered: string;
  readonly savedExpense: string;
  readonly lostProfit: string;
}

/** Rücktritt vom Vertrag after two unsuccessful reminders (GTC 7.10). */
export interface WithdrawalPaper extends PaperBase {
  readonly paper: 'withdrawal';
  /** The person of the client's management to whom it is addressed. */
  readonly attention: string | null;
  /** The second reminder, which was unsuccessful. */
  readonly reminder: { readonly number: string; readonly date: LocalDate };
  readonly contracts: readonly PaperWithdrawnContract[];
  readonly total: Pick<PaperWithdrawnContract, 'agreed' | 'rendered' | 'savedExpense' | 'lostProfit'>;
  /** The documents that settle the contracts, as the client finds them: number and what they ask for. */
  readonly enclosed: readonly string[];
  /** What is still open of invoices issued before, without interest. */
  readonly open: string;
}

/** One instalment on its paper; amounts in EUR. */
export interface PaperInstalment {
  readonly position: number;
  /** The last day to pay. */
  readonly dueOn: LocalDate;
  readonly amount: string;
  /** What is owed after it. */
  readonly rest: string;
}

/** Ratenvereinbarung (GTC 7.8): what is owed, and by when which part of it is to be paid. */
export interface InstalmentPlanPaper extends PaperBase {
  readonly paper: 'instalment-plan';
  readonly items: readonly PaperReceivable[];
  readonly total: PaperReceivableSums;
  readonly instalments: readonly PaperInstalment[];
  /** Whether the whole rest becomes due by a late instalment (Terminsverlust). */
  readonly lossOfTerm: boolean;
  /** The number of the plan that this one takes the place of. */
  readonly replaces: string | null;
  /** What the payer quotes. */
  readonly reference: string;
}

/** Notice that the term is lost (Terminsverlust, GTC 7.8); carries the number of its plan. */
export interface LossOfTermPaper extends PaperBase {
  readonly paper: 'loss-of-term';
  /** The instalment that was late, with what had not been paid by its last day. */
  readonly late: {
    readonly position: number;
    readonly dueOn: LocalDate;
    readonly amount: string;
    readonly missing: string;
  };
  /** From this day on the whole rest is due and bears interest. */
  readonly since: LocalDate;
  readonly rest: string;
  /** What the payer quotes. */
  readonly reference: string;
}

/** A paper that asks for money, with a code to pay by. */
export type PayablePaper = InvoicePaper | ReminderPaper | InstalmentPlanPaper | LossOfTermPaper;

/** Work on one item of a contract. */
export interface PaperTimesheetItem {
  readonly description: string;
  readonly entries: readonly {
    readonly day: LocalDate;
    readonly person: string;
    readonly description: string;
    /** Billable hours, up to four decimals. */
    readonly hours: string;
    /** EUR per hour. */
    readonly rate: string;
  }[];
  readonly hours: string;
}

/** Stundennachweis: who worked when on what (GTC 6.4); under the number of its invoice, an overview of its contract. */
export interface TimesheetPaper extends PaperBase {
  readonly paper: 'timesheet';
  readonly contractNumber: string;
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  readonly items: readonly PaperTimesheetItem[];
  readonly hours: string;
}

/** Notice about the use of an hour pool (GTC 6.5); hours as decimal strings. */
export interface PoolNoticePaper extends PaperBase {
  readonly paper: 'pool-notice';
  /** The share of the agreed hours that has been reached, in percent. */
  readonly threshold: string;
  readonly period: { readonly from: LocalDate; readonly to: LocalDate };
  readonly hours: {
    readonly agreed: string;
    /** All that was worked, also beyond what was agreed. */
    readonly used: string;
    readonly remaining: string;
    readonly overage: string;
  };
  /** Where the client consents to more hours with a click. */
  readonly consentLink: string | null;
}

/** A price before and after its adjustment; net, per unit. */
export interface PaperPriceChange {
  readonly position: number;
  readonly description: string;
  readonly unit: string;
  readonly oldPrice: string;
  readonly newPrice: string;
}

/** The index of a month, "2026-10"; derived from another series where its own has ended (ruling 18). */
export interface PaperIndexReading {
  readonly month: string;
  readonly value: string;
  readonly provisional: boolean;
  readonly chained: { readonly from: string; readonly value: string; readonly factor: string } | null;
}

/** A price that follows the index: agreed price × to ÷ from, for each rise that counts. */
export interface PaperIndexedPrice extends PaperPriceChange {
  readonly agreedPrice: string;
  readonly series: string;
  readonly rises: readonly { readonly from: PaperIndexReading; readonly to: PaperIndexReading }[];
  /** The rise in percent where the terms round it to one decimal first (ruling 20), else null. */
  readonly percent: string | null;
}

interface PriceNotice extends PaperBase {
  readonly contractNumber: string;
  /** The first day of the new prices. */
  readonly effectiveFrom: LocalDate;
}

/** Indexanpassung: prices follow the consumer price index at the end of a year (GTC 6.10). */
export interface IndexNoticePaper extends PriceNotice {
  readonly paper: 'index-notice';
  readonly changes: readonly PaperIndexedPrice[];
  readonly method: 'high-water-mark' | 'skip-and-compound';
}

/** Preisanpassung: proven cost increases are passed on (GTC 6.10). */
export interface CostNoticePaper extends PriceNotice {
  readonly paper: 'cost-notice';
  readonly changes: readonly PaperPriceChange[];
  /** By how much the costs have risen, percent. */
  readonly percent: string;
  readonly reason: string;
  readonly evidence: { readonly title: string; readonly dated: LocalDate };
}

export type Paper =
  | OfferPaper
  | OrderAcknowledgementPaper
  | OrderConfirmationPaper
  | InvoicePaper
  | ReminderPaper
  | PoolNoticePaper
  | OverrunNoticePaper
  | ClaimStatementPaper
  | WithdrawalPaper
  | TerminationConfirmationPaper
  | InstalmentPlanPaper
  | LossOfTermPaper
  | TimesheetPaper
  | IndexNoticePaper
  | CostNoticePaper;
export type PaperKind = Paper['paper'];
