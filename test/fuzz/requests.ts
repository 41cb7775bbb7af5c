import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { type z } from 'zod';
import { roles } from '../../src/access/caller.ts';
import { describeCall } from '../../src/http/describe-call.ts';
import { type Endpoint } from '../../src/http/endpoint.ts';
import { hostileFile } from './files.ts';
import { hostileBody, hostileText } from './hostile.ts';
import { nearlyValid, valid } from './values.ts';
import { type WorkedCall } from './worked.ts';

export const callers = [...roles, 'nobody', 'stranger'] as const;
export type Caller = (typeof callers)[number];

/** A request as it is to be sent; ids in it are still names, see KnownIds. */
export interface HostileRequest {
  readonly caller: Caller;
  readonly method: string;
  /** Path and query below /api/v1, percent-encoded where they have to be. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
  /** Sent as it is, instead of the body. */
  readonly raw?: Buffer;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: z.core.JSONSchema.BaseSchema;
}

const caller = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Caller>('admin') },
  { weight: 6, arbitrary: fc.constantFrom<Caller>(...roles) },
  { weight: 1, arbitrary: fc.constantFrom<Caller>('nobody', 'stranger') },
);

const oddHeaders = fc.constantFrom<Record<string, string>>(
  { 'content-type': 'text/plain' },
  { 'content-type': 'application/json; charset=utf-16' },
  { 'content-type': 'application/json; charset=klingon' },
  { 'content-type': 'multipart/form-data; boundary=x' },
  { 'content-type': '' },
  { 'content-encoding': 'gzip' },
  { 'content-encoding': 'br' },
  { 'content-encoding': 'zstd' },
  { 'idempotency-key': 'x'.repeat(300) },
  { 'idempotency-key': 'with blank' },
  { 'idempotency-key': 'gr\u00fc\u00df' },
  { accept: 'text/html' },
  { cookie: 'kontor=s%3Anonsense.x; kontor=;;;' },
  { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  { 'x-forwarded-for': "1.2.3.4, '; --" },
  { 'x-http-method-override': 'DELETE' },
  { range: 'bytes=0-' },
  { 'accept-language': 'x'.repeat(4_000) },
);

const headers = fc.oneof(
  { weight: 6, arbitrary: fc.constant<Record<string, string>>({}) },
  { weight: 1, arbitrary: fc.nat({ max: 5 }).map((nth) => ({ 'idempotency-key': `key-${nth}` })) },
  { weight: 2, arbitrary: oddHeaders },
);

const methods = ['PATCH', 'DELETE', 'OPTIONS', 'HEAD', 'PROPFIND', 'PUT', 'POST'];

/**
 * Requests to one call of the API: right, nearly right and absurd ones.
 * @param declared the methods that its path takes, of which other calls have theirs
 * @param worked how it was called when it worked
 */
export function requestsTo(
  endpoint: Endpoint,
  declared: readonly string[],
  worked: readonly WorkedCall[],
): fc.Arbitrary<HostileRequest> {
  const { parameters, requestBody } = describeCall(endpoint) as {
    parameters: Parameter[];
    requestBody?: { content: Record<string, { schema?: z.core.JSONSchema.BaseSchema }> };
  };
  const method = fc.oneof(
    { weight: 30, arbitrary: fc.constant(endpoint.method.toUpperCase()) },
    { weight: 1, arbitrary: fc.constantFrom(...methods.filter((name) => !declared.includes(name))) },
  );
  const content =
    endpoint.effect === 'upload'
      ? files(endpoint.mediaTypes)
      : bodies(requestBody?.content['application/json']?.schema, endpoint.path, worked);
  const made = fc.record({ path: addresses(endpoint.path, parameters), content });
  const sent = worked.length === 0 ? made : fc.oneof({ weight: 2, arbitrary: made }, onceMore(worked));
  return fc
    .record({ caller, method, headers, sent })
    .map(({ sent: { content, ...sent }, headers, ...rest }) => ({
      ...sent,
      ...rest,
      ...content,
      headers: { ...content.headers, ...headers },
    }));
}

interface Content {
  readonly headers: Record<string, string>;
  readonly body?: unknown;
  readonly raw?: Buffer;
}

const isJson = { 'content-type': 'application/json' };

/** What worked, at the same place, as it was or nearly so. */
function onceMore(worked: readonly WorkedCall[]) {
  return fc.constantFrom(...worked).chain(({ path, body }) => {
    const again = fc.constant(body);
    const content = fc.oneof({ weight: 3, arbitrary: again }, { weight: 2, arbitrary: nearlyValid(again) });
    return fc.record({ path: fc.constant(path), content: content.map(asJson) });
  });
}

/** Without a body where there is none. */
function asJson(body: unknown): Content {
  return body === undefined ? { headers: {} } : { headers: isJson, body };
}

function bodies(
  schema: z.core.JSONSchema.BaseSchema | undefined,
  path: string,
  worked: readonly WorkedCall[],
): fc.Arbitrary<Content> {
  const raw = hostileBody.map((bytes) => ({ headers: isJson, raw: bytes }));
  const none = fc.constant<Content>({ headers: {} });
  if (schema === undefined) return fc.oneof({ weight: 9, arbitrary: none }, { weight: 1, arbitrary: raw });
  const fitting = valid(schema, '', path);
  const right =
    worked.length === 0 ? fitting : fc.oneof(fitting, fc.constantFrom(...worked.map(({ body }) => body)));
  const packed = raw.map(({ raw }) => ({
    headers: { ...isJson, 'content-encoding': 'gzip' },
    raw: gzipSync(raw),
  }));
  return fc.oneof(
    { weight: 8, arbitrary: right.map(asJson) },
    { weight: 8, arbitrary: nearlyValid(right).map(asJson) },
    { weight: 2, arbitrary: raw },
    { weight: 1, arbitrary: packed },
    { weight: 1, arbitrary: none },
  );
}

function files(mediaTypes: readonly string[]): fc.Arbitrary<Content> {
  const kinds = fc.constantFrom(...mediaTypes, ...mediaTypes, 'application/zip', 'text/plain');
  return fc.tuple(hostileFile, kinds).map(([raw, kind]) => ({ headers: { 'content-type': kind }, raw }));
}

const oddQuery = fc.oneof(
  fc.constantFrom(
    'limit=0',
    'limit=1e3',
    'limit=-1',
    'limit=5&limit=6',
    'limit[]=5',
    'limit[a]=5',
    '__proto__=1',
    'constructor=1',
    'cursor=%E0%A4%A',
    'cursor=WyJhIl0',
    'sort=number;drop',
    'asOf=2026-02-30',
    '%00=1',
    '=',
    '&&&',
    'unheard=1',
  ),
  hostileText.map((text) => `cursor=${encoded(text)}`),
);

const oddPlace = fc.oneof(
  hostileText.map(encoded),
  fc.constantFrom('%', '%E0%A4%A', '%00', '..%2f..', '.', '%2e%2e', '0', 'null', '9'.repeat(5_000)),
);

/** Paths with their query: mostly what the description asks for, at times something odd in one of the places. */
function addresses(path: string, parameters: readonly Parameter[]): fc.Arbitrary<string> {
  const inPath = parameters.filter((parameter) => parameter.in === 'path');
  const inQuery = parameters.filter((parameter) => parameter.in === 'query');
  const places = fc.tuple(
    ...inPath.map(({ name, schema }) =>
      fc.oneof(
        { weight: 12, arbitrary: valid(schema, name, path).map((value) => encoded(String(value))) },
        { weight: 1, arbitrary: oddPlace },
      ),
    ),
  );
  const pairs = fc.tuple(...inQuery.map(queryPair));
  const odd = fc.oneof({ weight: 5, arbitrary: fc.constant('') }, { weight: 1, arbitrary: oddQuery });
  return fc.tuple(places, pairs, odd).map(([values, queries, odd]) => {
    const filled = inPath.reduce((text, { name }, nth) => text.replace(`:${name}`, values[nth] ?? ''), path);
    const query = [...queries, odd].filter((part) => part !== '').join('&');
    return query === '' ? filled : `${filled}?${query}`;
  });
}

function queryPair({ name, required, schema }: Parameter): fc.Arbitrary<string> {
  const pair = (value: unknown) => `${name}=${encoded(String(value))}`;
  const right = valid(schema, name, '').map(pair);
  return fc.oneof(
    { weight: required ? 8 : 2, arbitrary: right },
    { weight: required ? 1 : 6, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: hostileText.map(pair) },
  );
}

/**
 * Percent-encoded, except for the names of ids; halves of surrogate pairs cannot travel. Short enough for Node to hand it on:
 * it refuses longer heads itself (431).
 */
function encoded(text: string): string {
  return encodeURIComponent(text.replaceAll(/\p{Surrogate}/gu, '').slice(0, 500))
    .replaceAll('%7B%7B', '{{')
    .replaceAll('%7D%7D', '}}')
    .replaceAll('%3A', ':');
}
