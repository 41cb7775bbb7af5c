import { z } from 'zod';
import { type Endpoint, read, upload, write } from '../http/endpoint.ts';
import { idParams, page, pageQuery, text } from '../http/schemas.ts';
import { bankEntryStateNames } from './bank-entry.ts';
import {
  bankEntryAnswer,
  despiteDismissal,
  NAMES_ONE,
  namesOne,
  payable,
  splitInput,
  statementAnswer,
} from './bank.schemas.ts';
import { entryPage, entryView } from './bank-entry.view.ts';
import { statementPage, statementView } from './bank.view.ts';
import { bookEntry } from './book-entry.action.ts';
import { dismissEntry } from './dismiss-entry.action.ts';
import { importStatement } from './import-statement.action.ts';
import { matchEntries } from './match-entries.action.ts';
import { splitEntry } from './split-entry.action.ts';

const room = 'bank';
const readers = ['finance', 'management'] as const;
const LARGEST_FILE = 200 * 1024 ** 2;

export const bankRoutes: Endpoint[] = [
  upload({
    path: '/bank-statements',
    room,
    summary:
      'Imports a bank statement (camt.053, version 001.02 or 001.08): books what pays an invoice beyond doubt, leaves the ' +
      'rest to a person',
    clause: 'gtc:7.2',
    roles: ['finance'],
    mediaTypes: ['application/xml', 'text/xml'],
    limit: LARGEST_FILE,
    answer: statementAnswer,
    receive: ({ tx, upload: { sha256, files }, caller, at }) =>
      importStatement(tx, { sha256, files: files(), actor: caller.actor, at }),
    proceed: async ({ db, id, caller, at }) => {
      await matchEntries(db, { actor: caller.actor, at });
      return statementView(db, id);
    },
  }),
  read({
    path: '/bank-statements',
    room,
    summary: 'Imported bank statements, the newest first',
    roles: readers,
    query: z.strictObject(pageQuery),
    answer: page(statementAnswer),
    handle: ({ db, query }) => statementPage(db, query),
  }),
  read({
    path: '/bank-statements/:id',
    room,
    summary: 'One imported bank statement with what became of its entries',
    roles: readers,
    params: idParams,
    answer: statementAnswer,
    handle: ({ db, params }) => statementView(db, params.id),
  }),
  read({
    path: '/bank-statements/:id/entries',
    room,
    summary: 'The entries that a bank statement brought, with the invoices that undecided ones may pay',
    roles: readers,
    params: idParams,
    query: z.strictObject({ ...pageQuery, state: z.enum(bankEntryStateNames).optional() }),
    answer: page(bankEntryAnswer),
    handle: async ({ db, params, query }) => {
      await statementView(db, params.id);
      return entryPage(db, { ...query, statementId: params.id });
    },
  }),
  read({
    path: '/bank-entries',
    room,
    summary: 'Bank entries of all statements; those in state "open" wait for a person',
    roles: readers,
    query: z.strictObject({ ...pageQuery, state: z.enum(bankEntryStateNames).optional() }),
    answer: page(bankEntryAnswer),
    handle: ({ db, query }) => entryPage(db, query),
  }),
  write({
    method: 'post',
    path: '/bank-entries/:id/booking',
    room,
    summary:
      'Book the money of a bank entry as a payment of an invoice, of the invoices of a reminder, or of what a client owes',
    clause: 'gtc:7.2',
    roles: ['finance'],
    params: idParams,
    body: z.strictObject({ ...payable, despiteDismissal }).refine(namesOne, NAMES_ONE),
    status: 201,
    answer: bankEntryAnswer,
    handle: async ({ tx, params, body, caller, at }) => {
      const booking = { entryId: params.id, ...body, match: null };
      await bookEntry(tx, { ...booking, actor: caller.actor, at });
      return entryView(tx, params.id);
    },
  }),
  write({
    method: 'post',
    path: '/bank-entries/:id/split',
    room,
    summary:
      'Book the money of a bank entry for several invoices, reminders and clients: a payment for each client, together ' +
      'the amount of the entry, all or nothing',
    clause: 'gtc:7.2',
    roles: ['finance'],
    params: idParams,
    body: splitInput,
    status: 201,
    answer: bankEntryAnswer,
    handle: async ({ tx, params, body, caller, at }) => {
      const { reason = null, ...split } = body;
      await splitEntry(tx, { entryId: params.id, ...split, reason, actor: caller.actor, at });
      return entryView(tx, params.id);
    },
  }),
  write({
    method: 'post',
    path: '/bank-entries/:id/dismissal',
    room,
    summary: 'Say that a bank entry is no payment of an invoice, and why',
    roles: ['finance'],
    params: idParams,
    body: z.strictObject({ reason: text(1000) }),
    status: 200,
    answer: bankEntryAnswer,
    handle: async ({ tx, params, body, caller, at }) => {
      await dismissEntry(tx, { entryId: params.id, reason: body.reason, actor: caller.actor, at });
      return entryView(tx, params.id);
    },
  }),
];
