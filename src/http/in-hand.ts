import { type ServerResponse } from 'node:http';

/** So few are no queue: somebody may ask for a few things that take long. */
const FEW = 20;
/** A rush that is younger tells nothing yet: what was idle before answers fast. */
const RUSH_MS = 250;
const LOOK_EVERY_MS = 50;
/** The answers of so long, and up to twice as long, say how fast this process is. */
const WINDOW_MS = 1_000;

/** How many were answered in some milliseconds. */
interface Pace {
  readonly answers: number;
  readonly over: number;
}

const unknown: Pace = { answers: 0, over: 0 };

/** The requests that a process has taken on and not begun to answer. */
export class InHand {
  readonly #taken = new Set<{ readonly response: ServerResponse; readonly since: number }>();
  #since = performance.now();
  #answers = 0;
  #before = unknown;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #wait = 0;

  take(response: ServerResponse): void {
    const now = performance.now();
    // Time in which there was nothing to do tells nothing of how fast this process is.
    if (this.#waiting().length === 0) this.#count(now, unknown);
    const one = { response, since: now };
    this.#taken.add(one);
    response.once('close', () => {
      this.#taken.delete(one);
      this.#answers += 1;
    });
  }

  /**
   * How long one that came now would have to wait, in milliseconds: so many are in hand, so many were answered per second;
   * where none was answered yet, as long as the first one waits already. 0 while there are few. Streams and files on their
   * way do not count.
   */
  expectedWait(): number {
    const now = performance.now();
    if (now - this.#lookedAt < LOOK_EVERY_MS) return this.#wait;
    this.#lookedAt = now;
    const { answers, over } = this.#pace(now);
    const waiting = this.#waiting();
    // In the order in which they came, so the one in the middle is older than half of them.
    const middle = waiting[Math.floor(waiting.length / 2)]?.since ?? now;
    const isQueue = waiting.length > FEW && now - middle > RUSH_MS;
    const sinceFirst = now - (waiting[0]?.since ?? now);
    this.#wait = !isQueue ? 0 : answers === 0 ? sinceFirst : (waiting.length * over) / answers;
    return this.#wait;
  }

  #waiting() {
    return [...this.#taken].filter(({ response }) => !response.headersSent);
  }

  #pace(now: number): Pace {
    const over = now - this.#since;
    const pace = { answers: this.#answers + this.#before.answers, over: over + this.#before.over };
    if (over > WINDOW_MS) this.#count(now, { answers: this.#answers * (WINDOW_MS / over), over: WINDOW_MS });
    return pace;
  }

  #count(now: number, before: Pace): void {
    this.#since = now;
    this.#answers = 0;
    this.#before = before;
  }
}
