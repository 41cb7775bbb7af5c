import { createHash } from 'node:crypto';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { defineProblem } from '../problems/problem.ts';

/** One link of the chain: what was final by then, and the head that stands for it and everything before. */
export interface Seal {
  /** From 1, without gaps. */
  readonly number: number;
  readonly form: number;
  readonly day: LocalDate;
  readonly rows: number;
  /** SHA-256 over the hashes of its rows in their order. */
  readonly digest: string;
  readonly head: string;
  readonly sealedAt: Instant;
}

/** A head as it is known outside the house. */
export interface Head {
  readonly number: number;
  readonly day: string;
  readonly head: string;
}

/** How heads leave the house. */
export const ways = ['file', 'mail'] as const;
export type Way = (typeof ways)[number];

export const headNotSent = defineProblem({
  type: 'head-not-sent',
  title: 'The head of a seal has not left the house',
  status: 503,
});

/** What the first seal has before it. */
export const BEGINNING = '0'.repeat(64);

/** The head of a seal: SHA-256 over the head before it and what the seal says. */
export function headOf(
  previous: string,
  { number, form, day, rows, digest }: Omit<Seal, 'head' | 'sealedAt'>,
): string {
  return createHash('sha256').update([previous, number, form, day, rows, digest].join('\n')).digest('hex');
}

/** A head as a line for people and files: "12 2026-03-02 9f86d0…". */
export function headLine({ number, day, head }: Head): string {
  return `${number} ${day} ${head}`;
}

/** The heads in a text, be it the file of heads or a mail with one; lines of any other kind are passed over. */
export function headsIn(text: string): Head[] {
  return [...text.matchAll(/^\s*(\d{1,9}) (\d{4}-\d{2}-\d{2}) ([0-9a-f]{64})\s*$/gm)].map(
    ([, number = '', day = '', head = '']) => ({ number: Number(number), day, head }),
  );
}
