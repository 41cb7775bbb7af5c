import { z } from 'zod';
import { type Endpoint, download, read, write } from '../http/endpoint.ts';
import { day, id, idParams, language, page, text } from '../http/schemas.ts';
import { type Db } from '../../db/connection.ts';
import { notFound } from '../problems/problem.ts';
import { clauseRefs, clauseText } from './clauses.ts';
import { type TermsEdition } from './edition.ts';
import { editionById, editions, termsDocuments, termsFile } from './edition.store.ts';
import { parameterNames, parameters, termsParameters } from './parameters.ts';
import { publishEdition } from './publish-edition.action.ts';
import { termsMediaTypes } from './terms-document.ts';
import { uploadTermsDocument } from './upload-terms-document.action.ts';

const wording = z.strictObject({ de: text(200), en: text(200) });

const documentAnswer = z.object({
  language,
  fileName: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  uploadedAt: z.string(),
});

const editionSummary = z.object({ id, code: z.string(), title: wording, effectiveFrom: z.string() });

const editionAnswer = editionSummary.extend({
  parameters: termsParameters,
  documents: z.array(documentAnswer),
});

async function present(db: Db, edition: TermsEdition) {
  return { ...edition, documents: await termsDocuments(db, edition.id) };
}

const documentParams = z.strictObject({ id, language });
const fileName = text(120)
  .refine((name) => !/[/\\\p{Cc}]/u.test(name), 'a file name without slashes and control characters')
  .meta({ examples: ['terms-2027.pdf'] });

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
    summary: 'Publish a new edition of the terms',
    clause: 'gtc:1.3',
    roles: ['admin'],
    body: z.strictObject({
      code: z
        .string()
        .regex(/^[a-z0-9][a-z0-9-]{1,39}$/, 'small letters, digits and hyphens, like "gtc-2027"')
        .meta({ examples: ['gtc-2027'] }),
      title: wording,
      effectiveFrom: day,
      parameters: termsParameters,
    }),
    answer: editionAnswer,
    status: 201,
    handle: async ({ tx, body, caller, at }) =>
      present(tx, await publishEdition(tx, { edition: body, actor: caller.actor, at })),
  }),
  write({
    method: 'put',
    path: '/terms-editions/:id/documents/:language',
    room: 'terms',
    summary: "Upload the agency's own terms document of an edition, once per language",
    clause: 'gtc:1.1',
    roles: ['admin'],
    params: documentParams,
    body: z.strictObject({
      fileName,
      mediaType: z.enum(termsMediaTypes),
      content: z.base64().min(1).meta({ description: 'the file in base64, at most 10 MiB' }),
    }),
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
    answer: page(
      z.object({
        ref: z.string(),
        de: z.string(),
        en: z.string(),
        parameters: z.array(z.object({ name: z.string(), label: wording })),
      }),
    ),
    handle: () =>
      Promise.resolve({
        items: clauseRefs.map((ref) => ({
          ref,
          de: clauseText(ref, 'de'),
          en: clauseText(ref, 'en'),
          parameters: parameterNames
            .filter((name) => parameters[name].clause === ref)
            .map((name) => ({ name, label: parameters[name].label })),
        })),
        nextCursor: null,
      }),
  }),
];
