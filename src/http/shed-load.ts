import { type RequestHandler } from 'express';
import { waitingForConnection } from '../../db/waiting.ts';
import { newId } from '../../db/id.ts';
import { busyPage } from '../../templates/pages/busy.page.ts';
import { type App } from '../app.ts';
import { InHand } from './in-hand.ts';
import { loopDelay } from './loop-delay.ts';
import { problemBody } from './problem-handler.ts';
import { overloaded } from './problems.ts';

const RETRY_AFTER_SECONDS = 2;
/** One line of the log tells of so many refusals as there were meanwhile. */
const TELL_EVERY_MS = 5_000;

/**
 * Refuses requests while the process has more to do than it can, before they cost anything: who is let in is answered in
 * time, and memory stays bounded. Refused is what comes while the event loop lags, while it would wait too long behind
 * those before it, or while too many wait for a connection.
 */
export function shedLoad({ db, config, log }: App): RequestHandler {
  const inHand = new InHand();
  let refused = 0;
  let toldAt = Number.NEGATIVE_INFINITY;
  loopDelay();

  const tell = (burden: string) => {
    refused += 1;
    if (performance.now() - toldAt < TELL_EVERY_MS) return;
    log.warn({ refused }, `requests are refused: ${burden}`);
    refused = 0;
    toldAt = performance.now();
  };

  return (request, response, next) => {
    const burden = burdenOf(
      { delay: loopDelay(), wait: inHand.expectedWait(), waiting: waitingForConnection(db) },
      config,
    );
    if (burden === undefined) {
      inHand.take(response);
      next();
      return;
    }
    tell(burden);
    const id = newId();
    response
      .status(503)
      .set({ 'Retry-After': String(RETRY_AFTER_SECONDS), 'Cache-Control': 'no-store', 'X-Request-Id': id });
    if (/^\/(portal|pool-consents)\b/.test(request.path)) {
      response.type('html').send(busyPage());
      return;
    }
    const problem = overloaded(`nothing was done; send the request again in ${RETRY_AFTER_SECONDS} s`);
    response.type('application/problem+json').send(JSON.stringify(problemBody(problem, id)));
  };
}

interface Burden {
  /** Of the event loop, in milliseconds. */
  readonly delay: number;
  /** Of one more request, behind those in hand, in milliseconds. */
  readonly wait: number;
  /** For a connection. */
  readonly waiting: number;
}

function burdenOf({ delay, wait, waiting }: Burden, limits: App['config']): string | undefined {
  if (delay > limits.maxLoopDelay) return `the event loop is ${Math.round(delay)} ms late`;
  if (wait > limits.maxWait) return `one more would wait for ${Math.round(wait)} ms`;
  if (waiting > limits.maxWaiting) return `${waiting} wait for a connection to the database`;
  return undefined;
}
