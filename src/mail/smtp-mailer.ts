import { Readable } from 'node:stream';
import { parseConnectionUrl } from 'nodemailer/lib/shared';
import SMTPConnection, { type SMTPConnectionOptions } from 'nodemailer/lib/smtp-connection';
import { composeMessage, type ComposedMessage } from './compose-message.ts';
import { type Mailer, type SendResult } from '../documents/mailer.ts';
import { failedSend, type SendFailure } from './send-result.ts';

/** Milliseconds. A server may take its time over a message it has been given; asking it twice is worse. */
export interface Patience {
  readonly connectionTimeout: number;
  readonly greetingTimeout: number;
  readonly socketTimeout: number;
}

const usualPatience: Patience = {
  connectionTimeout: 15_000,
  greetingTimeout: 15_000,
  socketTimeout: 300_000,
};

type Server = SMTPConnectionOptions & Pick<ReturnType<typeof parseConnectionUrl>, 'auth'>;

/** Sends by SMTP, one connection per message: "smtp://user:password@host:587", "smtps://…" for TLS from the start. */
export function createSmtpMailer(url: string, patience: Patience = usualPatience): Mailer {
  const server: Server = { ...parseConnectionUrl(url), ...patience };
  return {
    kind: 'smtp',
    send: async (message) => handOver(await composeMessage(message), server),
    close: () => Promise.resolve(),
  };
}

/**
 * Hands a message over and tells what is certain afterwards. The message is a stream that the connection reads only
 * after the server has agreed to DATA: whether it was read is the mark between "not sent" and "may have been sent".
 */
async function handOver({ from, to, bytes }: ComposedMessage, server: Server): Promise<SendResult> {
  let begun = false;
  const body = new Readable({
    read() {
      begun = true;
      this.push(bytes);
      this.push(null);
    },
  });
  const connection = new SMTPConnection(server);
  try {
    return await new Promise<SendResult>((resolve, reject) => {
      connection.on('error', reject);
      const send = (): void =>
        connection.send({ from, to: [...to], size: bytes.length }, body, (error, info) => {
          if (error) reject(error);
          else resolve({ result: 'sent', answer: info.response });
        });
      connection.connect((error) => {
        if (error) reject(error);
        else if (server.auth === undefined) send();
        else
          connection.login({ credentials: server.auth }, (refusal) => (refusal ? reject(refusal) : send()));
      });
    });
  } catch (error) {
    return failedSend(failureOf(error), begun);
  } finally {
    body.destroy();
    connection.close();
  }
}

function failureOf(error: unknown): SendFailure {
  const { message, code, responseCode } = error as { message?: string; code?: string; responseCode?: number };
  return { message: message ?? String(error), code: code ?? null, responseCode: responseCode ?? null };
}
