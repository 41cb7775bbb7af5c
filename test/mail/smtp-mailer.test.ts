import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { expect } from 'chai';
import PostalMime from 'postal-mime';
import { instant } from '../../src/calendar/instant.ts';
import { type Message, type SendResult } from '../../src/documents/mailer.ts';
import { createSmtpMailer } from '../../src/mail/smtp-mailer.ts';
import {
  mailServer,
  politeUntil,
  scriptedServer,
  type MailServer,
  type Script,
} from '../support/mail-server.ts';

const patience = { connectionTimeout: 2_000, greetingTimeout: 300, socketTimeout: 300 };

const message: Message = {
  messageId: '<0190a000-0000-7000-8000-000000000001@kontor>',
  at: instant('2026-03-27T15:00:00Z'),
  from: { name: 'Österreichische Agentur GmbH', address: 'office@agentur.example' },
  to: 'einkauf@kunde.example',
  subject: 'Rechnung RE-2026-0001 – Prüfung',
  text: 'Guten Tag,\n.\nein Punkt allein auf einer Zeile beendet nichts.\n',
  attachments: [
    { fileName: 'Rechnung.pdf', mediaType: 'application/pdf', bytes: Buffer.from('%PDF-1.7 ünder\n.\n') },
  ],
};

async function sendTo(server: MailServer): Promise<SendResult> {
  try {
    return await createSmtpMailer(server.url, patience).send(message);
  } finally {
    await server.close();
  }
}

const scripted = async (greeting: string | null, script: Script) =>
  sendTo(await scriptedServer(greeting, script));
const afterData = (end: Parameters<typeof politeUntil>[0]) => scripted('220 ready', politeUntil(end));
const reply = (line: string) => (socket: { write(text: string): unknown }) =>
  void socket.write(`${line}\r\n`);

describe('the SMTP mailer', () => {
  it('hands a message over whole, once', async () => {
    const server = await mailServer();
    const result = await sendTo(server);
    expect(result.result).to.equal('sent');
    expect(server.messages).to.have.length(1);
    const received = await PostalMime.parse(server.messages[0] ?? '');
    expect(received.messageId).to.equal(message.messageId);
    expect(received.from).to.deep.include({ name: message.from.name, address: message.from.address });
    expect(received.to?.[0]).to.deep.include({ address: message.to });
    expect(received.subject).to.equal(message.subject);
    expect(received.date).to.equal('2026-03-27T15:00:00.000Z');
    expect(received.text?.trimEnd()).to.equal(message.text.trimEnd());
    const [attachment] = received.attachments;
    expect(attachment).to.include({ filename: 'Rechnung.pdf', mimeType: 'application/pdf' });
    expect(Buffer.from(attachment?.content as ArrayBuffer).toString()).to.equal('%PDF-1.7 ünder\n.\n');
  });

  it('logs in with what the URL says', async () => {
    const seen: unknown[] = [];
    const server = await mailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth: ({ username, password }, _session, callback) => {
        seen.push(username, password);
        callback(null, { user: String(username) });
      },
    });
    const withUser = { ...server, url: server.url.replace('smtp://', 'smtp://b%C3%BCro:p%40ss@') };
    expect((await sendTo(withUser)).result).to.equal('sent');
    expect(seen).to.deep.equal(['büro', 'p@ss']);
  });

  it('tries again later when nobody listens', async () => {
    const closed = createServer();
    closed.listen(0, '127.0.0.1');
    await once(closed, 'listening');
    const { port } = closed.address() as AddressInfo;
    closed.close();
    await once(closed, 'close');
    const result = await createSmtpMailer(`smtp://127.0.0.1:${port}`, patience).send(message);
    expect(result).to.deep.include({ result: 'refused', retry: true });
  });

  it('tries again later when the server does not greet, greets by refusing, or hangs up', async () => {
    expect(await scripted(null, () => undefined)).to.deep.include({ result: 'refused', retry: true });
    expect(await scripted('421 too busy', () => undefined)).to.deep.include({
      result: 'refused',
      retry: true,
    });
    expect(await scripted('220 ready', (_line, socket) => socket.destroy())).to.deep.include({
      result: 'refused',
      retry: true,
    });
  });

  it('tries again later when the connection is lost before DATA is agreed', async () => {
    const result = await scripted('220 ready', (line, socket) => {
      if (line === 'DATA') socket.destroy();
      else socket.write('250 fine\r\n');
    });
    expect(result).to.deep.include({ result: 'refused', retry: true });
  });

  it('tells a recipient refused for now from one refused for good', async () => {
    const refusing = async (responseCode: number) => {
      const server = await mailServer({
        onRcptTo: (_address, _session, callback) =>
          callback(Object.assign(new Error('mailbox'), { responseCode })),
      });
      const result = await sendTo(server);
      expect(server.messages).to.deep.equal([]);
      return result;
    };
    expect(await refusing(450)).to.deep.include({ result: 'refused', retry: true });
    expect(await refusing(550)).to.deep.include({ result: 'refused', retry: false });
  });

  it('tells a message refused for now from one refused for good', async () => {
    expect(await afterData(reply('451 try later'))).to.deep.include({ result: 'refused', retry: true });
    expect(await afterData(reply('554 no thanks'))).to.deep.include({ result: 'refused', retry: false });
  });

  it('does not send what is larger than the server takes', async () => {
    const result = await sendTo(await mailServer({ size: 100 }));
    expect(result).to.deep.include({ result: 'refused', retry: false });
  });

  it('is in doubt when the connection is lost after the message was given', async () => {
    expect((await afterData((socket) => socket.destroy())).result).to.equal('in-doubt');
    expect((await afterData((socket) => socket.end())).result).to.equal('in-doubt');
    expect((await afterData((socket) => socket.end('45'))).result).to.equal('in-doubt');
    expect((await afterData((socket) => socket.end('451 half a reply'))).result).to.equal('in-doubt');
  });

  it('is in doubt when the server never says what became of the message', async () => {
    expect((await afterData(() => undefined)).result).to.equal('in-doubt');
  });

  it('is in doubt when the server answers nonsense', async () => {
    expect((await afterData(reply('thank you very much'))).result).to.equal('in-doubt');
  });

  it('is in doubt when the connection is lost in the middle of the message', async () => {
    const result = await scripted('220 ready', (line, socket) => {
      if (/^(EHLO|MAIL|RCPT)/.test(line)) socket.write('250 fine\r\n');
      else if (line === 'DATA') socket.write('354 go on\r\n');
      else socket.destroy();
    });
    expect(result.result).to.equal('in-doubt');
  });
});
