import { type Endpoint } from '../../src/http/endpoint.ts';
import { type Api } from '../support/api.ts';
import { type KnownIds } from './known-ids.ts';

/** A call that worked, with ids as names. */
export interface WorkedCall {
  readonly path: string;
  readonly body: unknown;
}

/** The calls that worked while the agency was furnished: what a schema cannot say of what fits together, they know. */
export class Worked {
  readonly #calls: { readonly method: string; readonly path: string; readonly body: unknown }[] = [];

  /** The same API, whose successful calls are remembered. */
  watched(api: Api): Api {
    const note = (method: string, path: string, body: unknown) =>
      void this.#calls.push({ method, path, body });
    return {
      ...api,
      made: async (path, body) => {
        const made: unknown = await api.made(path, body);
        note('post', path, body);
        return made;
      },
      post: async (path, body, headers) => {
        const answer = await api.post(path, body, headers);
        if (answer.status < 300) note('post', path, body);
        return answer;
      },
      put: async (path, body) => {
        const answer = await api.put(path, body);
        if (answer.status < 300) note('put', path, body);
        return answer;
      },
      patch: async (path, body) => {
        const answer = await api.patch(path, body);
        if (answer.status < 300) note('patch', path, body);
        return answer;
      },
    };
  }

  /** Those of one kind, with ids as names, so that a seed means the same in every database. */
  callsOf({ method, path }: Endpoint, known: KnownIds): WorkedCall[] {
    const form = new RegExp(`^${path.replaceAll(/:\w+/g, '[^/?]+')}$`);
    const calls = this.#calls.filter((call) => call.method === method && form.test(call.path));
    return calls.map(({ path: address, body }) => ({
      path: address
        .split('/')
        .map((part) => known.named(part))
        .join('/'),
      body: known.named(body),
    }));
  }
}
