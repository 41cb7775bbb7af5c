import { z } from 'zod';
import { download, type Endpoint, write } from '../http/endpoint.ts';
import { day, idParams, text } from '../http/schemas.ts';
import { dispatchAnswer } from './dispatch.schemas.ts';
import { presentDispatch } from './dispatch.view.ts';
import { postLetter, type PostParts } from './post-letter.action.ts';
import { lettersToPrint, letterToPrint } from './print-letter.view.ts';
import { recordDeliveryOfLetter } from './record-delivery-of-letter.action.ts';

const room = 'documents';

/** The calls around letters by post: GET /dispatches?status=to-post lists them. */
export function postRoutes(parts: PostParts): Endpoint[] {
  return [
    download({
      path: '/letters-to-post',
      room,
      summary: 'The letters that wait for the post, the oldest first and at most 100, in one PDF to print',
      roles: ['account_manager', 'finance', 'management'],
      mediaType: 'application/pdf',
      handle: ({ app, db }) => lettersToPrint(db, app.renderer),
    }),
    download({
      path: '/dispatches/:id/letter',
      room,
      summary: 'A letter to print: its papers one after the other, a copy marked as one',
      roles: ['account_manager', 'finance', 'management'],
      mediaType: 'application/pdf',
      params: idParams,
      handle: ({ app, db, params }) => letterToPrint(db, app.renderer, params.id),
    }),
    write({
      method: 'post',
      path: '/dispatches/:id/posting',
      room,
      summary:
        'Say that a letter goes to the post. A reminder of today that is not right any more is withdrawn instead ' +
        '(status "settled") and must not go; what is still due waits as a new letter',
      roles: ['account_manager', 'finance'],
      params: idParams,
      body: z.strictObject({
        postedOn: day,
        registeredNumber: text(50)
          .nullable()
          .default(null)
          .meta({ description: 'of registered mail; its receipt is then recorded by a person' }),
      }),
      status: 200,
      answer: dispatchAnswer,
      handle: async ({ tx, params, body, caller, at }) => {
        const posting = { ...body, dispatchId: params.id, actor: caller.actor, at };
        return presentDispatch(await postLetter(tx, posting, parts));
      },
    }),
    write({
      method: 'post',
      path: '/dispatches/:id/delivery',
      room,
      summary:
        'Record when a registered letter was delivered, by the record of the post; its periods run from then',
      roles: ['account_manager', 'finance'],
      params: idParams,
      body: z.strictObject({ receivedOn: day }),
      status: 200,
      answer: dispatchAnswer,
      handle: async ({ tx, params, body, caller, at }) => {
        const delivery = { dispatchId: params.id, receivedOn: body.receivedOn, actor: caller.actor, at };
        return presentDispatch(await recordDeliveryOfLetter(tx, delivery, parts.onDelivered));
      },
    }),
  ];
}
