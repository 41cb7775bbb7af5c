/** Units as people write them, with their UN/ECE Recommendation 20 code (BT-130). Anything else counts as "one" (C62). */
const codes: Readonly<Record<string, string>> = {
  h: 'HUR',
  hour: 'HUR',
  hours: 'HUR',
  Std: 'HUR',
  Stunde: 'HUR',
  Stunden: 'HUR',
  'Std.': 'HUR',
  day: 'DAY',
  days: 'DAY',
  Tag: 'DAY',
  Tage: 'DAY',
  PT: 'DAY',
  Personentag: 'DAY',
  Personentage: 'DAY',
  week: 'WEE',
  Woche: 'WEE',
  month: 'MON',
  months: 'MON',
  Monat: 'MON',
  Monate: 'MON',
  year: 'ANN',
  Jahr: 'ANN',
  piece: 'H87',
  pieces: 'H87',
  Stk: 'H87',
  Stück: 'H87',
  'lump sum': 'LS',
  'lump-sum': 'LS',
  pauschal: 'LS',
  Pauschale: 'LS',
};

export function unitCode(unit: string): string {
  return codes[unit] ?? 'C62';
}

/** Whether a unit is an hour or a day, so that hours can be billed in it (GTC 6.4). */
export function isTimeUnit(unit: string): boolean {
  return ['HUR', 'DAY'].includes(unitCode(unit));
}
