import { z } from 'zod';
import { declaredProblems } from '../problems/problem.ts';
import { type Endpoint } from './endpoint.ts';
import { exampleOf } from './example.ts';
import { inputSchemas } from './read-input.ts';

type Json = Record<string, unknown>;

/** The OpenAPI 3.1 description of the calls, made from the schemas that also check them. */
export function describeApi(endpoints: readonly Endpoint[]): Json {
  const paths: Record<string, Json> = { '/health': { get: health } };
  for (const endpoint of endpoints) {
    const path = `/api/v1${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [endpoint.method]: operation(endpoint) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kontor',
      version: '1',
      description:
        'From the offer to the last cent received. Amounts are decimal strings in EUR, days YYYY-MM-DD, moments ISO 8601 ' +
        'with offset. A POST with an Idempotency-Key has its effect once, however often it is sent.',
    },
    servers: [{ url: '/' }],
    tags: [...new Set(endpoints.map(({ room }) => room))].sort().map((name) => ({ name })),
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'KONTOR_ADMIN_TOKEN' } },
      schemas: { Problem: problemSchema() },
      responses: { Problem: { description: 'A problem; its type is stable', content: problemContent } },
    },
  };
}

const problemContent = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

const health = {
  operationId: 'getHealth',
  tags: ['health'],
  summary: 'Tells whether this process can work',
  security: [],
  responses: Object.fromEntries(
    ['200', '503'].map((status) => [
      status,
      {
        description: status === '200' ? 'It can' : 'The database or the queue is away',
        content: json({ type: 'object', properties: { status: { type: 'string' } }, required: ['status'] }),
      },
    ]),
  ),
};

function operation(endpoint: Endpoint): Json {
  const { params, query, body } = inputSchemas(endpoint);
  const idempotent = endpoint.effect === 'write' && endpoint.method === 'post';
  const clause =
    endpoint.clause === undefined ? '' : `Terms: ${endpoint.clause.replace(':', ' ').toUpperCase()}. `;
  return {
    operationId: operationId(endpoint),
    tags: [endpoint.room],
    summary: endpoint.summary,
    description: `${clause}For: ${['admin', ...endpoint.roles.filter((role) => role !== 'admin')].join(', ')}.`,
    parameters: [
      ...parameters('path', params),
      ...parameters('query', query),
      ...(idempotent ? [idempotencyHeader] : []),
    ],
    ...('body' in endpoint && endpoint.body !== undefined
      ? { requestBody: { required: true, content: json(jsonSchema(body)) } }
      : {}),
    responses: { ...success(endpoint), default: { $ref: '#/components/responses/Problem' } },
  };
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
    case 'stream':
      return {
        200: {
          description: 'Server-sent events',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
      };
    case 'write':
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

const meaning = { 200: 'Done', 201: 'Made', 202: 'Accepted; it goes on in the background' } as const;

function json(schema: z.core.JSONSchema.BaseSchema): Json {
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

function problemSchema(): Json {
  const kinds = [...declaredProblems()].sort((a, b) => (a.type < b.type ? -1 : 1));
  return {
    type: 'object',
    description: `RFC 9457. Types: ${kinds.map(({ type, status, title }) => `\`${type}\` (${status}: ${title})`).join(', ')}`,
    required: ['type', 'title', 'status', 'detail', 'instance'],
    properties: {
      type: { type: 'string', enum: kinds.map(({ type }) => type) },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string', description: 'What is wrong here and what to do about it' },
      clause: { type: 'string', description: 'The clause of the terms that says so', examples: ['gtc:2.2'] },
      errors: {
        type: 'array',
        items: {
          type: 'object',
          required: ['path', 'message'],
          properties: { path: { type: 'string' }, message: { type: 'string' } },
        },
      },
      instance: { type: 'string', description: 'The id of the request, also in the header X-Request-Id' },
    },
  };
}
