/** How late a receivable is: days since the last day to pay, both ends included; null is without end. */
export const ageBuckets = [
  { name: 'notLate', from: 0, to: 0 },
  { name: 'days1to14', from: 1, to: 14 },
  { name: 'days15to30', from: 15, to: 30 },
  { name: 'days31to60', from: 31, to: 60 },
  { name: 'days61to90', from: 61, to: 90 },
  { name: 'over90', from: 91, to: null },
] as const;

export type AgeBucket = (typeof ageBuckets)[number]['name'];
