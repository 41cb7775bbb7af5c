import { expect } from 'chai';
import { localDate } from '../../src/calendar/local-date.ts';
import { type Declaration, requireDeclarable, signOffOn } from '../../src/deliveries/sign-off.ts';
import { refusedWith } from '../support/refusal.ts';

const delivery = {
  deliveredOn: localDate('2026-03-26'),
  acceptanceDeadline: localDate('2026-04-07'),
};
const said = (kind: Declaration['kind'], declaredOn = '2026-03-30'): Declaration => ({
  kind,
  declaredOn: localDate(declaredOn),
  text: 'the export is empty',
  givenBy: 'Erika Berger',
});

describe('GTC 8.5: the sign-off of a delivery', () => {
  const table: [string, Declaration[], string, string][] = [
    ['open on the day of delivery', [], '2026-03-26', 'open'],
    ['open on the last day, Tuesday after Easter', [], '2026-04-07', 'open'],
    ['deemed accepted the day after without a word', [], '2026-04-08', 'deemed-accepted'],
    ['accepted by a word', [said('acceptance')], '2026-03-30', 'accepted'],
    ['objected to, however long ago', [said('objection')], '2026-09-01', 'objected'],
    [
      'accepted after what was wrong is put right',
      [said('objection'), said('acceptance')],
      '2026-05-01',
      'accepted',
    ],
  ];
  for (const [what, declarations, day, state] of table) {
    it(what, () => expect(signOffOn(delivery, declarations, localDate(day))).to.equal(state));
  }

  const refused: [string, Declaration, Declaration[], string, string | undefined][] = [
    ['an objection on the last day is in time', said('objection', '2026-04-07'), [], '2026-04-20', undefined],
    [
      'an objection after it is too late',
      said('objection', '2026-04-08'),
      [],
      '2026-04-20',
      'objection-too-late',
    ],
    [
      'nothing is left to accept then',
      said('acceptance', '2026-04-08'),
      [],
      '2026-04-20',
      'delivery-accepted',
    ],
    ['not twice accepted', said('acceptance'), [said('acceptance')], '2026-03-30', 'delivery-accepted'],
    [
      'not objected to after acceptance',
      said('objection'),
      [said('acceptance')],
      '2026-03-30',
      'delivery-accepted',
    ],
    ['not twice objected to', said('objection'), [said('objection')], '2026-03-30', 'delivery-objected'],
    [
      'accepted months after an objection',
      said('acceptance', '2026-06-01'),
      [said('objection')],
      '2026-06-01',
      undefined,
    ],
    ['not before the delivery', said('acceptance', '2026-03-25'), [], '2026-03-30', 'declared-outside'],
    ['not in the future', said('acceptance', '2026-03-31'), [], '2026-03-30', 'declared-outside'],
  ];
  for (const [what, declaration, earlier, today, type] of refused) {
    it(what, () =>
      expect(refusedWith(() => requireDeclarable(delivery, declaration, earlier, localDate(today)))).to.equal(
        type,
      ),
    );
  }
});
