import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface MailServer {
  readonly url: string;
  /** Every message taken over, as it came. */
  readonly messages: string[];
  close(): Promise<void>;
}

/** A proper mail server that keeps what it takes, as the witness of what has left the house. */
export async function mailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const messages: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, _session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        messages.push(Buffer.concat(chunks).toString('utf8'));
        callback();
      });
    },
    ...options,
  });
  server.on('error', () => undefined);
  const listener = server.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    messages,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** What a badly behaved server does when a line arrives; "." ends the message. Nothing is answered by itself. */
export type Script = (line: string, socket: Socket) => void;

/** A server that follows a script line by line, for the ways in which a real one breaks. */
export async function scriptedServer(greeting: string | null, script: Script): Promise<MailServer> {
  const messages: string[] = [];
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    let rest = '';
    socket.on('error', () => undefined);
    socket.on('data', (data) => {
      const lines = (rest + data.toString('utf8')).split('\r\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        if (line === '.') messages.push(line);
        script(line, socket);
      }
    });
    if (greeting !== null) socket.write(`${greeting}\r\n`);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    messages,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Answers politely up to the end of the message, then does as told. */
export function politeUntil(end: (socket: Socket) => void): Script {
  return (line, socket) => {
    if (/^(EHLO|MAIL|RCPT)/.test(line)) socket.write('250 fine\r\n');
    else if (line === 'DATA') socket.write('354 go on\r\n');
    else if (line === '.') end(socket);
  };
}
