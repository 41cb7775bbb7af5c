import { type RequestHandler, type Response } from 'express';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { tooManyRequests } from './problems.ts';

/** Per address and minute. The first protects the process from a script that runs wild, the second the token from guessing. */
export const REQUESTS_PER_MINUTE = 30_000;
export const FAILED_SIGN_INS_PER_MINUTE = 60;

/** Counts one event of an address; refuses it beyond the limit. */
export type Limit = (address: string | undefined, response: Response) => Promise<void>;

/**
 * A limit counted in the memory of this process. What it protects is the process and the database behind it: counting
 * there would cost a write per request, and a limit that is exact over several processes would protect nothing more.
 */
export function limitPerMinute(points: number): Limit {
  const limiter = new RateLimiterMemory({ points, duration: 60 });
  return async (address, response) => {
    try {
      await limiter.consume(address ?? 'unknown');
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const seconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
      response.set('Retry-After', String(seconds));
      throw tooManyRequests(`more than ${points} in a minute; go on in ${seconds} s`);
    }
  };
}

/** Applies a limit to every request that comes by. */
export function rateLimited(limit: Limit): RequestHandler {
  return async (request, response, next) => {
    await limit(request.ip, response);
    next();
  };
}
