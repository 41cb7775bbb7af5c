import { z } from 'zod';
import { type Endpoint, download, read, write } from '../http/endpoint.ts';
import { id, idParams, language, page } from '../http/schemas.ts';
import { type Db } from '../../db/connection.ts';
import { notFound } from '../problems/problem.ts';
import { clauseRefs, clauseText } from './clauses.ts';
import { type TermsEdition } from './edition.ts';
import { editionById, editions, termsDocuments, termsFile } from './edition.store.ts';
import { effectOf } from './parameter-effect.ts';
import { formOf } from './parameter-form.ts';
import { parameterNames, parameters } from './parameters.ts';
import { publishEdition } from './publish-edition.action.ts';
import {
  clauseAnswer,
  documentAnswer,
  documentInput,
  editionAnswer,
  editionInput,
  editionSummary,
} from './terms.schemas.ts';
import { uploadTermsDocument } from './upload-terms-document.action.ts';

async function present(db: Db, edition: TermsEdition) {
  return { ...edition, documents: await termsDocuments(db, edition.id) };
}

const documentParams = z.strictObject({ id, language });

/** Editions of the terms, their documents, and what the clauses mean. */
export const termsRoutes: Endpoint[] = [
  read({
    path: '/terms-editions',
    room: 'terms',
    summary: 'Editions of the terms, the newest first',
    clause: 'gtc:1.2',
    roles: ['account_manager', 'finance', 'management'],
    answer: page(editionSummary),
    handle: async ({ db }) => {
      const items = await editions(db);
      return { items: items.map((edition) => editionSummary.parse(edition)), nextCursor: null };
    },
  }),
  read({
    path: '/terms-editions/:id',
    room: 'terms',
    summary: 'An edition of the terms with all its parameters',
    roles: ['account_manager', 'finance', 'management'],
    params: idParams,
    answer: editionAnswer,
    handle: async ({ db, params }) => present(db, await editionById(db, params.id)),
  }),
  write({
    method: 'post',
    path: '/terms-editions',
    room: 'terms',
    summary:
      'Publish a new edition of the terms, with its documents; contracts already concluded keep theirs',
    clause: 'gtc:1.3',
    roles: ['management'],
    body: editionInput,
    bodyLimit: '28mb',
    answer: editionAnswer,
    status: 201,
    handle: async ({ tx, body: { documents, ...entry }, caller: { actor }, at }) => {
      const edition = await publishEdition(tx, { edition: entry, actor, at });
      for (const { content, ...document } of documents) {
        const bytes = Buffer.from(content, 'base64');
        await uploadTermsDocument(tx, { editionId: edition.id, ...document, bytes, actor, at });
      }
      return present(tx, edition);
    },
  }),
  write({
    method: 'put',
    path: '/terms-editions/:id/documents/:language',
    room: 'terms',
    summary: "Upload the agency's own terms document of an edition, once per language",
    clause: 'gtc:1.1',
    roles: ['management'],
    params: documentParams,
    body: documentInput,
    bodyLimit: '14mb',
    answer: documentAnswer,
    status: 200,
    handle: ({ tx, params, body, caller, at }) =>
      uploadTermsDocument(tx, {
        editionId: params.id,
        language: params.language,
        fileName: body.fileName,
        mediaType: body.mediaType,
        bytes: Buffer.from(body.content, 'base64'),
        actor: caller.actor,
        at,
      }),
  }),
  download({
    path: '/terms-editions/:id/documents/:language',
    room: 'terms',
    summary: 'The terms document of an edition',
    roles: ['account_manager', 'finance', 'management'],
    params: documentParams,
    mediaType: 'application/pdf',
    handle: async ({ db, params }) => {
      const edition = await editionById(db, params.id);
      const file = await termsFile(db, edition.id, params.language);
      if (file === null) {
        throw notFound(`${edition.code} has no document in this language; PUT one to the same address`);
      }
      return { bytes: file.bytes, mediaType: file.mediaType, fileName: file.fileName };
    },
  }),
  read({
    path: '/clauses',
    room: 'terms',
    summary: 'What each clause means, with the parameters it sets',
    roles: ['account_manager', 'finance', 'management'],
    clients: 'public',
    answer: page(clauseAnswer),
    handle: () =>
      Promise.resolve({
        items: clauseRefs.map((ref) => ({
          ref,
          de: clauseText(ref, 'de'),
          en: clauseText(ref, 'en'),
          parameters: parameterNames
            .filter((name) => parameters[name].clause === ref)
            .map((name) => ({
              name,
              label: parameters[name].label,
              form: formOf(parameters[name].schema),
              effect: effectOf(name),
            })),
        })),
        nextCursor: null,
      }),
  }),
];
