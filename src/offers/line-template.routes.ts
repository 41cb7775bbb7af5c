import { type Endpoint, read, write } from '../http/endpoint.ts';
import { idParams, page } from '../http/schemas.ts';
import { keepLineTemplate } from './keep-line-template.action.ts';
import { lineTemplateAnswer, lineTemplateBody } from './line-template.schemas.ts';
import { lineTemplates } from './line-template.store.ts';
import { removeLineTemplate } from './remove-line-template.action.ts';

const room = 'offers';
const sales = ['account_manager', 'management'] as const;

/** The catalogue of lines that are offered again and again. */
export const lineTemplateRoutes: Endpoint[] = [
  read({
    path: '/line-templates',
    room,
    summary: 'The catalogue of reusable lines, by name',
    roles: sales,
    answer: page(lineTemplateAnswer),
    handle: async ({ db }) => ({ items: await lineTemplates(db), nextCursor: null }),
  }),
  write({
    method: 'post',
    path: '/line-templates',
    room,
    summary: 'Keep a line for later offers',
    roles: sales,
    body: lineTemplateBody,
    status: 201,
    answer: lineTemplateAnswer,
    handle: ({ tx, body, caller, at }) => keepLineTemplate(tx, { template: body, actor: caller.actor, at }),
  }),
  write({
    method: 'delete',
    path: '/line-templates/:id',
    room,
    summary: 'Take a line out of the catalogue; offers that used it keep theirs',
    roles: sales,
    params: idParams,
    status: 200,
    answer: lineTemplateAnswer,
    handle: ({ tx, params, caller, at }) =>
      removeLineTemplate(tx, { id: params.id, actor: caller.actor, at }),
  }),
];
