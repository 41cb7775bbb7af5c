import { type Decimal4, trimmed } from '../money/decimal.ts';
import { bic, iban } from '../money/iban.ts';
import { vatId } from '../money/vat-id.ts';
import { isVatRate, vatRates } from '../money/vat-rates.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { atField } from '../problems/at-field.ts';
import { badValue, defineProblem } from '../problems/problem.ts';

/** The agency as it appears on its papers (§ 14 UGB, § 11 UStG) and how it is taxed. */
export interface CompanyProfile {
  readonly name: string;
  readonly legalForm: string | null;
  readonly address: {
    readonly street: string;
    readonly postalCode: string;
    readonly city: string;
    /** ISO 3166-1 alpha-2. */
    readonly country: string;
  };
  /** UID; a small business may have none. */
  readonly vatId: string | null;
  /** Steuernummer, for papers that may not show a VAT id. */
  readonly taxNumber: string | null;
  /** Firmenbuchnummer and the court that keeps the register. */
  readonly registerNumber: string | null;
  readonly registerCourt: string | null;
  readonly registeredSeat: string;
  readonly email: string;
  readonly phone: string | null;
  readonly website: string | null;
  /** Under which address clients reach Kontor, for links in letters: "https://kontor.example". */
  readonly portalUrl: string | null;
  readonly contact: string | null;
  /** Whether a person sees notices of overruns before they are sent (GTC 6.2, ruling 25). */
  readonly reviewOverrunNotices: boolean;
  readonly bank: {
    readonly accountHolder: string;
    readonly iban: string;
    readonly bic: string | null;
    readonly name: string | null;
  };
  /** Colour of the letterhead, "#1f4e79". */
  readonly colour: string;
  /** Kleinunternehmer, § 6 Abs 1 Z 27 UStG: charges no Austrian VAT. */
  readonly smallBusiness: boolean;
  /** The VAT rate of a line that names none. */
  readonly defaultVatRate: Decimal4;
  /** The picture on the letterhead, by the hash of its bytes. */
  readonly logoSha256: string | null;
}

/** The profile as it is entered; the logo is uploaded by itself. */
export type CompanyEntry = Omit<CompanyProfile, 'logoSha256'>;

export const companyIncomplete = defineProblem({
  type: 'company-incomplete',
  title: "The agency's own data is missing",
  status: 409,
});

/**
 * A profile as it can be printed: VAT id, IBAN and BIC checked and in their usual form.
 * @throws problem `bad-value` naming the field; also when the VAT id is missing although VAT is charged (§ 11 UStG)
 */
export function checkedProfile(entry: CompanyEntry, asOf: LocalDate): CompanyEntry {
  const { address, bank, defaultVatRate } = entry;
  return {
    ...entry,
    vatId: atField('vatId', () => ownVatId(entry.vatId, address.country, entry.smallBusiness)),
    bank: {
      ...bank,
      iban: atField('bank.iban', () => iban(bank.iban)),
      bic: atField('bank.bic', () => (bank.bic === null ? null : bic(bank.bic))),
    },
    defaultVatRate: atField('defaultVatRate', () => chargedRate(defaultVatRate, asOf)),
  };
}

function ownVatId(text: string | null, country: string, smallBusiness: boolean): string | null {
  if (text !== null) return vatId(text, country);
  if (smallBusiness) return null;
  throw badValue(
    'who charges VAT prints a VAT id on every invoice; enter it, or say that this is a small business',
  );
}

function chargedRate(rate: Decimal4, asOf: LocalDate): Decimal4 {
  if (isVatRate(rate, asOf)) return trimmed(rate);
  throw badValue(`${rate} % is no Austrian VAT rate on ${asOf}; possible are ${vatRates(asOf).join(', ')}`);
}
