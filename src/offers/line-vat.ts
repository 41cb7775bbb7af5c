import { type LocalDate } from '../calendar/local-date.ts';
import { type VatTreatment, vatCategoryOf } from '../clients/vat-treatment.ts';
import { type CompanyProfile } from '../company/profile.ts';
import { type Decimal4, decimal4, exact, trimmed } from '../money/decimal.ts';
import { type VatCategory } from '../money/vat.ts';
import { isVatRate } from '../money/vat-rates.ts';
import { vatRateUnknown } from './offer.ts';

interface VatFacts {
  readonly treatment: VatTreatment;
  readonly company: Pick<CompanyProfile, 'defaultVatRate'>;
  readonly asOf: LocalDate;
  /** Where the rate stands in the input. */
  readonly field: string;
}

/**
 * How a service is taxed: at the rate it was given, else at the company's usual one; without VAT where the treatment
 * charges none.
 * @throws problem `vat-rate-unknown` for a rate that Austria does not have on that day or that the treatment forbids
 */
export function lineVat(
  given: Decimal4 | undefined,
  { treatment, company, asOf, field }: VatFacts,
): { vatCategory: VatCategory; vatRate: Decimal4 } {
  const taxed = treatment === 'domestic';
  const rate = given ?? (taxed ? company.defaultVatRate : decimal4('0'));
  if (taxed ? isVatRate(rate, asOf) : exact(rate).isZero())
    return { vatCategory: vatCategoryOf(treatment), vatRate: trimmed(rate) };
  const remedy = taxed
    ? `${rate} % is no Austrian VAT rate on ${asOf}; leave it out for the standard rate`
    : `VAT is not charged here (${treatment}); leave the rate out`;
  throw vatRateUnknown(remedy, { errors: [{ path: field, message: remedy }] });
}
