import { type LocalDate } from '../../calendar/local-date.ts';
import { type VatCategory } from '../../money/vat.ts';

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

export interface PaperBase {
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

export interface Priced {
  readonly lines: readonly PaperLine[];
  readonly allowances: readonly PaperAllowance[];
  readonly taxes: readonly PaperTax[];
  readonly total: PaperTotals;
}
