import { type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { walkTimetable } from '../../jobs/timetable.ts';
import { type Authenticate } from '../../src/access/authenticate.view.ts';
import { roles } from '../../src/access/caller.ts';
import { type Renderer } from '../../src/documents/renderer.ts';
import { type Endpoint } from '../../src/http/endpoint.ts';
import { routes } from '../../src/http/routes.ts';
import { createServer } from '../../src/http/server.ts';
import { apiOf } from '../support/api.ts';
import { drawing, testApp, type TestApp } from '../support/app.ts';
import { blankPapers } from '../support/blank-papers.ts';
import { wholeBusiness } from '../support/whole-business.ts';
import { KnownIds } from './known-ids.ts';
import { ripeCalls } from './ripe.ts';
import { type RipeCall } from './ripe-call.ts';
import { watchWrites } from './trace.ts';
import { PRESENT } from './values.ts';
import { Worked } from './worked.ts';

/** A furnished agency under attack. */
export interface Agency {
  readonly app: TestApp;
  readonly endpoints: readonly Endpoint[];
  readonly known: KnownIds;
  readonly worked: Worked;
  readonly ripe: readonly RipeCall[];
  readonly port: number;
  close(): Promise<void>;
}

/** An agency with a row of everything, on the first working day of March 2026; every write in it is watched. */
export async function furnishedAgency(): Promise<Agency> {
  const { renderer, draw } = drawingLater();
  const app = await testApp({ parts: { renderer } });
  await app.setNow(`${PRESENT}T10:00:00+01:00`);
  const known = new KnownIds();
  const api = await apiOf(app);
  const endpoints = routes(walkTimetable);
  const worked = new Worked();
  await wholeBusiness(worked.watched(api), app.db);
  for (const { method, path, effect, query } of endpoints) {
    if (method !== 'get' || effect !== 'read' || path.includes(':')) continue;
    const answer = await api.get(query === undefined ? path : `${path}?limit=100`);
    if (answer.status === 200) known.learn(path, answer.body);
  }
  const ripe = await ripeCalls(api);
  await api.close();
  draw();
  await watchWrites(app.db);
  const server = createServer(app, {
    walkTimetable,
    authenticate: asCalled(known),
    requestsPerMinute: 1e9,
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    app,
    endpoints,
    known,
    worked,
    ripe,
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await app.close();
    },
  };
}

/** Papers are blank while the agency is furnished, for nobody reads those; what is attacked draws. */
function drawingLater(): { renderer: Renderer; draw: () => void } {
  let inUse = blankPapers;
  const renderer: Renderer = { ...blankPapers, render: (request) => inUse.render(request) };
  return { renderer, draw: () => (inUse = drawing()) };
}

/** The token "as-finance" is somebody of that role; other tokens are nobody's. */
function asCalled(known: KnownIds): Authenticate {
  return (_app, authorization = '') => {
    const role = roles.find((name) => authorization === `Bearer as-${name}`);
    if (role === undefined) return Promise.resolve(null);
    const clientId = role === 'client' ? known.nth('client', 0) : null;
    const caller = { actor: `test:${role}`, roles: [role], userId: null, clientId, name: role };
    return Promise.resolve(caller);
  };
}
