import { defineProblem } from '../problems/problem.ts';

/** An imported file: what it held and what became of it. */
export interface BankStatement {
  readonly id: string;
  /** In the file, known ones included. */
  readonly entries: number;
  /** Known already, from this file or one that overlaps with it; nothing was done about them. */
  readonly duplicates: number;
}

export const unreadableStatement = defineProblem({
  type: 'unreadable-statement',
  title: 'The file is no bank statement that can be read',
  status: 422,
});
export const notOurAccount = defineProblem({
  type: 'not-our-account',
  title: "The statement is not of the agency's account",
  status: 422,
});
export const currencyNotKept = defineProblem({
  type: 'currency-not-kept',
  title: 'The statement is not in euro',
  status: 422,
  clause: 'gtc:6.1',
});
