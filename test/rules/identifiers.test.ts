import { expect } from 'chai';
import { bic, iban, readableIban } from '../../src/money/iban.ts';
import { memberStates } from '../../src/money/member-states.ts';
import { isInVies, splitVatId, vatId } from '../../src/money/vat-id.ts';
import { atField } from '../../src/problems/at-field.ts';
import { Problem } from '../../src/problems/problem.ts';
import examples from '../data/worked-examples.json' with { type: 'json' };

const refused = (work: () => unknown) => expect(work).to.throw(Problem).with.property('type', 'bad-value');

describe('VAT ids', () => {
  for (const id of examples.uid.valid) {
    it(`${id} is valid in Austria`, () => {
      expect(vatId(id, 'AT')).to.equal(id);
    });
  }
  for (const id of examples.uid.invalid) {
    it(`${id} is not`, () => {
      refused(() => vatId(id, 'AT'));
    });
  }

  it('are kept in capitals without spaces and punctuation', () => {
    expect(vatId(' atu 1358.56-27 ', 'AT')).to.equal('ATU13585627');
  });

  const valid: [string, string][] = [
    ['DE136695976', 'DE'],
    ['EL094259216', 'GR'],
    ['FR40303265045', 'FR'],
    ['IE6388047V', 'IE'],
    ['ESB58378431', 'ES'],
    ['NL002455799B11', 'NL'],
    ['XI980780684', 'GB'],
    ['GB980780684', 'GB'],
    ['CHE123456788', 'CH'],
    ['NO974760673MVA', 'NO'],
  ];
  for (const [id, country] of valid) {
    it(`${id} fits an address in ${country}`, () => {
      expect(vatId(id, country)).to.equal(id);
    });
  }

  const wrong: [string, string, string][] = [
    ['DE136695976', 'AT', 'the country of another address'],
    ['GR094259216', 'GR', 'Greece is EL'],
    ['EL094259216', 'CY', 'Greek, not Cypriot'],
    ['DE136695975', 'DE', 'a wrong check digit'],
    ['ATU13585627', 'CH', 'Austrian, not Swiss'],
    ['XI980780684', 'IE', 'Northern Irish, not Irish'],
    ['XI980780680', 'GB', 'a wrong check digit'],
    ['ATU', 'AT', 'too short'],
    ['ATU1358562Ä', 'AT', 'not in letters and digits'],
    ['', 'AT', 'empty'],
  ];
  for (const [id, country, why] of wrong) {
    it(`"${id}" is refused for ${country}: ${why}`, () => {
      refused(() => vatId(id, country));
    });
  }

  it('are asked of VIES in two parts, if it knows the country', () => {
    expect(splitVatId('ATU13585627')).to.deep.equal({ prefix: 'AT', number: 'U13585627' });
    expect(
      ['ATU13585627', 'EL094259216', 'XI980780684', 'CHE123456788', 'GB980780684'].map(isInVies),
    ).to.deep.equal([true, true, true, false, false]);
  });

  it('the Union has twenty-seven members', () => {
    expect(memberStates.size).to.equal(27);
    expect(memberStates.has('GB')).to.equal(false);
  });
});

describe('IBAN and BIC', () => {
  for (const number of examples.iban.valid) {
    it(`${number} is valid, also as people write it`, () => {
      expect(iban(readableIban(number).toLowerCase())).to.equal(number);
    });
  }
  for (const number of [
    ...examples.iban.invalid,
    'AT61190430023457320',
    'XX611904300234573201',
    '',
    'AT61',
  ]) {
    it(`"${number}" is refused`, () => {
      refused(() => iban(number));
    });
  }
  it('a BIC has eight or eleven characters', () => {
    expect(bic('bkauatww')).to.equal('BKAUATWW');
    expect(bic('RLNWATWWXXX')).to.equal('RLNWATWWXXX');
    refused(() => bic('BKAUAT'));
  });
});

describe('A refusal names its field', () => {
  it('for the form that shows it', () => {
    expect(() => atField('bank.iban', () => iban('AT61')))
      .to.throw(Problem)
      .with.deep.nested.property('extras.errors[0].path', 'bank.iban');
  });
  it('and other errors pass unchanged', () => {
    const error = new TypeError('broken');
    expect(() =>
      atField('x', () => {
        throw error;
      }),
    ).to.throw(error);
  });
});
