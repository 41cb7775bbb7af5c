import { expect } from 'chai';
import { evidenceOf, type PaymentConduct, requireGrounds } from '../../src/advances/advance-reason.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { Problem } from '../../src/problems/problem.ts';

const spotless: PaymentConduct = {
  paidInvoices: 3,
  thirdPartyLines: [],
  delays: [],
  reminders: [],
  returns: [],
  proceedings: [],
};
const dueOn = localDate('2026-03-16');

describe('GTC 6.9: the reasons for an advance payment that the data proves', () => {
  const cases: readonly (readonly [
    what: string,
    conduct: Partial<PaymentConduct>,
    proven: string,
    supported: string,
  ])[] = [
    ['a client that has paid in time proves none', {}, '', ''],
    ['nothing paid yet: a new client', { paidInvoices: 0 }, 'new-client', 'new-client'],
    [
      'a third party is commissioned',
      { thirdPartyLines: ['Domain'] },
      'third-party-services',
      'third-party-services',
    ],
    [
      'paid three days late',
      { delays: [{ number: 'RE-1', dueOn, paidOn: localDate('2026-03-19') }] },
      'earlier-delay',
      'earlier-delay',
    ],
    ['still unpaid', { delays: [{ number: 'RE-1', dueOn, paidOn: null }] }, 'earlier-delay', 'earlier-delay'],
    ['reminded', { reminders: ['MA-1'] }, 'earlier-delay', 'earlier-delay'],
    [
      'a returned direct debit is evidence of uncertainty, a person judges',
      { returns: [{ returnedOn: dueOn, amount: '20.00' }] },
      '',
      'financial-uncertainty',
    ],
    [
      'legal proceedings are evidence of unwillingness',
      { proceedings: ['RE-1'] },
      '',
      'suspected-unwillingness',
    ],
  ];

  for (const [what, conduct, proven, supported] of cases) {
    it(what, () => {
      const found = evidenceOf({ ...spotless, ...conduct });
      const named = (those: typeof found) => those.map(({ reason }) => reason).join(' ');
      expect(named(found.filter((one) => one.proven))).to.equal(proven);
      expect(named(found.filter(({ evidence }) => evidence.length > 0))).to.equal(supported);
    });
  }

  it('what is not proven needs a note that says what it rests on', () => {
    const evidence = evidenceOf({ ...spotless, paidInvoices: 0 });
    requireGrounds(['new-client'], evidence, null);
    requireGrounds(['new-client', 'suspected-unwillingness'], evidence, 'said so on the telephone');
    expect(() => requireGrounds(['new-client', 'financial-uncertainty'], evidence, null)).to.throw(
      Problem,
      'say what financial-uncertainty rests on',
    );
  });
});
