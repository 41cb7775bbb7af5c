import express, { type Express, type RequestHandler } from 'express';
import { pinoHttp } from 'pino-http';
import { newId } from '../../db/id.ts';
import { type Authenticate, bearerToken } from '../access/authenticate.view.ts';
import { type App } from '../app.ts';
import { portal } from '../portal/portal.ts';
import { adminApp } from './admin-app.ts';
import { browserSession } from './browser-session.ts';
import { calendarFeed, UNKNOWN_CALENDARS_PER_MINUTE } from './calendar-feed.ts';
import { docsPage } from './docs-page.ts';
import { type Json } from './describe-call.ts';
import { type Endpoint } from './endpoint.ts';
import { health } from './health.ts';
import { describeApi } from './openapi.ts';
import { problemHandler } from './problem-handler.ts';
import { unknownRoute } from './problems.ts';
import {
  FAILED_SIGN_INS_PER_MINUTE,
  limitPerMinute,
  rateLimited,
  REQUESTS_PER_MINUTE,
} from './rate-limit.ts';
import { register } from './register.ts';
import { routes } from './routes.ts';
import { securityHeaders } from './security-headers.ts';
import { shedLoad } from './shed-load.ts';
import { type WalkTimetable } from './test-clock.ts';
import { withoutSecrets } from './without-secrets.ts';

export interface ServerOptions {
  /** Every call there is; by default those of all rooms. */
  readonly endpoints?: readonly Endpoint[];
  readonly authenticate?: Authenticate;
  readonly requestsPerMinute?: number;
  /** Aborted when the process stops: event streams end then. */
  readonly stopping?: AbortSignal;
  /** Starts what the timetable holds while the test clock moves; without it the clock moves and nothing runs. */
  readonly walkTimetable?: WalkTimetable;
}

/** The HTTP edge: everything that is the same for all calls. What a call does is declared in its room. */
export function createServer(app: App, options: ServerOptions = {}): Express {
  const endpoints = options.endpoints ?? routes(options.walkTimetable);
  const server = express();
  server.disable('x-powered-by');
  server.set('etag', false);
  server.set('query parser', 'simple');
  // A proxy on this machine may say for whom it asks; nobody else may.
  server.set('trust proxy', 'loopback');

  server.use(securityHeaders());
  server.get('/health', accessLog(app), health(app));
  server.use(shedLoad(app), accessLog(app));
  server.use(rateLimited(limitPerMinute(options.requestsPerMinute ?? REQUESTS_PER_MINUTE)));
  server.get('/api/openapi.json', describedOnDemand(endpoints));
  server.use('/api/docs', docsPage());
  server.get('/', (_request, response) => response.redirect('/app/'));
  server.use('/app', adminApp(app));
  server.use(['/api/v1', '/portal'], browserSession(app));
  server.get('/calendar/:token.ics', calendarFeed(app, limitPerMinute(UNKNOWN_CALENDARS_PER_MINUTE)));
  server.use(portal(app));
  server.use(
    '/api/v1',
    register(
      server,
      {
        app,
        authenticate: options.authenticate ?? bearerToken,
        failedSignIns: limitPerMinute(FAILED_SIGN_INS_PER_MINUTE),
        stopping: options.stopping ?? new AbortController().signal,
      },
      endpoints,
    ),
  );
  server.use((request) => {
    throw unknownRoute(`${request.method} ${request.path} does not exist; /api/docs lists all calls`);
  });
  server.use(problemHandler);
  return server;
}

/** Turning every schema into JSON Schema takes long, and most processes are never asked for it: it waits until one is. */
function describedOnDemand(endpoints: readonly Endpoint[]): RequestHandler {
  let description: Json | undefined;
  return (_request, response) => {
    description ??= describeApi(endpoints);
    response.json(description);
  };
}

/** One line per request, with method, address and outcome: no headers, no bodies, no tokens in addresses. */
function accessLog(app: App) {
  return pinoHttp({
    logger: app.log,
    genReqId: (_request, response) => {
      const id = newId();
      response.setHeader('X-Request-Id', id);
      return id;
    },
    autoLogging: { ignore: (request) => request.url === '/health' },
    serializers: {
      req: ({ id, method, url }: { id: unknown; method: unknown; url: unknown }) => ({
        id,
        method,
        url: withoutSecrets(String(url)),
      }),
      res: ({ statusCode }: { statusCode: unknown }) => ({ statusCode }),
    },
    customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'error' : 'info'),
  });
}
