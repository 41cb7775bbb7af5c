import { z } from 'zod';
import { type Endpoint, rolesOf } from './endpoint.ts';
import { exampleOf } from './example.ts';
import { inputSchemas } from './read-input.ts';

export type Json = Record<string, unknown>;

/** One call as an OpenAPI operation: who may call it, by which clause, what it takes and what it answers. */
export function describeCall(endpoint: Endpoint): Json {
  const { params, query, body } = inputSchemas(endpoint);
  const idempotent = endpoint.method === 'post' && endpoint.effect !== 'visit';
  const clause =
    endpoint.clause === undefined ? '' : `Terms: ${endpoint.clause.replace(':', ' ').toUpperCase()}. `;
  return {
    operationId: operationId(endpoint),
    tags: [endpoint.room],
    summary: endpoint.summary,
    description: `${clause}For: ${callers(endpoint)}.`,
    ...(isOpen(endpoint) ? { security: [] } : {}),
    parameters: [
      ...parameters('path', params),
      ...parameters('query', query),
      ...(idempotent ? [idempotencyHeader] : []),
    ],
    ...requestBody(endpoint, body),
    responses: { ...success(endpoint), default: { $ref: '#/components/responses/Problem' } },
  };
}

function callers(endpoint: Endpoint): string {
  if (isOpen(endpoint)) return 'anybody';
  return ['admin', ...rolesOf(endpoint).filter((role) => role !== 'admin')].join(', ');
}

function isOpen(endpoint: Endpoint): boolean {
  return endpoint.effect === 'visit' && endpoint.open === true;
}

function requestBody(endpoint: Endpoint, body: z.ZodType): Json {
  if (endpoint.effect === 'upload') {
    const kinds = [...endpoint.mediaTypes, 'application/zip'];
    const content = Object.fromEntries(kinds.map((kind) => [kind, {}]));
    return {
      requestBody: { required: true, description: 'The file, or a zip archive of such files', content },
    };
  }
  if (!('body' in endpoint) || endpoint.body === undefined) return {};
  return { requestBody: { required: !takesNothing(body), content: json(jsonSchema(body)) } };
}

/** "post /offers/:id/orders" → "postOffersIdOrders" */
function operationId({ method, path }: Endpoint): string {
  const words = path.split(/[^a-z0-9]+/i).filter((word) => word !== '');
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

const idempotencyHeader = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'The same key and request: the first answer again, with the header Idempotency-Replayed: true',
  schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[!-~]+$' },
};

function parameters(place: 'path' | 'query', schema: z.ZodType): Json[] {
  const { properties = {}, required = [] } = jsonSchema(schema);
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function success(endpoint: Endpoint): Json {
  switch (endpoint.effect) {
    case 'download':
      return { 200: { description: 'The file', content: { [endpoint.mediaType]: {} } } };
    case 'export':
      return { 200: { description: 'The file', content: { 'text/csv': {}, [WORKBOOK]: {} } } };
    case 'stream':
      return {
        200: {
          description: 'Server-sent events',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
      };
    case 'write':
    case 'visit':
    case 'upload':
      return {
        [endpoint.status]: {
          description: meaning[endpoint.status],
          content: json(jsonSchema(endpoint.answer)),
        },
      };
    default:
      return { 200: { description: meaning[200], content: json(jsonSchema(endpoint.answer)) } };
  }
}

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

const meaning = { 200: 'Done', 201: 'Made', 202: 'Accepted; it goes on in the background' } as const;

function takesNothing(body: z.ZodType): boolean {
  return body.safeParse(undefined).success;
}

/** A JSON content with an example made from its schema. */
export function json(schema: z.core.JSONSchema.BaseSchema): Json {
  return { 'application/json': { schema, example: exampleOf(schema) } };
}

/** As it travels: before parsing, where amounts and days are still text. */
function jsonSchema(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
  });
  return rest;
}
