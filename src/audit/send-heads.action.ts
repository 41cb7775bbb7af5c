import { type Db } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { companyProfile } from '../company/company.store.ts';
import { type Mailer, type Message } from '../documents/mailer.ts';
import { type Conclusion } from '../runs/sweep.ts';
import { type Head, headLine, headNotSent, type Way } from './seal.ts';
import { headsToSend, insertDepartures } from './seal.store.ts';

/** How heads leave the house: by mail to the company's own address, and into a file that is kept elsewhere. */
export interface WaysOut {
  readonly mailer: Mailer;
  readonly keep: (lines: readonly string[]) => Promise<void>;
}

/**
 * Sends every head that has not left, each on its own way: what fails is sent by the next run. A head may leave twice
 * (a crash between sending and noting it), which does no harm.
 * @returns what to write about it
 */
export async function sendHeads(db: Db, { mailer, keep }: WaysOut, at: Instant): Promise<Conclusion> {
  const left: { seal: number; way: Way; answer: string }[] = [];
  const failures: string[] = [];
  const attempt = async (way: Way, send: (heads: readonly Head[]) => Promise<string>) => {
    const heads = await headsToSend(db, way);
    if (heads.length === 0) return;
    try {
      const answer = await send(heads);
      left.push(...heads.map(({ number }) => ({ seal: number, way, answer })));
    } catch (error) {
      failures.push(`${way}: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  await attempt('file', async (heads) => {
    await keep(heads.map(headLine));
    return 'appended to seals.txt';
  });
  await attempt('mail', (heads) => mailHeads(db, mailer, heads, at));
  return async (tx, at) => {
    await insertDepartures(tx, left, at);
    if (failures.length > 0) {
      const reason = `${failures.join('; ')}; the next run sends it again`;
      return { outcome: 'failed', problem: headNotSent.kind.type, reason, clause: null };
    }
    const numbers = [...new Set(left.map(({ seal }) => seal))];
    return { outcome: 'done', reason: `sealed, head ${numbers.join(', ')} sent`, clause: null, effect: {} };
  };
}

/** One message with all of them, under an id that the newest head gives it. @throws problem `head-not-sent` */
async function mailHeads(db: Db, mailer: Mailer, heads: readonly Head[], at: Instant): Promise<string> {
  const { name, email } = await companyProfile(db);
  const { result, answer } = await mailer.send(message(heads, { name, address: email }, at));
  if (result !== 'sent') throw headNotSent(answer);
  return `to ${email}: ${answer}`;
}

function message(heads: readonly Head[], company: Message['from'], at: Instant): Message {
  const newest = heads.at(-1);
  return {
    messageId: `<${idOf(newest?.head ?? '')}@kontor>`,
    at,
    from: company,
    to: company.address,
    subject: `Kontor: Siegel ${newest?.number} vom ${newest?.day}`,
    text: [
      'Diese Zeilen stehen für alle ausgestellten Belege, Buchungen und das Journal bis zu ihrem Tag. Bitte außerhalb von',
      'Kontor aufbewahren: Mit ihnen lässt sich nachweisen, dass seither nichts verändert wurde.',
      '',
      ...heads.map(headLine),
      '',
      'Prüfen: npm run verify -- --anchor DATEI (diese Zeilen in einer Textdatei)',
      '',
    ].join('\n'),
    attachments: [],
  };
}

/** A UUID made of a head (version 8: of our own making), as the outbox knows messages by UUIDs. */
function idOf(head: string): string {
  const part = (from: number, to: number) => head.slice(from, to);
  return `${part(0, 8)}-${part(8, 12)}-8${part(13, 16)}-a${part(17, 20)}-${part(20, 32)}`;
}
