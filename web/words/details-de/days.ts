import { type Pattern } from './pattern.ts';

/** What is wrong with a day, after the name of its field. */
export const days: readonly Pattern[] = [
  [/^lies after today, (\S+)$/, 'liegt nach dem heutigen Tag ($1)'],
  [/^lies before today, (\S+)$/, 'liegt vor dem heutigen Tag ($1)'],
  [/^must be 1 January or 1 July$/, 'muss der 1. Jänner oder der 1. Juli sein'],
  [
    /^must lie within the term of the contract, from (\S+) on$/,
    'muss in der Laufzeit des Vertrags liegen, also ab dem $1',
  ],
  [
    /^must lie within the term of the contract, from (\S+) to (\S+)$/,
    'muss in der Laufzeit des Vertrags liegen, also vom $1 bis zum $2',
  ],
  [/^lies before the order of (\S+)$/, 'liegt vor der Bestellung vom $1'],
  [
    /^must not be before (\S+), when the sprint begins$/,
    'darf nicht vor dem Beginn des Sprints am $1 liegen',
  ],
  [
    /^must not be before (\S+), when the contract was ordered$/,
    'darf nicht vor der Bestellung des Vertrags am $1 liegen',
  ],
  [/^must not be after today, (\S+)$/, 'darf nicht nach dem heutigen Tag ($1) liegen'],
  [/^must not (?:be|lie) before today, ([^:]+).*$/, 'darf nicht vor dem heutigen Tag ($1) liegen'],
  [/^must not lie before (\S+), a year ago$/, 'darf nicht mehr als ein Jahr zurückliegen (frühestens $1)'],
  [/^must not be before (\S+), when the contract.*$/, 'darf nicht vor dem Vertragsabschluss am $1 liegen'],
  [/^must not be before (\S+), when (\S+) was issued$/, 'darf nicht vor dem $1 liegen, dem Datum von $2'],
  [
    /^must not be before (\S+): up to then line (\S+).*$/,
    'darf nicht vor dem $1 liegen: Position $2 ist bis dahin verrechnet',
  ],
  [/^must not be before its order of (\S+)$/, 'darf nicht vor der Bestellung vom $1 liegen'],
  [
    /^must not be before the last work booked on it, of (\S+)$/,
    'darf nicht vor der zuletzt darauf gebuchten Arbeit ($1) liegen',
  ],
  [/^must not be before (\S+)$/, 'darf nicht vor dem $1 liegen'],
  [
    /^must be after (\S+): it is the first day.*$/,
    'muss nach dem $1 liegen, dem ersten Tag zum üblichen Satz',
  ],
  [/^must be a working day after (\S+), the day.*$/, 'muss ein Werktag nach der vorigen Rate ($1) sein'],
  [/^must be a day from (\S+) to (\S+)$/, 'muss ein Tag von $1 bis $2 sein'],
  [
    /^must be a newer series than (.*) that is.* since (\S+) or.*$/,
    'muss eine neuere Reihe als $1 sein, veröffentlicht seit $2',
  ],
];
