import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../db/embedded.ts';
import { launch } from '../support/kontor-process.ts';

type Kind = 'worker' | 'api';

interface Member {
  readonly name: string;
  readonly kind: Kind;
  /** Of an API: where it is, before and after it was killed. */
  readonly url: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  process: ReturnType<typeof launch>;
}

const entries: Readonly<Record<Kind, string>> = { worker: 'src/worker.ts', api: 'src/api.ts' };

/** Processes of Kontor on one database and one queue, of which each may be killed and begun again. */
export class Crew {
  readonly #members: Member[];

  private constructor(members: Member[]) {
    this.#members = members;
  }

  /** @param stop ends the waiting for them, and whoever has begun */
  static async start(
    sizes: Readonly<Record<Kind, number>>,
    env: Readonly<Record<string, string>>,
    stop?: AbortSignal,
  ): Promise<Crew> {
    const members: Member[] = [];
    for (const kind of ['api', 'worker'] as const) {
      for (let nth = 1; nth <= sizes[kind]; nth += 1) {
        const port = kind === 'api' ? String(await freePort()) : undefined;
        const own = port === undefined ? env : { ...env, PORT: port };
        const url = port === undefined ? undefined : `http://127.0.0.1:${port}`;
        members.push({ name: `${kind} ${nth}`, kind, url, env: own, process: launch(own, entries[kind]) });
      }
    }
    const crew = new Crew(members);
    try {
      await Promise.all(crew.apis.map((url) => crew.#untilReady(url, stop)));
    } catch (error) {
      await crew.abandon();
      throw error;
    }
    return crew;
  }

  /** Whom to kill next, so that everybody has a turn and neighbours are of different kinds. */
  get turns(): readonly string[] {
    const of = (kind: Kind) => this.#members.filter((member) => member.kind === kind);
    const [workers, apis] = [of('worker'), of('api')];
    return workers.flatMap(({ name }, nth) => [name, ...(apis[nth] === undefined ? [] : [apis[nth].name])]);
  }

  get apis(): readonly string[] {
    return this.#members.flatMap(({ url }) => url ?? []);
  }

  /** Kills a process as a machine that loses power would, and begins it again. */
  async kill(name: string): Promise<void> {
    const member = this.#members.find((one) => one.name === name);
    if (member === undefined) throw new Error(`there is no process "${name}"`);
    const { child, ended } = member.process;
    child.kill('SIGKILL');
    const { code, output } = await ended;
    if (child.signalCode !== 'SIGKILL') throw new Error(`${name} had ended before, with ${code}: ${output}`);
    member.process = launch(member.env, entries[member.kind]);
  }

  /** The answer of the first API that gives one. */
  async ask(path: string, init: RequestInit = {}): Promise<Response> {
    for (;;) {
      for (const url of this.apis) {
        const answer = await fetch(`${url}/api/v1${path}`, init).catch(() => undefined);
        if (answer !== undefined && answer.status < 500) return answer;
      }
      await sleep(200);
    }
  }

  /** @throws Error where a process has ended that nobody killed */
  async end(): Promise<void> {
    const byItself = this.#endedByItself();
    await this.abandon();
    if (byItself !== undefined)
      throw new Error(`${byItself.name} ended by itself: ${(await byItself.process.ended).output}`);
  }

  /** Kills whoever is left, however the others have ended. */
  async abandon(): Promise<void> {
    await Promise.all(
      this.#members.map(async ({ process: { child, ended } }) => {
        child.kill('SIGKILL');
        await ended;
      }),
    );
  }

  #endedByItself(): Member | undefined {
    return this.#members.find(({ process }) => process.child.exitCode !== null);
  }

  async #untilReady(url: string, stop?: AbortSignal): Promise<void> {
    while ((await fetch(`${url}/health`).catch(() => undefined))?.ok !== true) {
      if (this.#endedByItself() !== undefined) await this.end();
      await sleep(100, undefined, { signal: stop });
    }
  }
}
