import { type Express, type Request, type RequestHandler, type Response, Router } from 'express';
import { type Authenticate } from '../access/authenticate.view.ts';
import { type Caller } from '../access/caller.ts';
import { type App } from '../app.ts';
import { dayOf } from '../calendar/instant.ts';
import { admit, narrow } from './admit.ts';
import { visitOf } from './browser-session.ts';
import { type Download, type Endpoint, type RequestFacts } from './endpoint.ts';
import { sendExport } from './export/send-export.ts';
import { streamEvents } from './event-stream.ts';
import { type Answer, idempotencyKey, requestHash } from './idempotency.ts';
import { performUpload } from './perform-upload.ts';
import { performWrite } from './perform-write.ts';
import { methodNotAllowed } from './problems.ts';
import { type Limit } from './rate-limit.ts';
import { readBody } from './read-body.ts';
import { type RawInput, readInput } from './read-input.ts';

/** What every call of the edge needs besides its declaration; a server keeps it for its requests. */
export interface Edge {
  readonly app: App;
  readonly authenticate: Authenticate;
  readonly failedSignIns: Limit;
  readonly stopping: AbortSignal;
}

/** To build them takes as long as a dozen requests, and tests open servers by the hundred: each list's are built once. */
const built = new WeakMap<readonly Endpoint[], Router>();

/** The declared calls as routes of a server, with what they need. */
export function register(server: Express, edge: Edge, endpoints: readonly Endpoint[]): Router {
  server.locals['edge'] = edge;
  const router = built.get(endpoints) ?? routerOf(endpoints);
  built.set(endpoints, router);
  return router;
}

function edgeOf(request: Request): Edge {
  return request.app.locals['edge'] as Edge;
}

/** The routes of all declared calls. A fixed path wins over one with a parameter in its place, whatever their order. */
function routerOf(endpoints: readonly Endpoint[]): Router {
  const router = Router();
  const paths = [...new Set(endpoints.map(({ path }) => path))].sort((a, b) =>
    fixedFirst(a) < fixedFirst(b) ? -1 : 1,
  );
  for (const path of paths) {
    const calls = endpoints.filter((endpoint) => endpoint.path === path);
    const route = router.route(path);
    for (const endpoint of calls) route[endpoint.method](...handlers(endpoint));
    route.all(refuseMethod(calls));
  }
  return router;
}

/** "~" sorts behind letters, so ":id" comes after every name. */
function fixedFirst(path: string): string {
  return path.replaceAll(':', '~');
}

function refuseMethod(calls: readonly Endpoint[]): RequestHandler {
  const allowed = calls
    .flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]))
    .join(', ');
  return (request, response) => {
    response.set('Allow', allowed);
    throw methodNotAllowed(`${request.method} is not possible here; use ${allowed}`);
  };
}

/** In this order: who calls, may they, what did they send. So nobody unknown makes us read a body. */
function handlers(endpoint: Endpoint): RequestHandler[] {
  const enter: RequestHandler = async (request, response, next) => {
    response.locals['caller'] = await admit(edgeOf(request), endpoint, request, response);
    response.set('Cache-Control', 'no-store');
    next();
  };
  const perform: RequestHandler = async (request, response) => {
    const edge = edgeOf(request);
    const caller = response.locals['caller'] as Caller;
    const sent = readInput(endpoint, {
      params: request.params,
      query: { ...request.query },
      body: request.body,
    });
    const input = await narrow(edge.app.db, endpoint, caller, sent);
    const at = await edge.app.clock.now();
    const facts: RequestFacts = { app: edge.app, caller, at, today: dayOf(at) };
    await answer(edge, endpoint, facts, input, request, response);
  };
  const takesBody = ['write', 'operation', 'visit'].includes(endpoint.effect) && endpoint.method !== 'get';
  const limit = endpoint.effect === 'write' ? endpoint.bodyLimit : undefined;
  return [enter, ...(takesBody ? readBody(limit) : []), perform];
}

async function answer(
  { app, stopping }: Edge,
  endpoint: Endpoint,
  facts: RequestFacts,
  input: RawInput,
  request: Request,
  response: Response,
): Promise<void> {
  const reading = { ...facts, ...input, db: app.db };
  switch (endpoint.effect) {
    case 'read':
    case 'operation':
      response.json(endpoint.answer.parse(await endpoint.handle(reading)));
      return;
    case 'download':
      sendFile(response, await endpoint.handle(reading));
      return;
    case 'export':
      await sendExport(response, endpoint, reading as Parameters<typeof sendExport>[2]);
      return;
    case 'stream':
      await streamEvents(request, response, stopping, (events) => endpoint.handle({ ...reading, ...events }));
      return;
    case 'write': {
      const key = endpoint.method === 'post' ? idempotencyKey(request.get('idempotency-key')) : undefined;
      const hash = requestHash(request.method, request.originalUrl, request.body);
      sendAnswer(response, await performWrite(endpoint, facts, input, { key, hash }));
      return;
    }
    case 'visit': {
      const body = endpoint.answer.parse(await endpoint.handle({ ...reading, visit: visitOf(request) }));
      sendAnswer(response, { status: endpoint.status, body, replayed: false });
      return;
    }
    case 'upload':
      sendAnswer(response, await performUpload(endpoint, facts, input, request));
  }
}

function sendAnswer(response: Response, { status, body, replayed }: Answer): void {
  if (replayed) response.set('Idempotency-Replayed', 'true');
  response.status(status).json(body);
}

/** Always as an attachment: what others have written must not run as a page of ours. */
function sendFile(response: Response, { bytes, mediaType, fileName }: Download): void {
  response
    .attachment(fileName)
    .type(mediaType)
    .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}
