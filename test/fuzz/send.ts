import { type IncomingMessage, request } from 'node:http';
import { type HostileRequest } from './requests.ts';

/** Longer than any answer may take, in milliseconds. */
const LONGEST = 30_000;
/** So long an event stream is listened to. */
const LISTEN = 300;

export interface Received {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** What is sent of a request, byte by byte; its ids are real by now. */
export interface Outgoing {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer | undefined;
}

/** A request as bytes, with the token of its caller. */
export function outgoing({ caller, method, path, headers, body, raw }: HostileRequest): Outgoing {
  const token: Record<string, string> = caller === 'nobody' ? {} : { authorization: `Bearer as-${caller}` };
  const content = raw ?? (body === undefined ? undefined : Buffer.from(JSON.stringify(body)));
  return { method, path: `/api/v1${path}`, headers: { ...token, ...headers }, body: content };
}

/** Sends it and waits for the whole answer; of an event stream for what comes at once. */
export function send(port: number, { method, path, headers, body }: Outgoing): Promise<Received> {
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'content-length': String(body.length) };
    const sent = request({
      port,
      host: '127.0.0.1',
      method,
      path,
      headers: { ...headers, ...length },
      timeout: LONGEST,
    });
    sent.on('response', (answer) => resolve(received(answer)));
    sent.on('timeout', () => sent.destroy(new Error(`no answer within ${LONGEST} ms`)));
    sent.on('error', reject);
    sent.end(body);
  });
}

async function received(answer: IncomingMessage): Promise<Received> {
  const { statusCode: status = 0, headers } = answer;
  const pieces: Uint8Array[] = [];
  const isStream = headers['content-type']?.startsWith('text/event-stream') === true;
  const enough = isStream ? setTimeout(() => answer.destroy(), LISTEN) : undefined;
  try {
    for await (const piece of answer as AsyncIterable<Uint8Array>) pieces.push(piece);
  } catch (error) {
    if (!isStream) throw error;
  } finally {
    clearTimeout(enough);
  }
  return { status, headers, body: Buffer.concat(pieces) };
}

/** The request as a line for a shell; bytes that are no text come in base64. */
export function asCurl({ method, path, headers, body }: Outgoing): string {
  const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  const lines = Object.entries(headers).map(([name, value]) => `-H ${quoted(`${name}: ${value}`)}`);
  const start = `curl -X ${method} "$KONTOR"${quoted(path)} ${lines.join(' ')}`;
  if (body === undefined) return start;
  const text = body.toString('utf8');
  return Buffer.from(text).equals(body) && !text.includes('\u0000')
    ? `${start} --data-binary ${quoted(text)}`
    : `echo ${body.toString('base64')} | base64 -d | ${start} --data-binary @-`;
}
