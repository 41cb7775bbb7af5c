import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '../../db/connection.ts';
import { Crew } from './crew.ts';
import { type Outcome, outcomeOf, violationsIn } from './outcome.ts';

const TOKEN = 'token-of-the-grown';
const POLL_MS = 200;
/** Counting what is done costs the database time, the more the larger the run. */
const POLL_MS_PER_PART = 0.02;

interface Billing {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly dataDir: string;
  readonly day: string;
  readonly size: number;
  readonly workers: number;
  readonly apis: number;
  /** How many processes are killed on the way, one after the other, evenly over the run. */
  readonly kills: number;
  /** Ends the run before its time, and the processes with it. */
  readonly stop?: AbortSignal;
  readonly tell?: (line: string) => void;
}

export interface Billed extends Outcome {
  readonly workers: number;
  readonly apis: number;
  readonly killed: readonly string[];
  readonly seconds: number;
  readonly partsPerSecond: number;
}

/**
 * Has everything that is due billed by so many processes, started by a request to one API that is repeated at another, and
 * looks at what is there when the run says that it is through. What follows a billing run (drawing, mailing) is left undone.
 */
export async function billed(billing: Billing): Promise<Billed> {
  const { databaseUrl, redisUrl, dataDir, day, size, workers, apis, kills, stop } = billing;
  const env = { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, DATA_DIR: dataDir, CLOCK: 'test' };
  const crew = await Crew.start({ worker: workers, api: apis }, { ...env, KONTOR_ADMIN_TOKEN: TOKEN }, stop);
  const db = connect(databaseUrl, 2);
  try {
    const before = await violationsIn(db);
    const began = performance.now();
    const runId = await start(crew, day);
    const killed = new Array<string>();
    for (;;) {
      const done = await doneOf(runId);
      if (killed.length < kills && done > (size * (killed.length + 1)) / (kills + 1)) {
        const next = crew.turns[killed.length % crew.turns.length] ?? '';
        billing.tell?.(`${done} of ${size} parts: ${next} is killed`);
        await crew.kill(next);
        killed.push(next);
      }
      if (done === size && (await isFinished(crew, runId))) break;
      await sleep(Math.max(POLL_MS, size * POLL_MS_PER_PART), undefined, { signal: stop });
    }
    const seconds = (performance.now() - began) / 1000;
    await crew.end();
    const outcome = await outcomeOf(db, before);
    return { workers, apis, killed, seconds, partsPerSecond: size / seconds, ...outcome };
  } finally {
    await crew.abandon();
    await db.destroy();
  }

  async function doneOf(runId: string): Promise<number> {
    const { rows } = await db.raw<{ rows: { done: number }[] }>(
      `select count(*) as done from run_item where run_id = ? and outcome <> 'planned'`,
      [runId],
    );
    return rows[0]?.done ?? 0;
  }
}

/** Asks every API for the same run with the same key, as somebody who got no answer would. */
async function start(crew: Crew, day: string): Promise<string> {
  const ids = await Promise.all(
    crew.apis.map(async (url) => {
      const answer = await fetch(`${url}/api/v1/runs`, {
        method: 'POST',
        headers: {
          ...authorization,
          'content-type': 'application/json',
          'idempotency-key': 'billing-of-the-day',
        },
        body: JSON.stringify({ kind: 'billing', mode: 'commit', asOf: day }),
      });
      if (!answer.ok) throw new Error(await answer.text());
      return ((await answer.json()) as { id: string }).id;
    }),
  );
  const [id = ''] = ids;
  if (ids.some((other) => other !== id)) throw new Error('a repeated request made a second run');
  return id;
}

async function isFinished(crew: Crew, runId: string): Promise<boolean> {
  const answer = await crew.ask(`/runs/${runId}`, { headers: authorization });
  const { status } = (await answer.json()) as { status: string };
  if (status === 'failed') throw new Error('the run failed');
  return status === 'finished';
}

const authorization = { authorization: `Bearer ${TOKEN}` };
