import { z } from 'zod';
import { type Endpoint, read, upload, write } from '../http/endpoint.ts';
import { idParams, month, page, pageQuery } from '../http/schemas.ts';
import { commitIndexImport } from './commit-index-import.action.ts';
import { continueIndexSeries } from './continue-index-series.action.ts';
import { enterIndexValue } from './enter-index-value.action.ts';
import {
  indexChainAnswer,
  indexChainInput,
  indexImportAnswer,
  indexValueAnswer,
  indexValueInput,
  series,
} from './index-value.schemas.ts';
import { indexChains, indexValuePage } from './index-value.store.ts';
import { indexImportView } from './index-value.view.ts';
import { readIndexValues } from './read-index-values.action.ts';

const room = 'terms';
const clause = 'gtc:6.10';
const readers = ['account_manager', 'finance', 'management'] as const;
const LARGEST_FILE = 20 * 1024 ** 2;

export const indexValueRoutes: Endpoint[] = [
  read({
    path: '/index-values',
    room,
    summary: 'The consumer price index by series and month, the newest month first, with sources',
    clause,
    roles: readers,
    query: z.strictObject({
      ...pageQuery,
      series: series.optional(),
      from: month.optional(),
      to: month.optional(),
      revisions: z
        .enum(['current', 'all'])
        .default('current')
        .meta({ description: '"all" shows corrected values too' }),
    }),
    answer: page(indexValueAnswer),
    handle: ({ db, query }) => indexValuePage(db, query),
  }),
  write({
    method: 'post',
    path: '/index-values',
    room,
    summary: 'Enter or correct the index of a month; only final values adjust prices (ruling 17)',
    clause,
    roles: ['finance'],
    body: indexValueInput,
    status: 201,
    answer: indexValueAnswer,
    handle: ({ tx, body, caller, at }) => enterIndexValue(tx, { ...body, actor: caller.actor, at }),
  }),
  upload({
    path: '/index-value-imports',
    room,
    summary:
      'Read a CSV file of the open data of Statistics Austria, a zip archive with its list of periods too; changes nothing yet',
    clause,
    roles: ['finance'],
    query: z.strictObject({ series }),
    mediaTypes: ['text/csv'],
    limit: LARGEST_FILE,
    answer: indexImportAnswer,
    receive: ({ tx, query, upload: { sha256, files }, caller, at }) =>
      readIndexValues(tx, { series: query.series, sha256, files: files(), actor: caller.actor, at }),
    proceed: ({ db, id }) => indexImportView(db, id),
  }),
  read({
    path: '/index-value-imports/:id',
    room,
    summary: 'A file of index values with what it would change',
    clause,
    roles: readers,
    params: idParams,
    answer: indexImportAnswer,
    handle: ({ db, params }) => indexImportView(db, params.id),
  }),
  write({
    method: 'post',
    path: '/index-value-imports/:id/commit',
    room,
    summary: 'Put the values of a file into force',
    clause,
    roles: ['finance'],
    params: idParams,
    status: 200,
    answer: indexImportAnswer,
    handle: async ({ tx, params, caller, at }) => {
      await commitIndexImport(tx, { importId: params.id, actor: caller.actor, at });
      return indexImportView(tx, params.id);
    },
  }),
  read({
    path: '/index-chains',
    room,
    summary: 'How series of the index that have ended go on',
    clause,
    roles: readers,
    answer: page(indexChainAnswer),
    handle: async ({ db }) => ({ items: await indexChains(db), nextCursor: null }),
  }),
  write({
    method: 'post',
    path: '/index-chains',
    room,
    summary:
      'Record that a series of the index has ended, and the factor by which another continues it (ruling 18)',
    clause,
    roles: ['finance'],
    body: indexChainInput,
    status: 201,
    answer: indexChainAnswer,
    handle: ({ tx, body, caller, at }) => continueIndexSeries(tx, body, { actor: caller.actor, at }),
  }),
];
