import { mkdir, readdir, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dayOf } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { composeMessage } from './compose-message.ts';
import { type Mailer } from './mailer.ts';

/** A message in the outbox: what would have left the house if there were a mail server. */
export interface OutboxEntry {
  /** The dispatch it belongs to. */
  readonly id: string;
  readonly name: string;
  readonly day: LocalDate;
  readonly size: number;
}

const NAME = /^(\d{4}-\d{2}-\d{2})-([0-9a-f-]{36})\.eml$/;

/** Where the outbox lies under the data directory. */
export function outboxFolder(dataDir: string): string {
  return join(dataDir, 'outbox');
}

/** Keeps messages as files instead of sending them; a message appears whole or not at all. */
export function createOutbox(dataDir: string): Mailer {
  const folder = outboxFolder(dataDir);
  return {
    kind: 'outbox',
    send: async (message) => {
      const name = `${dayOf(message.at)}-${message.messageId.replace(/^<|@.*$/g, '')}.eml`;
      const { bytes } = await composeMessage(message);
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, `${name}.part`), bytes);
      await rename(join(folder, `${name}.part`), join(folder, name));
      return { result: 'sent', answer: `kept in the outbox as ${name}` };
    },
    close: () => Promise.resolve(),
  };
}

/** The newest messages first, after a given one; at most `limit`. */
export async function outboxEntries(
  dataDir: string,
  after: string | null,
  limit: number,
): Promise<OutboxEntry[]> {
  const folder = outboxFolder(dataDir);
  const names = (await fileNames(folder)).sort().reverse();
  const page = names.filter((name) => after === null || name < after).slice(0, limit);
  return Promise.all(
    page.map(async (name) => {
      const [, day, id] = NAME.exec(name) ?? [];
      return { id: id ?? '', name, day: day as LocalDate, size: (await stat(join(folder, name))).size };
    }),
  );
}

/** The message of a dispatch as it lies in the outbox, or null. */
export async function outboxMessage(dataDir: string, id: string): Promise<Buffer | null> {
  const folder = outboxFolder(dataDir);
  const name = (await fileNames(folder)).find((candidate) => candidate.endsWith(`-${id}.eml`));
  return name === undefined ? null : readFile(join(folder, name));
}

async function fileNames(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  return (await readdir(folder)).filter((name) => NAME.test(name));
}
