import { type CompanyProfile } from './profile.ts';

/** The agency as its papers carry it: a `PaperSeller` (BG-4), flat and complete. */
export function paperSeller(profile: CompanyProfile) {
  const { address, bank } = profile;
  return {
    name: profile.name,
    street: address.street,
    postalCode: address.postalCode,
    city: address.city,
    country: address.country,
    vatId: profile.vatId,
    taxNumber: profile.taxNumber,
    registerNumber: profile.registerNumber,
    registerCourt: profile.registerCourt,
    legalForm: profile.legalForm,
    registeredSeat: profile.registeredSeat,
    email: profile.email,
    phone: profile.phone,
    website: profile.website,
    contact: profile.contact,
    accountHolder: bank.accountHolder,
    iban: bank.iban,
    bic: bank.bic,
    bankName: bank.name,
    colour: profile.colour,
    logoSha256: profile.logoSha256,
  };
}
