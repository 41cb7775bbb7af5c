import { performance } from 'node:perf_hooks';
import fc from 'fast-check';
import { verify } from '../../src/audit/verify.view.ts';
import { addSeconds, compareInstants, instant } from '../../src/calendar/instant.ts';
import { type Endpoint } from '../../src/http/endpoint.ts';
import { attempt } from '../../src/problems/attempt.ts';
import { settled } from '../support/inline-queue.ts';
import { type Agency, furnishedAgency } from './agency.ts';
import { judgeOf, type Judge } from './judge.ts';
import { type HostileRequest, requestsTo } from './requests.ts';
import { firstRequests } from './ripe-call.ts';
import { asCurl, outgoing, type Received, send } from './send.ts';
import { writtenSince } from './trace.ts';

/** An answer that should not have been given, with the smallest request found that brings it about. */
export interface Found {
  readonly operation: string;
  readonly seed: number;
  readonly wrong: readonly string[];
  readonly request: string;
  readonly answer: string;
}

export interface Report {
  readonly seed: number;
  readonly rounds: number;
  readonly operations: number;
  readonly requests: number;
  /** How many answers had which status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** Calls that never succeeded: the generator knows too little about them. */
  readonly neverDone: readonly string[];
  readonly slowest: { readonly operation: string; readonly milliseconds: number };
  readonly found: readonly Found[];
}

export interface AttackOptions {
  readonly seed: number;
  /** Requests to each call in each round. */
  readonly perRound: number;
  /** Goes on with further rounds until so much time is over. */
  readonly milliseconds: number;
  /** The calls to attack, by a part of their name; all unless told. */
  readonly only?: string;
  /** Told as the attack goes on: the call that comes next, or what was just found. */
  readonly tell?: (line: string) => void;
}

/** Sends generated requests to every call of the API, round by round, and judges each answer. */
export async function attack(options: AttackOptions): Promise<Report> {
  const agency = await furnishedAgency();
  try {
    return await new Attack(agency, options).run();
  } finally {
    await agency.close();
  }
}

interface Target {
  readonly endpoint: Endpoint;
  readonly requests: fc.Arbitrary<HostileRequest>;
  readonly judge: Judge;
  /** What is asked first, because it ought to succeed. */
  readonly first: readonly HostileRequest[];
}

class Attack {
  readonly #agency: Agency;
  readonly #options: AttackOptions;
  readonly #statuses: Record<string, number> = {};
  readonly #done = new Set<string>();
  readonly #found = new Map<string, Found>();
  #requests = 0;
  #slowest = { operation: '', milliseconds: 0 };

  constructor(agency: Agency, options: AttackOptions) {
    this.#agency = agency;
    this.#options = options;
  }

  async run(): Promise<Report> {
    const { seed, milliseconds, only = '' } = this.#options;
    const { worked, known, ripe } = this.#agency;
    const targets = this.#agency.endpoints
      .filter((endpoint) => nameOf(endpoint).includes(only))
      .map((endpoint) => ({
        endpoint,
        requests: requestsTo(endpoint, this.#methodsOf(endpoint), worked.callsOf(endpoint, known)),
        judge: judgeOf(endpoint),
        first: firstRequests(endpoint, ripe),
      }));
    const end = performance.now() + milliseconds;
    let rounds = 0;
    do {
      for (const target of targets) {
        // What is known to be wrong needs no further proof.
        if (this.#found.has(nameOf(target.endpoint))) continue;
        this.#options.tell?.(`${nameOf(target.endpoint)}, seed ${seed + rounds}`);
        await this.#round(target, seed + rounds);
      }
      rounds += 1;
    } while (performance.now() < end);
    await this.#verifyBooks(seed);
    const names = targets.map(({ endpoint }) => nameOf(endpoint));
    return {
      seed,
      rounds,
      operations: names.length,
      requests: this.#requests,
      statuses: this.#statuses,
      neverDone: names.filter((name) => !this.#done.has(name)),
      slowest: this.#slowest,
      found: [...this.#found.values()],
    };
  }

  #methodsOf({ path }: Endpoint): string[] {
    return this.#agency.endpoints
      .filter((endpoint) => endpoint.path === path)
      .map(({ method }) => method.toUpperCase());
  }

  async #round({ endpoint, requests, judge, first }: Target, seed: number): Promise<void> {
    let last: Omit<Found, 'operation' | 'seed'> | undefined;
    const property = fc.asyncProperty(requests, async (request) => {
      const outcome = await this.#attempt(endpoint, judge, request);
      if (outcome.wrong.length === 0) return true;
      last = outcome;
      return false;
    });
    const { perRound: numRuns } = this.#options;
    const { errorInstance } = await fc.check(property, {
      seed,
      numRuns,
      // They come before what chance makes.
      examples: first.map((request) => [request]),
      interruptAfterTimeLimit: 120_000,
    });
    const operation = nameOf(endpoint);
    // A fault of the attack itself, not of what is attacked.
    if (last === undefined && errorInstance !== undefined && errorInstance !== null) throw errorInstance;
    if (last === undefined) return;
    this.#found.set(operation, { operation, seed, ...last });
    this.#options.tell?.(`FOUND ${last.wrong.join(' | ')}\n  ${last.request}\n  ${last.answer}`);
  }

  async #attempt(endpoint: Endpoint, judge: Judge, request: HostileRequest) {
    const { known, port, app } = this.#agency;
    const sent = outgoing(known.resolve(request));
    if (await this.#movesTimeTooFar(endpoint, request)) return { wrong: [], request: '', answer: '' };
    const started = performance.now();
    const answer = await send(port, sent).catch((error: unknown) => error as Error);
    const milliseconds = Math.round(performance.now() - started);
    if (milliseconds > this.#slowest.milliseconds)
      this.#slowest = { operation: nameOf(endpoint), milliseconds };
    this.#requests += 1;
    await settled(app.queue);
    const written = await writtenSince(app.db);
    if (answer instanceof Error) return { wrong: [answer.message], request: asCurl(sent), answer: '' };
    this.#count(endpoint, answer);
    const wrong = judge(request.caller, sent.method, answer, written);
    return {
      wrong,
      request: asCurl(sent),
      answer: `${answer.status} ${answer.body.toString('utf8', 0, 2_000)}`,
    };
  }

  #count(endpoint: Endpoint, { status, headers, body }: Received): void {
    this.#statuses[status] = (this.#statuses[status] ?? 0) + 1;
    if (status >= 300) return;
    this.#done.add(nameOf(endpoint));
    if (headers['content-type']?.toString().startsWith('application/json') !== true) return;
    if (body.length > 0) this.#agency.known.learn(endpoint.path, JSON.parse(body.toString('utf8')));
  }

  /** Years of runs for one request would tell nothing about requests. */
  async #movesTimeTooFar({ path, effect }: Endpoint, { body }: HostileRequest): Promise<boolean> {
    if (path !== '/test-clock' || effect !== 'operation') return false;
    const to = (body as { now?: unknown } | null | undefined)?.now;
    const moment = typeof to === 'string' ? attempt(() => instant(to)) : undefined;
    if (typeof moment !== 'string') return false;
    return compareInstants(moment, addSeconds(await this.#agency.app.clock.now(), 30 * 3600)) > 0;
  }

  /** Whatever was done in between, the books are right. */
  async #verifyBooks(seed: number): Promise<void> {
    for (const { name, says, violations } of await verify(this.#agency.app.db)) {
      if (violations.length === 0) continue;
      this.#found.set(name, { operation: name, seed, wrong: violations, request: '', answer: says });
    }
  }
}

function nameOf({ method, path }: Endpoint): string {
  return `${method.toUpperCase()} ${path}`;
}
