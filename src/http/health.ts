import { type RequestHandler } from 'express';
import { type App } from '../app.ts';
import { within } from './within.ts';

const LONGEST = 2_000;

/** Whether this process can work: 503 while the database or the queue does not answer within two seconds. */
export function health(app: App): RequestHandler {
  return async (_request, response) => {
    const [database, queue] = await Promise.all([
      answers(app.db.raw('select 1').then(() => true)),
      answers(app.queue.isReady()),
    ]);
    response.set('Cache-Control', 'no-store');
    if (database && queue) response.json({ status: 'ok' });
    else response.status(503).json({ status: 'unavailable', database: word(database), queue: word(queue) });
  };
}

function answers(question: Promise<boolean>): Promise<boolean> {
  return within(
    LONGEST,
    question.catch(() => false),
    false,
  );
}

function word(ready: boolean): 'ok' | 'away' {
  return ready ? 'ok' : 'away';
}
