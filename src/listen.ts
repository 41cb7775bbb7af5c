import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { walkTimetable } from '../jobs/timetable.ts';
import { type App } from './app.ts';
import { createServer } from './http/server.ts';
import { answerUnreadable } from './http/unreadable-head.ts';
import { StartRefused } from './problems/start-refused.ts';

export interface Listening {
  readonly port: number;
  /** Takes no more requests, ends event streams and lets the rest finish in bounded time. */
  close(): Promise<void>;
}

const DRAIN_MS = 5_000;

/** Opens the API's port. @throws StartRefused where it is taken or not allowed */
export async function listen(app: App): Promise<Listening> {
  const stopping = new AbortController();
  const server = createHttpServer(createServer(app, { walkTimetable, stopping: stopping.signal }));
  answerUnreadable(server);
  try {
    server.listen(app.config.port);
    await once(server, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'EADDRINUSE' ? 'is taken' : `cannot be opened (${code})`;
    throw new StartRefused(`port ${app.config.port} ${why}; set PORT to another one`);
  }
  const address = server.address();
  return {
    port: address !== null && typeof address === 'object' ? address.port : app.config.port,
    close: async () => {
      stopping.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await Promise.race([closed, sleep(DRAIN_MS)]);
      server.closeAllConnections();
      await closed;
    },
  };
}
