import { Agent, type IncomingMessage, request as open } from 'node:http';

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array | undefined;
}

/** What came back; redirects are not followed. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Buffer;
}

const agent = new Agent({ keepAlive: true });
/** What a program sends that has no wishes. */
const usual = { accept: '*/*', 'accept-language': '*', 'user-agent': 'node' };

/** Asks a server as it is told to. The tests ask tens of thousands of times, and `fetch` takes five times as long for it. */
export async function request(url: string, asked: Asked = {}): Promise<Reply> {
  const response = await answerTo(url, asked);
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const headers = new Headers();
  for (let nth = 0; nth < response.rawHeaders.length; nth += 2)
    headers.append(response.rawHeaders[nth] ?? '', response.rawHeaders[nth + 1] ?? '');
  return { status: response.statusCode ?? 0, headers, bytes: Buffer.concat(chunks) };
}

async function answerTo(url: string, asked: Asked): Promise<IncomingMessage> {
  const { method = 'GET', headers = {}, body } = asked;
  return new Promise((resolve, reject) => {
    // A DELETE with a body would not say how long it is.
    const length = body === undefined ? {} : { 'content-length': Buffer.byteLength(body) };
    const sent = open(new URL(url), { method, headers: { ...usual, ...headers, ...length }, agent }, resolve);
    sent.on('error', (error: NodeJS.ErrnoException) => {
      // The server has just closed the connection that was kept, and has read nothing.
      if (sent.reusedSocket && error.code === 'ECONNRESET') resolve(answerTo(url, asked));
      else reject(error);
    });
    sent.end(body);
  });
}
