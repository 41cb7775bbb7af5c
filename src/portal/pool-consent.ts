import { type ErrorRequestHandler, type RequestHandler } from 'express';
import { z } from 'zod';
import { poolConsentPage } from '../../templates/pages/pool-consent.page.ts';
import { unknownLinkPage } from '../../templates/pages/unknown-link.page.ts';
import { transaction } from '../../db/transaction.ts';
import { type App } from '../app.ts';
import { consentByLink } from '../hour-pools/consent-by-link.action.ts';
import { consentRequest } from '../hour-pools/consent-request.view.ts';
import { poolHours } from '../hour-pools/hour-pool.schemas.ts';
import { text } from '../http/schemas.ts';
import { decimalOf } from '../money/typed-decimal.ts';
import { Problem } from '../problems/problem.ts';
import { secondsOf } from '../time/time-rounding.ts';

const written = z
  .object({ hours: z.string().default(''), name: z.string().default('') })
  .catch({ hours: '', name: '' });
const acceptable = z.object({ hours: poolHours, name: text(200) });

/** Shows the question; following the link alone changes nothing, so a mail scanner cannot consent. */
export function showPoolConsent(app: App): RequestHandler<{ token: string }> {
  return async (request, response) => {
    response.type('html').send(poolConsentPage(await consentRequest(app.db, request.params.token), null));
  };
}

/** Takes the answer, then shows what was recorded; sending it again shows the same. */
export function takePoolConsent(app: App): RequestHandler<{ token: string }> {
  return async (request, response) => {
    const { token } = request.params;
    const asked = await consentRequest(app.db, token);
    const answer = written.parse(request.body);
    const { data } = acceptable.safeParse({ ...answer, hours: decimalOf(answer.hours, asked.language) });
    if (data === undefined) {
      response.status(422).type('html').send(poolConsentPage(asked, answer));
      return;
    }
    await consentOnce(app, { token, seconds: secondsOf(data.hours), givenBy: data.name });
    response.redirect(303, request.originalUrl);
  };
}

/** What was given before, or comes too late, the page shows. */
async function consentOnce(
  app: App,
  answer: { token: string; seconds: number; givenBy: string },
): Promise<void> {
  const at = await app.clock.now();
  try {
    await transaction(app.db, (tx) => consentByLink(tx, { ...answer, at }));
  } catch (error) {
    const isShown = error instanceof Problem && ['consent-given', 'pool-period-closed'].includes(error.type);
    if (!isShown) throw error;
  }
}

/** Says in words what a client can do about a link that leads nowhere. */
export const unknownLink: ErrorRequestHandler = (error: unknown, _request, response, next) => {
  if (!(error instanceof Problem) || error.type !== 'not-found') {
    next(error);
    return;
  }
  response.status(404).type('html').send(unknownLinkPage());
};
