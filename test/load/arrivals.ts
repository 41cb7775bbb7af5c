import { Agent, request as send } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { chance } from '../simulation/chance.ts';
import { type Asked } from './mix.ts';

export interface Answered {
  readonly what: string;
  /** 0 where none came. */
  readonly status: number;
  /** From when it should have been sent, so that a slow server cannot slow down who asks. */
  readonly milliseconds: number;
}

interface Arrivals {
  readonly url: string;
  readonly perSecond: number;
  readonly seconds: number;
  /** The nth request; a chance from 0 to 1 says of which kind. */
  readonly ask: (nth: number, chance: number) => Asked;
  readonly seed: number;
}

const TICK_MS = 4;
const LONGEST_MS = 30_000;

/**
 * Sends requests as people come, whether those before them were answered or not: at random moments, on average so many per
 * second. Resolves when the last is answered.
 */
export async function arrive({ url, perSecond, seconds, ask, seed }: Arrivals): Promise<Answered[]> {
  const agent = new Agent({ keepAlive: true, maxFreeSockets: 512 });
  const { number } = chance('arrivals', seed);
  const fraction = () => number(0, 999_999) / 1_000_000;
  const began = performance.now();
  const waiting: Promise<Answered>[] = [];
  let next = 0;
  for (let nth = 0; next < seconds * 1000;) {
    const now = performance.now() - began;
    for (; next <= now && next < seconds * 1000; nth += 1) {
      waiting.push(answerTo(ask(nth, fraction()), url, agent, began + next));
      next += (-Math.log(1 - fraction()) / perSecond) * 1000;
    }
    await sleep(TICK_MS);
  }
  const answers = await Promise.all(waiting);
  agent.destroy();
  return answers;
}

function answerTo(
  { what, method, path, cookie, address, body }: Asked,
  url: string,
  agent: Agent,
  due: number,
) {
  return new Promise<Answered>((resolve) => {
    const content = body === undefined ? undefined : Buffer.from(JSON.stringify(body));
    const done = (status: number) => resolve({ what, status, milliseconds: performance.now() - due });
    const headers = {
      cookie,
      'x-forwarded-for': address,
      'sec-fetch-site': 'same-origin',
      ...(content && { 'content-type': 'application/json', 'content-length': String(content.length) }),
    };
    const sent = send(url + path, { method, agent, headers, timeout: LONGEST_MS }, (answer) => {
      answer.on('end', () => done(answer.statusCode ?? 0)).on('error', () => done(0));
      answer.resume();
    });
    sent.on('timeout', () => sent.destroy(new Error('no answer')));
    sent.on('error', () => done(0));
    sent.end(content);
  });
}
