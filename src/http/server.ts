import express, { type Express } from 'express';
import { type App } from '../app.ts';

export function createServer(app: App): Express {
  const server = express();
  server.get('/health', async (_request, response) => {
    const ready = await app.queue.isReady();
    response.status(ready ? 200 : 503).json({ status: ready ? 'ok' : 'unavailable' });
  });
  return server;
}
