import { z } from 'zod';
import { type Endpoint, read } from '../http/endpoint.ts';
import { day, page } from '../http/schemas.ts';
import { accountPostings, accountSheet } from './account-sheet.view.ts';
import {
  accountParams,
  accountPosting,
  accountPostingsQuery,
  accountSheetAnswer,
  daysQuery,
  trialBalanceAnswer,
} from './ledger.schemas.ts';
import { trialBalance } from './trial-balance.view.ts';

const room = 'ledger';
const readers = ['finance', 'management'] as const;

export const ledgerRoutes: Endpoint[] = [
  read({
    path: '/ledger/trial-balance',
    room,
    summary: 'What was booked on each account up to a day; debit and credit are equal',
    roles: readers,
    query: z.strictObject({ asOf: day.optional() }),
    answer: trialBalanceAnswer,
    handle: ({ db, query, today }) => trialBalance(db, query.asOf ?? today),
  }),
  read({
    path: '/ledger/accounts/:account',
    room,
    summary: 'An account over some days: opening balance, debit, credit, closing balance',
    roles: readers,
    params: accountParams,
    query: z.strictObject(daysQuery),
    answer: accountSheetAnswer,
    handle: ({ db, params, query, today }) =>
      accountSheet(db, { account: params.account, from: query.from, asOf: query.asOf ?? today }),
  }),
  read({
    path: '/ledger/accounts/:account/postings',
    room,
    summary:
      'The postings of an account over some days, each with what it comes from and the balance after it',
    roles: readers,
    params: accountParams,
    query: accountPostingsQuery,
    answer: page(accountPosting),
    handle: ({ db, params, query, today }) =>
      accountPostings(db, { ...query, account: params.account, asOf: query.asOf ?? today }),
  }),
];
