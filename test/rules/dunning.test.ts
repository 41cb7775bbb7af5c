import { expect } from 'chai';
import { instant } from '../../src/calendar/instant.ts';
import { localDate } from '../../src/calendar/local-date.ts';
import { Money } from '../../src/money/money.ts';
import { deadlineOf, nextStep, type Receivable, type Reminder } from '../../src/dunning/dunning.ts';
import { type Halt } from '../../src/dunning/halt.ts';
import { letterItems, payByDate, printedDate } from '../../src/dunning/letter.ts';
import { referenceEdition } from '../../src/terms/reference-edition.ts';

const terms = referenceEdition.parameters;
const day = localDate;

/** To be paid by Monday 16 March 2026, nothing paid, nobody reminded. */
function late(change: Partial<Receivable> = {}): Receivable {
  return {
    dueOn: day('2026-03-16'),
    open: Money.of('1200.00'),
    credit: Money.zero,
    halts: [],
    deferral: null,
    reminders: [],
    hasManagementContact: true,
    terms,
    ...change,
  };
}

/** Received on Friday 20 March; its 14 days end on Good Friday, so it runs until Tuesday 7 April. */
const first: Reminder = {
  letterId: 'first',
  level: 1,
  payBy: day('2026-04-07'),
  receivedOn: day('2026-03-20'),
};
/** Received on Wednesday 8 April; its 7 days end on Wednesday 15 April. */
const second: Reminder = {
  letterId: 'second',
  level: 2,
  payBy: day('2026-04-15'),
  receivedOn: day('2026-04-08'),
};
const unsent = { ...first, receivedOn: null };
const hold = (until: string): Halt => ({ kind: 'hold', reason: 'the client called', until: day(until) });
const dispute: Halt = { kind: 'dispute', reason: 'the login does not work', until: null };
const court: Halt = { kind: 'legal-proceedings', reason: 'BG Innsbruck 4 C 123/26', until: null };

/** Its last instalment is due on Monday 4 May. */
const planned = { plan: 'RV-2026-0001', until: day('2026-05-04'), lostSince: null };
const lost = { ...planned, lostSince: day('2026-05-01') };

describe('The next step for a late receivable (GTC 7.10)', () => {
  const table: [title: string, asOf: string, change: Partial<Receivable>, step: string, reason: RegExp][] = [
    ['GTC 7.2: not yet received', '2026-03-20', { dueOn: null }, 'none', /not received/],
    ['GTC 7.2: the last day to pay is still in time', '2026-03-16', {}, 'none', /by 2026-03-16/],
    ['ruling 13: three days of grace', '2026-03-19', {}, 'wait', /grace until 2026-03-19/],
    ['ruling 13: the first reminder the day after', '2026-03-20', {}, 'reminder-1', /since 2026-03-16/],
    ['paid in full', '2026-03-20', { open: Money.zero }, 'none', /nothing is open/],
    [
      'a rest of cents is within the tolerance',
      '2026-03-20',
      { open: Money.of('1.00') },
      'none',
      /tolerance/,
    ],
    ['a cent more is not', '2026-03-20', { open: Money.of('1.01') }, 'reminder-1', /overdue/],
    ['a hold, on its last day', '2026-03-31', { halts: [hold('2026-03-31')] }, 'halted', /client called/],
    ['a hold that has run out', '2026-04-01', { halts: [hold('2026-03-31')] }, 'reminder-1', /overdue/],
    ['a dispute has no end by itself', '2027-03-20', { halts: [dispute] }, 'halted', /login/],
    ['the courts have it', '2026-03-20', { halts: [court] }, 'halted', /4 C 123/],
    ['a dispute before the last day to pay', '2026-03-16', { halts: [dispute] }, 'none', /2026-03-16/],
    ['ruling 14: written but not sent', '2026-06-30', { reminders: [unsent] }, 'wait', /not gone out/],
    ['ruling 14: its last day', '2026-04-07', { reminders: [first] }, 'wait', /until 2026-04-07/],
    ['the second reminder the day after', '2026-04-08', { reminders: [first] }, 'reminder-2', /2026-04-07/],
    [
      'ruling 15: nobody to address it to',
      '2026-04-08',
      { reminders: [first], hasManagementContact: false },
      'person',
      /no management contact/,
    ],
    [
      'GTC 7.8: an instalment plan runs',
      '2026-05-04',
      { reminders: [first], deferral: planned },
      'none',
      /instalment plan RV-2026-0001 until 2026-05-04/,
    ],
    [
      'GTC 7.8: after the plan the days of grace begin anew',
      '2026-05-07',
      { reminders: [first], deferral: planned },
      'wait',
      /grace until 2026-05-07/,
    ],
    [
      'GTC 7.8: then it goes on where it stopped',
      '2026-05-08',
      { reminders: [first], deferral: planned },
      'reminder-2',
      /1 was unsuccessful/,
    ],
    [
      'GTC 7.8: after loss of term it is overdue since that day',
      '2026-05-08',
      { deferral: lost },
      'reminder-1',
      /^overdue since 2026-05-01$/,
    ],
    ['the second is running', '2026-04-15', { reminders: [first, second] }, 'wait', /2026-04-15/],
    ['the second was unsuccessful', '2026-04-16', { reminders: [second, first] }, 'rights', /2 was unsuc/],
    ['paid upon the second', '2026-04-16', { reminders: [second], open: Money.zero }, 'none', /nothing/],
  ];
  for (const [title, asOf, change, step, reason] of table) {
    it(`${title}: ${step} on ${asOf}`, () => {
      const next = nextStep(late(change), day(asOf));
      expect(next.step).to.equal(step);
      expect(next.reason).to.match(reason);
    });
  }

  it('ruling 14: a date that leaves too little is replaced by the full period from receipt', () => {
    expect(deadlineOf({ ...first, receivedOn: day('2026-03-25') }, terms)).to.equal('2026-04-08');
    expect(deadlineOf(first, terms)).to.equal('2026-04-07');
    expect(deadlineOf(unsent, terms)).to.equal(null);
  });
});

describe('The letter of a client (GTC 7.10, ruling 29)', () => {
  const fresh = late();
  const reminded = late({ reminders: [first] });
  const disputed = late({ halts: [dispute] });
  const small = late({ open: Money.of('0.40'), reminders: [first] });
  const asOf = day('2026-04-08');

  it('groups what is due for its level and leaves the rest', () => {
    const all = [fresh, reminded, disputed, small];
    expect(letterItems(all, 1, asOf)).to.deep.equal([fresh]);
    expect(letterItems(all, 2, asOf)).to.deep.equal([reminded]);
  });

  it('per client: one case, whose next letter takes along what became overdue since', () => {
    const perClient = (one: Receivable): Receivable => ({
      ...one,
      terms: { ...one.terms, remindersPer: 'client' },
    });
    const all = [fresh, reminded, disputed, small].map(perClient);
    expect(letterItems(all, 1, asOf)).to.deep.equal([]);
    expect(letterItems(all, 2, asOf)).to.deep.equal([perClient(fresh), perClient(reminded)]);
    expect(letterItems(all, 2, day('2026-04-07')), 'not before the case is due').to.deep.equal([]);
    expect(letterItems([perClient(fresh)], 1, asOf)).to.have.length(1);
  });

  const dates: [string, string, 1 | 2, string][] = [
    ['sent Friday 06:10, fourteen days end on Good Friday', '2026-03-20T06:10:00+01:00', 1, '2026-04-07'],
    ['sent Friday 16:30, received on Monday', '2026-03-20T16:30:00+01:00', 1, '2026-04-07'],
    ['sent Saturday, received on Monday 23 March', '2026-03-21T10:00:00+01:00', 1, '2026-04-07'],
    ['sent on a Tuesday, exactly fourteen days', '2026-04-14T09:00:00+02:00', 1, '2026-04-28'],
    ['to the management, seven days', '2026-04-08T06:10:00+02:00', 2, '2026-04-15'],
    ['to the management, over the Labour Day', '2026-04-24T09:00:00+02:00', 2, '2026-05-04'],
  ];
  for (const [title, sentAt, level, payBy] of dates) {
    it(`GTC 2.4, ruling 14: ${title} → ${payBy}`, () => {
      expect(payByDate(instant(sentAt), level, [terms], 'mail')).to.equal(payBy);
    });
  }

  const letters: [string, string, ('mail' | 'post')[], string][] = [
    ['posted by Tuesday, received on Friday', '2026-03-23T06:02:00+01:00', ['post'], '2026-04-10'],
    ['posted by Monday, received on Thursday', '2026-03-20T06:02:00+01:00', ['post'], '2026-04-09'],
    ['both ways: the slower one counts', '2026-03-23T06:02:00+01:00', ['mail', 'post'], '2026-04-10'],
  ];
  for (const [title, writtenAt, channels, payBy] of letters) {
    it(`ruling 30: ${title} → ${payBy}`, () => {
      expect(printedDate(instant(writtenAt), 1, [terms], channels)).to.equal(payBy);
    });
  }

  it('several contracts: the longest period counts', () => {
    const patient = { ...terms, firstReminder: { weeks: 4 } };
    expect(payByDate(instant('2026-04-14T09:00:00+02:00'), 1, [terms, patient], 'mail')).to.equal(
      '2026-05-12',
    );
  });
});
