import { type CompanyEntry } from '../company/profile.ts';
import { decimal4 } from '../money/decimal.ts';

/**
 * An invented agency, for the demo and for practice on the test clock. Its VAT id and IBAN have valid check digits and
 * belong to the examples of their standards; ".example" addresses reach nobody (RFC 2606).
 */
export const practiceCompany: CompanyEntry = {
  name: 'Nordkette Digital e.U.',
  legalForm: 'eingetragenes Einzelunternehmen',
  address: { street: 'Maria-Theresien-Straße 18', postalCode: '6020', city: 'Innsbruck', country: 'AT' },
  vatId: 'ATU13585627',
  taxNumber: '81 123/4567',
  registerNumber: 'FN 123456a',
  registerCourt: 'Landesgericht Innsbruck',
  registeredSeat: 'Innsbruck',
  email: 'office@nordkette.example',
  phone: '+43 512 000000',
  website: 'www.nordkette.example',
  portalUrl: null,
  reviewOverrunNotices: false,
  contact: 'Mag. Vera Oberhofer',
  bank: {
    accountHolder: 'Nordkette Digital e.U.',
    iban: 'AT611904300234573201',
    bic: 'BKAUATWW',
    name: 'Musterbank',
  },
  colour: '#1f4e79',
  smallBusiness: false,
  defaultVatRate: decimal4('20'),
};
