import { expect } from 'chai';
import { sumOfHours, typedTime } from '../../web/time/hours.ts';

describe('hours as people type them into the week', () => {
  const readable: [typed: string, hours: string, description?: string][] = [
    ['1,5', '1.5'],
    ['1.5', '1.5'],
    ['1,50', '1.5'],
    ['08', '8'],
    ['1:30', '1.5'],
    ['0:05', '0.0833'],
    ['90m', '1.5'],
    ['90 min', '1.5'],
    ['2h', '2'],
    ['1h30', '1.5'],
    ['1h 5m', '1.0833'],
    ['1,5h', '1.5'],
    ['', ''],
    ['0', ''],
    ['1,5 Fehlersuche Login', '1.5', 'Fehlersuche Login'],
    ['1:30 Telefonat', '1.5', 'Telefonat'],
    ['90m Test', '1.5', 'Test'],
    ['2 Monate geplant', '2', 'Monate geplant'],
    ['2 heute besprochen', '2', 'heute besprochen'],
  ];
  for (const [typed, hours, description] of readable) {
    it(`"${typed}" are ${hours === '' ? 'no' : hours} hours`, () => {
      expect(typedTime(typed)).to.deep.equal({ hours, description });
    });
  }

  for (const typed of ['abc', '1:75', '-1', '1,5,5', '123', '1.23456'])
    it(`"${typed}" is none`, () => expect(typedTime(typed)).to.equal(undefined));

  it('sums are exact to the four decimals of the API', () => {
    expect(sumOfHours(['0.1', '0.2', '0.0833'])).to.equal('0.3833');
    expect(sumOfHours([])).to.equal('0');
  });
});
