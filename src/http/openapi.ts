import { declaredProblems } from '../problems/problem.ts';
import { describeCall, type Json, json } from './describe-call.ts';
import { type Endpoint } from './endpoint.ts';

/** The OpenAPI 3.1 description of the calls, made from the schemas that also check them. */
export function describeApi(endpoints: readonly Endpoint[]): Json {
  const paths: Record<string, Json> = { '/health': { get: health } };
  for (const endpoint of endpoints) {
    const path = `/api/v1${endpoint.path.replaceAll(/:(\w+)/g, '{$1}')}`;
    paths[path] = { ...paths[path], [endpoint.method]: describeCall(endpoint) };
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
    // In the order in which business passes through the rooms.
    tags: [...new Set([...endpoints.map(({ room }) => room), 'health'])].map((name) => ({ name })),
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
  responses: {
    200: { description: 'It can', content: json(statusSchema('ok')) },
    503: { description: 'The database or the queue is away', content: json(statusSchema('unavailable')) },
  },
};

function statusSchema(status: string) {
  return { type: 'object' as const, properties: { status: { const: status } }, required: ['status'] };
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
