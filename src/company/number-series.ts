/** The documents and records that carry a number of their own; invoices of all kinds share one series (ruling 24). */
export type Series = 'invoice' | 'offer' | 'contract' | 'client' | 'reminder' | 'instalment-plan';

export interface TakenNumber {
  readonly series: Series;
  readonly year: number;
  readonly sequence: number;
  /** "RE-2026-0042" */
  readonly number: string;
}

const prefixes: Record<Series, string> = {
  invoice: 'RE',
  offer: 'AN',
  contract: 'AU',
  client: 'KD',
  reminder: 'MA',
  'instalment-plan': 'RV',
};

/** How a number is written: "RE-2026-0042". */
export function writtenNumber(series: Series, year: number, sequence: number): string {
  return `${prefixes[series]}-${year}-${String(sequence).padStart(4, '0')}`;
}
