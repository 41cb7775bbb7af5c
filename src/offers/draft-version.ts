import { type Cadence } from '../calendar/cadence.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { proposedVatTreatment, type Recipient, type VatTreatment } from '../clients/vat-treatment.ts';
import { type CompanyProfile } from '../company/profile.ts';
import { type Decimal4, decimal4, trimmed } from '../money/decimal.ts';
import { Money } from '../money/money.ts';
import { totalsOf } from '../money/vat.ts';
import { atField } from '../problems/at-field.ts';
import { badValue } from '../problems/problem.ts';
import { type TermsOverrides } from '../terms/parameters.ts';
import { type BilledWhen, lineCadence, type LineCadence } from './line-cadence.ts';
import {
  type BillingMode,
  type ContractType,
  type LineKind,
  type OfferLine,
  type OfferVersion,
} from './offer.ts';
import { lineNet, priceTaxes } from './offer-price.ts';
import { requireEstimate } from './estimate.ts';
import { requirePoolHours } from './pool-hours.ts';
import { offeredTerm, type TermInput } from './term.ts';
import { type BuyerAccount, lineAccount } from './third-party.ts';
import { isTimeUnit } from './units.ts';
import { lineVat } from './line-vat.ts';

export interface LineInput {
  readonly kind: LineKind;
  readonly description: string;
  readonly quantity: Decimal4;
  readonly unit: string;
  readonly unitPrice: Decimal4;
  readonly discountPercent?: Decimal4 | undefined;
  readonly vatRate?: Decimal4 | undefined;
  readonly cadence?: Cadence | undefined;
  readonly billed?: BilledWhen | undefined;
  readonly account?: BuyerAccount | undefined;
  readonly bindingEstimate?: boolean | undefined;
}

/** What an account manager writes. */
export interface OfferInput {
  readonly title: string;
  readonly introduction?: string | undefined;
  readonly billingMode: BillingMode;
  readonly contractType: ContractType;
  readonly lines: readonly LineInput[];
  readonly discountPercent?: Decimal4 | undefined;
  readonly vatTreatment?: VatTreatment | undefined;
  readonly expectedSupply?: string | undefined;
  readonly validUntil?: LocalDate | undefined;
  readonly terms?: TermsOverrides | undefined;
  readonly term?: TermInput | undefined;
}

export interface DraftFacts {
  readonly id: string;
  readonly version: number;
  readonly client: Recipient;
  readonly company: CompanyProfile;
  readonly asOf: LocalDate;
}

const none = decimal4('0');
const outsideRemuneration = { vatCategory: 'O', vatRate: none } as const;

/**
 * Prices what was written into a version of an offer: nets per line, VAT per rate, totals. The VAT treatment is proposed
 * from company and client (§ 3a (6), § 19 UStG) unless the account manager chose one.
 * @throws problem `vat-rate-unknown` for a rate that Austria does not have on that day or that the treatment forbids,
 * `bad-value` for a validity in the past, an amount beyond what a document can show, a cadence or term that does not
 * fit, effort not sold by time
 */
export function draftVersion(
  input: OfferInput,
  { id, version, client, company, asOf }: DraftFacts,
): OfferVersion {
  if (input.validUntil !== undefined && input.validUntil < asOf) {
    throw badValue(`validUntil ${input.validUntil} has passed; choose a day from ${asOf} on`, {
      errors: [{ path: 'validUntil', message: `must not be before ${asOf}` }],
    });
  }
  const treatment = input.vatTreatment ?? proposedVatTreatment(company, client).treatment;
  const lines = input.lines.map((line, index) => ({
    ...pricedLine(line, index, treatment, company, asOf),
    ...lineCadence(line, input.billingMode, `lines.${index}`),
  }));
  input.lines.forEach((line, index) => requirePoolHours(line, `lines.${index}`));
  lines.forEach((line, index) => requireEstimate(line, `lines.${index}`));
  const isPeriodic = lines.some((line) => line.cadence !== null);
  const discountPercent = trimmed(input.discountPercent ?? none);
  const taxes = atField('lines', () => priceTaxes(lines, discountPercent));
  const totals = totalsOf(taxes);
  // The sum may be more than a paper can show although no line is.
  atField('lines', () => Money.of(totals.gross.toString()));
  return {
    id,
    version,
    title: input.title,
    introduction: input.introduction ?? null,
    billingMode: input.billingMode,
    contractType: input.contractType,
    expectedSupply: input.expectedSupply ?? null,
    discountPercent,
    vatTreatment: treatment,
    validUntil: input.validUntil ?? null,
    terms: input.terms ?? {},
    term: offeredTerm(input.term, isPeriodic, asOf),
    lines,
    taxes,
    totals,
  };
}

function pricedLine(
  line: LineInput,
  index: number,
  treatment: VatTreatment,
  company: CompanyProfile,
  asOf: LocalDate,
): Omit<OfferLine, keyof LineCadence> {
  const account = lineAccount(line, `lines.${index}`);
  const vat =
    account === 'client'
      ? outsideRemuneration
      : lineVat(line.vatRate, { treatment, company, asOf, field: `lines.${index}.vatRate` });
  if (line.kind === 'effort' && !isTimeUnit(line.unit)) {
    const message = `effort is sold by the hour or the day; write "h", "Std", "day" or "Tag" instead of "${line.unit}"`;
    throw badValue(`lines.${index}.unit: ${message}`, { errors: [{ path: `lines.${index}.unit`, message }] });
  }
  const priced = {
    position: index + 1,
    kind: line.kind,
    description: line.description,
    quantity: trimmed(line.quantity),
    unit: line.unit,
    unitPrice: trimmed(line.unitPrice),
    discountPercent: trimmed(line.discountPercent ?? none),
    ...vat,
    account,
    bindingEstimate: line.bindingEstimate ?? false,
  };
  return { ...priced, net: atField(`lines.${index}`, () => lineNet(priced)) };
}
