import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Mailer, type Message, type Outbox, type SendResult } from '../documents/mailer.ts';
import { composeMessage } from './compose-message.ts';

const NAME = /^(\d{4}-\d{2}-\d{2})-([0-9a-f-]{36})\.eml$/;

/** Keeps messages as files under the data directory instead of sending them. */
export function createOutboxMailer(dataDir: string): Mailer {
  const folder = join(dataDir, 'outbox');
  return {
    kind: 'outbox',
    send: (message) => keep(folder, message),
    close: () => Promise.resolve(),
    outbox: outboxIn(folder),
  };
}

/** The file appears whole or not at all. */
async function keep(folder: string, message: Message): Promise<SendResult> {
  const name = `${dayOf(message.at)}-${message.messageId.replace(/^<|@.*$/g, '')}.eml`;
  const { bytes } = await composeMessage(message);
  await makeFolder(folder);
  await writeFile(join(folder, `${name}.part`), bytes);
  await rename(join(folder, `${name}.part`), join(folder, name));
  return { result: 'sent', answer: `kept in the outbox as ${name}` };
}

function outboxIn(folder: string): Outbox {
  return {
    entries: async (after, limit) => {
      const names = (await fileNames(folder)).sort((a, b) => (a < b ? 1 : -1));
      const page = names.filter((name) => after === null || name < after).slice(0, limit);
      return Promise.all(
        page.map(async (name) => {
          const [, day = '', id = ''] = NAME.exec(name) ?? [];
          return { id, name, day: day as LocalDate, size: (await stat(join(folder, name))).size };
        }),
      );
    },
    message: async (id) => {
      const name = (await fileNames(folder)).find((candidate) => candidate.endsWith(`-${id}.eml`));
      return name === undefined ? null : readFile(join(folder, name));
    },
  };
}

async function fileNames(folder: string): Promise<string[]> {
  await makeFolder(folder);
  return (await readdir(folder)).filter((name) => NAME.test(name));
}

/** Letters to clients are nobody else's business on this machine. */
async function makeFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
}
