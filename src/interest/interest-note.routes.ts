import { z } from 'zod';
import { type Invoice } from '../invoicing/invoice.ts';
import { type Endpoint, write } from '../http/endpoint.ts';
import { id, idParams, positiveAmount, text } from '../http/schemas.ts';
import { cancelInterestNote } from './cancel-interest-note.action.ts';
import { chargeClient } from './charge-client.action.ts';
import { creditInterestNote } from './credit-interest-note.action.ts';

const room = 'interest';
const amount = z.string().meta({ description: 'decimal string, EUR', examples: ['102.30'] });

const issued = z.object({
  id,
  number: z.string(),
  contractId: id,
  documentId: id,
  issuedOn: z.string().meta({ format: 'date' }),
  gross: amount,
  correctsId: id.nullable(),
});

function present({ id, number, contractId, documentId, issuedOn, snapshot, correctsId }: Invoice) {
  return { id, number, contractId, documentId, issuedOn, gross: snapshot.payable.gross, correctsId };
}

/** Interest that is charged by a paper of its own, and what becomes of that paper. */
export const interestNoteRoutes: Endpoint[] = [
  write({
    method: 'post',
    path: '/clients/:id/interest-notes',
    room,
    summary: 'Charge all interest of a client up to today, by one note for each contract; without VAT',
    clause: 'gtc:7.9',
    roles: ['finance'],
    params: idParams,
    status: 201,
    answer: z.object({ notes: z.array(issued) }),
    handle: async ({ tx, params, caller, at }) => {
      const notes = await chargeClient(tx, { clientId: params.id, actor: caller.actor, at });
      return { notes: notes.map(present) };
    },
    afterCommit: (app) => app.queue.add('scheduled', [{ entry: 'render' }]),
  }),
  write({
    method: 'post',
    path: '/interest-notes/:id/cancellation',
    room,
    summary: 'Cancel an interest note: what is unpaid of it counts as not charged, and is owed as before',
    clause: 'gtc:7.9',
    roles: ['finance'],
    params: idParams,
    body: z.strictObject({ reason: text(500) }),
    status: 201,
    answer: issued,
    handle: async ({ tx, params, body, caller, at }) => {
      const { reason } = body;
      return present(await cancelInterestNote(tx, { noteId: params.id, reason, actor: caller.actor, at }));
    },
    afterCommit: (app) => app.queue.add('scheduled', [{ entry: 'render' }]),
  }),
  write({
    method: 'post',
    path: '/interest-notes/:id/credit-notes',
    room,
    summary: 'Waive interest that a note charged, for good, by a credit note',
    clause: 'gtc:7.9',
    roles: ['finance'],
    params: idParams,
    body: z.strictObject({ amount: positiveAmount, reason: text(500) }),
    status: 201,
    answer: issued,
    handle: async ({ tx, params, body, caller, at }) =>
      present(await creditInterestNote(tx, { ...body, noteId: params.id, actor: caller.actor, at })),
    afterCommit: (app) => app.queue.add('scheduled', [{ entry: 'render' }]),
  }),
];
