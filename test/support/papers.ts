import { localDate } from '../../src/calendar/local-date.ts';
import {
  type WithdrawalPaper,
  type TerminationConfirmationPaper,
} from '../../src/documents/papers/contract-end.ts';
import { type TimesheetPaper } from '../../src/documents/papers/effort.ts';
import {
  type InvoiceKind,
  type InvoicePaper,
  type PaperDeduction,
} from '../../src/documents/papers/invoice.ts';
import {
  type Language,
  type PaperAllowance,
  type PaperBuyer,
  type PaperLine,
  type PaperSeller,
  type PaperTotals,
} from '../../src/documents/papers/parts.ts';
import { type ReminderPaper } from '../../src/documents/papers/receivables.ts';
import {
  type OfferPaper,
  type OrderAcknowledgementPaper,
  type OrderConfirmationPaper,
} from '../../src/documents/papers/sales.ts';
import { decimal4, exact, extend } from '../../src/money/decimal.ts';
import { Money } from '../../src/money/money.ts';
import {
  negateTaxes,
  subtractTaxes,
  taxesOf,
  taxFromRecord,
  taxRecord,
  totalsOf,
  type Tax,
  type VatCategory,
} from '../../src/money/vat.ts';

/** Papers of every kind, whose sums are right, for tests, pictures and measurements. */

export const sampleSeller: PaperSeller = {
  name: 'Nordlicht Software e.U.',
  street: 'Maria-Theresien-Straße 18',
  postalCode: '6020',
  city: 'Innsbruck',
  country: 'AT',
  vatId: 'ATU13585627',
  taxNumber: '81 123/4567',
  registerNumber: 'FN 123456 a',
  registerCourt: 'Landesgericht Innsbruck',
  legalForm: 'eingetragene Unternehmerin',
  registeredSeat: 'Innsbruck',
  email: 'buero@nordlicht.example',
  phone: '+43 512 123456',
  website: 'nordlicht.example',
  contact: 'Mag. Julia Kofler',
  accountHolder: 'Nordlicht Software e.U.',
  iban: 'AT611904300234573201',
  bic: 'BKAUATWW',
  bankName: 'Bank Austria',
  colour: '#1f4e79',
  logoSha256: null,
};

export const sampleBuyer: PaperBuyer = {
  number: 'KD-2026-0003',
  name: 'Šárka Österreicher-Nuñez & Żółć GmbH',
  street: 'Mariahilfer Straße 127/14',
  postalCode: '1060',
  city: 'Wien',
  country: 'AT',
  vatId: 'ATU51507409',
  email: 'rechnung@zolc.example',
};

const works = [
  ['Workshop zur Anforderungsanalyse', 'Zwei Termine vor Ort, mit Protokoll'],
  ['Gestaltung der Oberfläche', null],
  ['Umsetzung des Kundenportals', 'Anmeldung, Dokumente, Nachrichten'],
  ['Schnittstelle zur Buchhaltung', null],
  ['Schulung der Mitarbeitenden', 'Halbtag, bis zu acht Personen'],
] as const;

export interface SampleLine {
  readonly description?: string;
  readonly detail?: string | null;
  readonly quantity?: string;
  readonly unit?: string;
  readonly unitPrice?: string;
  readonly discountPercent?: string;
  readonly taxRate?: string;
  readonly taxCategory?: VatCategory;
}

/** So many lines, with whole and broken quantities and prices of up to four decimals. */
export function sampleLines(count: number): SampleLine[] {
  return Array.from({ length: count }, (_, at) => {
    const [description, detail] = works[at % works.length] ?? works[0];
    const isHours = at % 3 !== 1;
    return {
      description,
      detail,
      quantity: isHours ? String(4 + (at % 7) * 2.5) : '1',
      unit: isHours ? 'Std' : 'Pauschale',
      unitPrice: isHours ? '118.5' : String(900 + (at % 11) * 75),
    };
  });
}

function paperLine(line: SampleLine, at: number): PaperLine {
  const quantity = decimal4(line.quantity ?? '1');
  const unitPrice = decimal4(line.unitPrice ?? '1000');
  const factor = exact('1').minus(exact(line.discountPercent ?? '0').dividedBy(100));
  const net = extend(quantity, unitPrice).exact.times(factor);
  return {
    position: at + 1,
    kind: 'lump-sum',
    description: line.description ?? 'Umsetzung des Kundenportals',
    detail: line.detail ?? null,
    quantity,
    unit: line.unit ?? 'Pauschale',
    unitCode: 'C62',
    unitPrice,
    discountPercent: line.discountPercent ?? null,
    net: net.toFixed(2, 4),
    taxCategory: line.taxCategory ?? 'S',
    taxRate: line.taxRate ?? '20',
  };
}

interface Priced {
  readonly lines: PaperLine[];
  readonly allowances: PaperAllowance[];
  readonly taxes: Tax[];
}

function priced(samples: readonly SampleLine[], discountPercent: string | undefined): Priced {
  const lines = samples.map(paperLine);
  const parts = lines.map((line) => ({
    category: line.taxCategory,
    rate: decimal4(line.taxRate),
    net: Money.of(line.net),
  }));
  const bases = taxesOf(parts);
  if (discountPercent === undefined) return { lines, allowances: [], taxes: bases };
  const allowances = bases.map((tax): PaperAllowance => {
    const amount = tax.base.times(exact(discountPercent).dividedBy(100)).round().toString();
    const { category: taxCategory, rate: taxRate, base } = tax;
    return { percent: discountPercent, base: base.toString(), amount, taxCategory, taxRate };
  });
  const reduced = allowances.map((allowance) => ({
    category: allowance.taxCategory,
    rate: decimal4(allowance.taxRate),
    net: Money.of(allowance.amount).negated(),
  }));
  return { lines, allowances, taxes: taxesOf([...parts, ...reduced]) };
}

function totals(taxes: readonly Tax[]): PaperTotals {
  const { net, vat, gross } = totalsOf(taxes);
  return { net: net.toString(), vat: vat.toString(), gross: gross.toString() };
}

export interface SampleInvoice {
  readonly kind?: InvoiceKind;
  readonly language?: Language;
  readonly lines?: readonly SampleLine[];
  readonly discountPercent?: string;
  readonly deductions?: readonly PaperDeduction[];
  readonly seller?: Partial<PaperSeller>;
  readonly buyer?: Partial<PaperBuyer>;
  readonly notes?: readonly string[];
  readonly title?: string;
  readonly number?: string;
}

/** An invoice of a kind; corrections have negative amounts and refer to RE-2026-0007. */
export function sampleInvoice(sample: SampleInvoice = {}): InvoicePaper {
  const kind = sample.kind ?? 'standard';
  const isCorrection = kind === 'credit-note' || kind === 'cancellation';
  const { lines, allowances, taxes } = priced(sample.lines ?? sampleLines(2), sample.discountPercent);
  const signed = isCorrection ? negateTaxes(taxes) : taxes;
  const deductions = sample.deductions ?? [];
  const payable = subtractTaxes(signed, ...deductions.map((deduction) => deduction.taxes.map(taxFromRecord)));
  const number = sample.number ?? 'RE-2026-0042';
  const isGerman = (sample.language ?? 'de') === 'de';
  return {
    paper: 'invoice',
    kind,
    typeCode: kind === 'advance' ? '386' : isCorrection ? '381' : '380',
    currency: 'EUR',
    language: sample.language ?? 'de',
    seller: { ...sampleSeller, ...sample.seller },
    buyer: { ...sampleBuyer, ...sample.buyer },
    number,
    date: localDate('2026-03-02'),
    title:
      sample.title ??
      (isGerman ? 'Kundenportal für Österreicher & Żółć' : 'Client portal for Österreicher & Żółć'),
    clauses: isGerman
      ? [
          {
            ref: 'gtc:6.7',
            text: 'Die Hälfte des Entgelts ist mit der Bestellung fällig, die andere mit der Fertigstellung.',
          },
          { ref: 'gtc:7.2', text: 'Rechnungen sind innerhalb von 14 Tagen ab Erhalt zu zahlen.' },
        ]
      : [
          { ref: 'gtc:6.7', text: 'Half of the fee is due on order, the other half on completion.' },
          { ref: 'gtc:7.2', text: 'Invoices are to be paid within 14 days of receipt.' },
        ],
    notes: sample.notes ?? [],
    contractNumber: 'AU-2026-0007',
    orderReference: 'PO 4711',
    buyerReference: null,
    supply: kind === 'advance' ? null : { from: localDate('2026-02-01'), to: localDate('2026-02-27') },
    expectedSupply: kind === 'advance' ? (isGerman ? 'Mai 2026' : 'May 2026') : null,
    lines: isCorrection ? lines.map(reversed) : lines,
    allowances,
    taxes: signed.map(taxRecord),
    total: totals(signed),
    deductions,
    payable: { ...totals(payable), taxes: payable.map(taxRecord) },
    corrects: isCorrection
      ? { number: 'RE-2026-0007', issuedOn: localDate('2026-01-15'), reason: 'Leistung wurde nicht erbracht' }
      : null,
    payment: { termDays: 14, reference: number },
  };
}

function reversed(line: PaperLine): PaperLine {
  return {
    ...line,
    quantity: exact(line.quantity).negated().toFixed(),
    net: Money.of(line.net).negated().toString(),
  };
}

/** A deposit of which so much was received. Example: 3 000.00 of 6 000.00 at 20 %. */
export function sampleDeduction(
  number: string,
  day: string,
  { net, vat, invoicedGross }: { net: string; vat: string; invoicedGross?: string },
): PaperDeduction {
  const gross = Money.of(net).plus(Money.of(vat)).toString();
  return {
    invoiceId: '0190a000-0000-7000-8000-000000000001',
    number,
    issuedOn: localDate(day),
    net,
    vat,
    gross,
    invoicedGross: invoicedGross ?? gross,
    taxes: [{ category: 'S', rate: '20', base: net, amount: vat }],
  };
}

/** A final invoice over 20 000.00 net, with one deposit paid and one paid in part. */
export function sampleFinal(language: Language = 'de'): InvoicePaper {
  return sampleInvoice({
    kind: 'final',
    language,
    lines: [
      {
        description: 'Umsetzung des Kundenportals',
        detail: 'Anmeldung, Dokumente, Nachrichten',
        unitPrice: '15000',
      },
      { description: 'Schnittstelle zur Buchhaltung', quantity: '40', unit: 'Std', unitPrice: '125' },
    ],
    deductions: [
      sampleDeduction('RE-2026-0007', '2026-01-15', { net: '5000.00', vat: '1000.00' }),
      sampleDeduction('RE-2026-0019', '2026-02-02', {
        net: '2500.00',
        vat: '500.00',
        invoicedGross: '6000.00',
      }),
    ],
  });
}

type Shared = Pick<
  OfferPaper,
  | 'language'
  | 'seller'
  | 'buyer'
  | 'date'
  | 'title'
  | 'clauses'
  | 'notes'
  | 'lines'
  | 'allowances'
  | 'taxes'
  | 'total'
>;

function shared(language: Language, lines: readonly SampleLine[], discountPercent?: string): Shared {
  const { seller, buyer, date, title } = sampleInvoice({ language });
  const sums = priced(lines, discountPercent);
  const clauses =
    language === 'de'
      ? [
          {
            ref: 'gtc:2.1',
            text: 'Angebote sind freibleibend; erst Ihre Bestellung und unsere Bestätigung ergeben den Vertrag.',
          },
        ]
      : [
          {
            ref: 'gtc:2.1',
            text: 'Offers are non-binding; only your order and our confirmation make the contract.',
          },
        ];
  return {
    language,
    seller,
    buyer,
    date,
    title,
    clauses,
    notes: [],
    lines: sums.lines,
    allowances: sums.allowances,
    taxes: sums.taxes.map(taxRecord),
    total: totals(sums.taxes),
  };
}

export function sampleOffer(
  language: Language = 'de',
  lines: readonly SampleLine[] = sampleLines(5),
): OfferPaper {
  return {
    paper: 'offer',
    ...shared(language, lines, '5'),
    number: 'AN-2026-0012',
    version: 2,
    introduction:
      language === 'de'
        ? 'Vielen Dank für das Gespräch vom 24. Februar. Auf dieser Grundlage bieten wir Ihnen die folgenden Leistungen an.'
        : 'Thank you for our conversation of 24 February. On its basis we offer you the following.',
    validUntil: localDate('2026-03-31'),
    expectedSupply: language === 'de' ? 'April bis Juni 2026' : 'April to June 2026',
    billing:
      language === 'de'
        ? '50 % mit der Bestellung, 50 % mit der Fertigstellung.'
        : '50 % on order, 50 % on completion.',
    termsTitle:
      language === 'de' ? 'AGB Nordlicht Software, Fassung 2026' : 'GTC Nordlicht Software, edition 2026',
  };
}

export function sampleConfirmation(language: Language = 'de'): OrderConfirmationPaper {
  const { introduction: _, validUntil: __, version, ...offer } = sampleOffer(language);
  const whole = offer.taxes.map(taxFromRecord);
  const half = whole.map((tax) => ({
    ...tax,
    base: tax.base.times(exact('0.5')).round(),
    amount: tax.amount.times(exact('0.5')).round(),
  }));
  return {
    ...offer,
    paper: 'order-confirmation',
    number: 'AU-2026-0007',
    offerNumber: 'AN-2026-0012',
    offerVersion: version,
    orderReceivedOn: localDate('2026-03-02'),
    concludedOn: localDate('2026-03-04'),
    billingPlan:
      language === 'de'
        ? [
            { label: 'Anzahlung mit der Bestellung (50 %)', totals: totals(half) },
            { label: 'Rest mit der Fertigstellung (50 %)', totals: totals(subtractTaxes(whole, half)) },
          ]
        : [
            { label: 'Advance payment on order (50 %)', totals: totals(half) },
            { label: 'Rest on completion (50 %)', totals: totals(subtractTaxes(whole, half)) },
          ],
  };
}

export function sampleAcknowledgement(language: Language = 'de'): OrderAcknowledgementPaper {
  const { seller, buyer, date, title, clauses, notes } = shared(language, sampleLines(1));
  return {
    paper: 'order-acknowledgement',
    language,
    seller,
    buyer,
    date,
    title,
    clauses,
    notes,
    number: 'AN-2026-0012',
    offerNumber: 'AN-2026-0012',
    deemedReceived: '2026-03-30 08:00',
    boundUntil: localDate('2026-04-13'),
  };
}

export function sampleTermination(
  by: TerminationConfirmationPaper['by'] = 'client',
  language: Language = 'de',
): TerminationConfirmationPaper {
  const { seller, buyer, date, title, clauses, notes } = shared(language, sampleLines(1));
  return {
    paper: 'termination-confirmation',
    language,
    seller,
    buyer,
    date,
    title,
    clauses,
    notes,
    number: 'AU-2026-0007',
    by,
    receivedOn: localDate('2026-02-01'),
    endsOn: localDate('2026-05-31'),
  };
}

/** A reminder of a level about so many invoices of 1 200.00, each with interest and the flat cost. */
export function sampleReminder(level: 1 | 2 = 1, language: Language = 'de', count = 2): ReminderPaper {
  const { seller, buyer, title, clauses, notes } = shared(language, sampleLines(1));
  const items = Array.from({ length: count }, (_, at) => ({
    number: `RE-2026-${String(at + 7).padStart(4, '0')}`,
    issuedOn: localDate('2026-03-02'),
    dueOn: localDate('2026-03-16'),
    open: '1200.00',
    interest: '1.41',
    costs: '40.00',
  }));
  const times = (amount: string) => Money.sum(items.map(() => Money.of(amount))).toString();
  return {
    paper: 'reminder',
    level,
    language,
    seller,
    buyer,
    attention: level === 2 ? 'Šárka Österreicher-Nuñez' : null,
    number: 'MA-2026-0003',
    date: localDate('2026-03-20'),
    title,
    items,
    total: {
      open: times('1200.00'),
      interest: times('1.41'),
      costs: times('40.00'),
      all: times('1241.41'),
    },
    payBy: localDate('2026-04-07'),
    reference: count === 1 ? 'RE-2026-0007' : `MA-2026-0003 ${buyer.number}`,
    clauses,
    notes,
  };
}

/** A withdrawal from two contracts, of one of which nothing was rendered. */
export function sampleWithdrawal(language: Language = 'de'): WithdrawalPaper {
  const { seller, buyer, clauses, notes } = shared(language, sampleLines(1));
  const concludedOn = localDate('2026-03-02');
  return {
    paper: 'withdrawal',
    language,
    seller,
    buyer,
    attention: 'Šárka Österreicher-Nuñez',
    number: 'KD-2026-0003-2026-04-17',
    date: localDate('2026-04-17'),
    title: language === 'de' ? 'Rücktritt wegen Zahlungsverzugs' : 'Withdrawal because of default of payment',
    reminder: { number: 'MA-2026-0004', date: localDate('2026-04-08') },
    contracts: [
      {
        number: 'AU-2026-0007',
        title: language === 'de' ? 'Kundenportal' : 'Client portal',
        concludedOn,
        agreed: '10000.00',
        rendered: '3000.00',
        savedExpense: '2000.00',
        lostProfit: '5000.00',
      },
      {
        number: 'AU-2026-0011',
        title:
          language === 'de'
            ? 'Schnittstelle zur Buchhaltung samt Übernahme der Stammdaten'
            : 'Interface to the accounts with transfer of master data',
        concludedOn,
        agreed: '1000.03',
        rendered: '0.00',
        savedExpense: '400.00',
        lostProfit: '600.03',
      },
    ],
    total: { agreed: '11000.03', rendered: '3000.00', savedExpense: '2400.00', lostProfit: '5600.03' },
    enclosed: ['RE-2026-0031', 'RE-2026-0032', 'RE-2026-0033'],
    open: '3600.00',
    clauses,
    notes,
  };
}

/** The timesheet of two items, with so many entries on the first: an hour and a half each at 95.00. */
export function sampleTimesheet(language: Language = 'de', count = 3): TimesheetPaper {
  const { seller, buyer, title, clauses, notes } = shared(language, sampleLines(1));
  const entry = {
    day: localDate('2026-03-04'),
    person: 'Anna Huber',
    description: 'Anbindung der Schnittstelle zum Buchungssystem, Abstimmung mit dem Hersteller',
    hours: '1.5',
    rate: '95',
  };
  const hours = exact('1.5').times(count);
  return {
    paper: 'timesheet',
    language,
    seller,
    buyer,
    number: 'RE-2026-0008',
    date: localDate('2026-03-31'),
    title,
    contractNumber: 'AU-2026-0007',
    period: { from: localDate('2026-03-04'), to: localDate('2026-03-27') },
    items: [
      {
        description: 'Umsetzung nach Aufwand',
        entries: Array.from({ length: count }, () => entry),
        hours: hours.toFixed(),
      },
      { description: 'Beratung', entries: [{ ...entry, hours: '0.5825' }], hours: '0.5825' },
    ],
    hours: hours.plus('0.5825').toFixed(),
    clauses,
    notes,
  };
}
