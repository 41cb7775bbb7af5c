/** A refusal of the API as it travels (RFC 9457). */
export interface ProblemBody {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail: string;
  readonly clause?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
}

/** What the API refused, in its own words; screens show `message` and mark the fields of `problem.errors`. */
export class Refusal extends Error {
  readonly status: number;
  readonly problem: ProblemBody;

  constructor(problem: ProblemBody) {
    super(problem.detail);
    this.name = 'Refusal';
    this.status = problem.status;
    this.problem = problem;
  }
}

export type Query = Readonly<Record<string, string | number | boolean | null | undefined>>;

export interface Call {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly query?: Query;
  /** Sent as JSON; a file as it is. */
  readonly body?: unknown;
  /** Makes a POST happen once, however often it is sent: take one key per intention (a dialog, a form). */
  readonly key?: string;
  readonly signal?: AbortSignal;
  /** The answer is a file: a Blob. */
  readonly as?: 'file';
}

/**
 * One call of Kontor's API, as the person who is signed in.
 * @param path below /api/v1, e.g. "/invoices"
 * @throws Refusal with the problem of the API, or one that says that the server cannot be reached
 */
export async function api<Answer>(path: string, call: Call = {}): Promise<Answer> {
  const response = await send(path, call);
  if (!response.ok) {
    if (response.status === 401 && path !== '/session') onSessionEnd.forEach((tell) => tell());
    throw new Refusal(await problemOf(response));
  }
  if (response.status === 204) return undefined as Answer;
  return (call.as === 'file' ? await response.blob() : await response.json()) as Answer;
}

const onSessionEnd = new Set<() => void>();

/** Is told when a call shows that nobody is signed in any more. @returns how to stop listening */
export function whenSessionEnds(tell: () => void): () => void {
  onSessionEnd.add(tell);
  return () => void onSessionEnd.delete(tell);
}

/** The address of a call, for links that download and for event streams. */
export function addressOf(path: string, query: Query = {}): string {
  const given = Object.entries(query).filter(
    ([, value]) => value !== undefined && value !== null && value !== '',
  );
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return `/api/v1${path}${search === '' ? '' : `?${search}`}`;
}

async function send(path: string, { method, query, body, key, signal }: Call): Promise<Response> {
  const isFile = body instanceof Blob;
  const type = isFile ? body.type || 'application/octet-stream' : 'application/json';
  try {
    return await fetch(addressOf(path, query), {
      method: method ?? (body === undefined ? 'GET' : 'POST'),
      headers: {
        Accept: 'application/json',
        ...(body === undefined ? {} : { 'Content-Type': type }),
        ...(key === undefined ? {} : { 'Idempotency-Key': key }),
      },
      ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new Refusal({
      type: 'unreachable',
      title: 'Server away',
      status: 0,
      detail: 'Kontor is not reachable',
    });
  }
}

async function problemOf(response: Response): Promise<ProblemBody> {
  const text = await response.text();
  try {
    return JSON.parse(text) as ProblemBody;
  } catch {
    const { status, statusText } = response;
    return { type: 'unreadable', title: statusText, status, detail: `${status} ${statusText}` };
  }
}
