import { expect } from 'chai';
import {
  proposedVatTreatment,
  vatNotes,
  vatReasonCode,
  type VatTreatment,
} from '../../src/clients/vat-treatment.ts';

const agency = { address: { country: 'AT' }, smallBusiness: false };
const small = { ...agency, smallBusiness: true };
const client = (country: string, vatId: string | null = null) => ({ address: { country }, vatId });

describe('§ 3a Abs 6 UStG: how a service for a business is taxed', () => {
  const table: [string, typeof agency, ReturnType<typeof client>, VatTreatment, string][] = [
    ['Austria', agency, client('AT', 'ATU13585627'), 'domestic', 'S'],
    ['Austria without VAT id', agency, client('AT'), 'domestic', 'S'],
    ['Germany with VAT id', agency, client('DE', 'DE136695976'), 'reverse-charge', 'AE'],
    ['Greece with VAT id', agency, client('GR', 'EL094259216'), 'reverse-charge', 'AE'],
    ['Germany without VAT id', agency, client('DE'), 'domestic', 'S'],
    ['Switzerland', agency, client('CH', 'CHE123456788'), 'third-country', 'O'],
    ['Switzerland without VAT id', agency, client('CH'), 'third-country', 'O'],
    ['Northern Ireland: services are not covered', agency, client('GB', 'XI980780684'), 'third-country', 'O'],
    ['a small business at home', small, client('AT', 'ATU13585627'), 'small-business', 'E'],
    ['a small business, Germany without VAT id', small, client('DE'), 'small-business', 'E'],
    [
      'a small business, Germany: not taxable here at all',
      small,
      client('DE', 'DE136695976'),
      'reverse-charge',
      'AE',
    ],
    ['a small business, Switzerland', small, client('CH'), 'third-country', 'O'],
  ];
  for (const [name, supplier, recipient, treatment, category] of table) {
    it(`${name}: ${treatment}, category ${category}`, () => {
      expect(proposedVatTreatment(supplier, recipient)).to.include({ treatment, category });
    });
  }

  it('says what is missing for reverse charge', () => {
    expect(proposedVatTreatment(agency, client('DE')).reason).to.match(/VAT id/);
  });

  it('an id that VIES calls invalid counts as missing, one it could not verify is trusted', () => {
    const german = client('DE', 'DE136695976');
    const checked = (result: 'valid' | 'invalid' | 'unverified') =>
      proposedVatTreatment(agency, { ...german, vatCheck: { result } }).treatment;
    expect(checked('valid')).to.equal('reverse-charge');
    expect(checked('unverified')).to.equal('reverse-charge');
    expect(checked('invalid')).to.equal('domestic');
  });
});

describe('§ 11 UStG: the notes a paper must carry', () => {
  it('reverse charge uses the words of Art. 226 no. 11a', () => {
    expect(vatNotes('reverse-charge', 'de').join()).to.contain('Steuerschuld auf den Leistungsempfänger');
    expect(vatNotes('reverse-charge', 'en').join()).to.contain('Reverse charge');
  });
  it('no VAT without its reason, in both languages', () => {
    for (const treatment of ['reverse-charge', 'third-country', 'small-business'] as const) {
      expect(vatNotes(treatment, 'de')).to.have.lengthOf(1);
      expect(vatNotes(treatment, 'en')).to.have.lengthOf(1);
    }
    expect(vatNotes('domestic', 'de')).to.deep.equal([]);
  });
  it('reason codes come from the VATEX list; the small business gives its reason in words', () => {
    expect(
      (['domestic', 'reverse-charge', 'third-country', 'small-business'] as const).map(vatReasonCode),
    ).to.deep.equal([null, 'VATEX-EU-AE', 'VATEX-EU-O', null]);
  });
});
