/** Every date that the rules produce, by what it is, with the clause it follows from. */
export const deadlines = {
  'offer-validity': 'gtc:2.1',
  'order-binding': 'gtc:2.2',
  notice: 'gtc:3.8',
  renewal: 'gtc:3.8',
  'contract-end': 'gtc:3.8',
  objection: 'gtc:6.2',
  'pool-end': 'gtc:6.5',
  billing: 'gtc:6.8',
  'index-adjustment': 'gtc:6.10',
  payment: 'gtc:7.1',
  instalment: 'gtc:7.8',
  reminder: 'gtc:7.10',
  'hold-end': 'gtc:7.10',
  acceptance: 'gtc:8.5',
} as const satisfies Readonly<Record<string, string>>;

export type DeadlineKind = keyof typeof deadlines;
export const deadlineKinds = Object.keys(deadlines) as [DeadlineKind, ...DeadlineKind[]];
