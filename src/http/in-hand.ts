import { type ServerResponse } from 'node:http';

/** So few are no queue: somebody may ask for a few things that take long. */
const FEW = 20;
const LOOK_EVERY_MS = 100;

/** The requests that a process has taken on and not begun to answer. */
export class InHand {
  readonly #taken = new Set<{ readonly response: ServerResponse; readonly since: number }>();
  #lookedAt = Number.NEGATIVE_INFINITY;
  #wait = 0;

  take(response: ServerResponse): void {
    const one = { response, since: performance.now() };
    this.#taken.add(one);
    response.once('close', () => this.#taken.delete(one));
  }

  /**
   * How long half of them have waited at least, in milliseconds; 0 while there are few. Half, because a few that take long
   * are no queue. Streams and files on their way do not count.
   */
  wait(): number {
    const now = performance.now();
    if (now - this.#lookedAt < LOOK_EVERY_MS) return this.#wait;
    this.#lookedAt = now;
    // In the order in which they came, so the one in the middle is older than half of them.
    const waiting = [...this.#taken].filter(({ response }) => !response.headersSent);
    const middle = waiting[Math.floor(waiting.length / 2)];
    this.#wait = waiting.length <= FEW || middle === undefined ? 0 : now - middle.since;
    return this.#wait;
  }
}
