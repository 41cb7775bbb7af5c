import { type ServerResponse } from 'node:http';

/** So few are no queue: somebody may ask for a few things that take long. */
const FEW = 20;
/** A rush that is younger tells nothing yet: what was idle before answers fast. */
const RUSH_MS = 250;
const LOOK_EVERY_MS = 50;
/** The answers of so long, and up to twice as long, say how fast this process is. */
const WINDOW_MS = 1_000;

/** The requests that a process has taken on and not begun to answer. */
export class InHand {
  readonly #taken = new Set<{ readonly response: ServerResponse; readonly since: number }>();
  #answers = { since: performance.now(), now: 0, before: 0 };
  #lookedAt = Number.NEGATIVE_INFINITY;
  #wait = 0;

  take(response: ServerResponse): void {
    const one = { response, since: performance.now() };
    this.#taken.add(one);
    response.once('close', () => {
      this.#taken.delete(one);
      this.#answers.now += 1;
    });
  }

  /**
   * How long one that came now would have to wait, in milliseconds: so many are in hand, so many were answered per second.
   * 0 while there are few. Streams and files on their way do not count.
   */
  expectedWait(): number {
    const now = performance.now();
    if (now - this.#lookedAt < LOOK_EVERY_MS) return this.#wait;
    this.#lookedAt = now;
    const perMillisecond = this.#pace(now);
    // In the order in which they came, so the one in the middle is older than half of them.
    const waiting = [...this.#taken].filter(({ response }) => !response.headersSent);
    const middle = waiting[Math.floor(waiting.length / 2)];
    const isQueue = waiting.length > FEW && middle !== undefined && now - middle.since > RUSH_MS;
    this.#wait = isQueue ? waiting.length / perMillisecond : 0;
    return this.#wait;
  }

  #pace(now: number): number {
    const { since, now: counted, before } = this.#answers;
    const over = now - since;
    const pace = (counted + before) / (over + WINDOW_MS);
    if (over > WINDOW_MS) this.#answers = { since: now, now: 0, before: counted * (WINDOW_MS / over) };
    return pace;
  }
}
