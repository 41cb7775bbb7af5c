/** The agency's own data, as GET /company answers. */
export interface CompanyData {
  readonly name: string;
  readonly legalForm: string | null;
  readonly address: {
    readonly street: string;
    readonly postalCode: string;
    readonly city: string;
    readonly country: string;
  };
  readonly vatId: string | null;
  readonly taxNumber: string | null;
  readonly registerNumber: string | null;
  readonly registerCourt: string | null;
  readonly registeredSeat: string;
  readonly email: string;
  readonly phone: string | null;
  readonly website: string | null;
  readonly portalUrl: string | null;
  readonly contact: string | null;
  readonly reviewOverrunNotices: boolean;
  readonly bank: {
    readonly accountHolder: string;
    readonly iban: string;
    readonly bic: string | null;
    readonly name: string | null;
  };
  readonly colour: string;
  readonly smallBusiness: boolean;
  readonly defaultVatRate: string;
  readonly hasLogo: boolean;
}
