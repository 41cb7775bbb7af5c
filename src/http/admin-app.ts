import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';
import express, { type RequestHandler, type Response, Router } from 'express';
import { html } from '../../templates/pages/html.ts';
import { type App } from '../app.ts';
import { defineProblem } from '../problems/problem.ts';
import { securityHeaders } from './security-headers.ts';
import { sessionShown } from './session-shown.ts';

const built = fileURLToPath(new URL('../../web/dist/', import.meta.url));

export const notBuilt = defineProblem({
  type: 'admin-app-not-built',
  title: 'The admin UI has not been built',
  status: 503,
});

/**
 * The admin UI below /app: built files that never change under their name, and for every other address the one page that
 * starts it. Its styles are made by scripts, so the page allows those that bear its own, single-use mark. It says who is
 * signed in, so that the screens need not ask first; that is why it is kept nowhere.
 */
export function adminApp(app: App): Router {
  const router = Router();
  router.use(
    '/assets',
    compressed(),
    express.static(`${built}assets`, { immutable: true, maxAge: '1y', fallthrough: false, setHeaders }),
  );
  router.get('/icon.svg', (_request, response) => response.sendFile(`${built}icon.svg`));
  router.get('/{*screen}', sendPage(app));
  return router;
}

function sendPage(app: App): RequestHandler {
  const shown = sessionShown(app);
  return async (request, response) => {
    const page = await startPage();
    const nonce = randomBytes(16).toString('base64');
    securityHeaders({ styleNonce: nonce, ownFrames: true })(request, response, () => undefined);
    const session = html`${await shown(request, response)}`.text;
    const filled = page.replaceAll('%STYLE_NONCE%', nonce).replace('%SESSION%', () => session);
    response.set('Cache-Control', 'no-store').type('html').send(filled);
  };
}

/** The build lays each script and style there compressed as well; whoever takes it so is sent that. */
function compressed(): RequestHandler {
  return (request, response, next) => {
    if (/\.(js|css)$/.test(request.path)) {
      response.vary('Accept-Encoding');
      if (request.acceptsEncodings('br') === 'br')
        request.url = request.url.replace(request.path, `${request.path}.br`);
    }
    next();
  };
}

function setHeaders(response: Response, file: string): void {
  if (!file.endsWith('.br')) return;
  response.set('Content-Encoding', 'br').type(extname(file.slice(0, -'.br'.length)));
}

/** Read anew each time: it is small, and a new build is shown at once. @throws problem `admin-app-not-built` */
async function startPage(): Promise<string> {
  try {
    return await readFile(`${built}index.html`, 'utf8');
  } catch {
    throw notBuilt('run "npm run build" on the server, then reload');
  }
}
