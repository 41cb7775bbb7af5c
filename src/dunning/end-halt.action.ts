import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { haltEnded } from './halt.ts';
import { haltById, type HaltRecord, lockHalt, saveEnd } from './halt.store.ts';

interface EndHalt {
  readonly haltId: string;
  readonly note: string;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * A person ends what halted the reminders: releases a hold early, resolves a dispute, closes proceedings. The next run
 * goes on where it stopped.
 * @throws problem `not-found`, `halt-ended`
 */
export async function endHalt(tx: Tx, { haltId, note, actor, at }: EndHalt): Promise<HaltRecord> {
  const halt = await lockHalt(tx, haltId);
  if (halt.endedAt !== null) throw haltEnded(`it ended at ${halt.endedAt}; nothing has to be done`);
  await saveEnd(tx, haltId, { by: actor, at, note });
  await record(tx, {
    at,
    actor,
    verb: `reminders go on: ${halt.kind} ended`,
    subjectKind: halt.clientId === null ? 'invoice' : 'client',
    subjectId: halt.clientId ?? halt.invoiceId ?? haltId,
    clauses: ['gtc:7.10'],
    detail: { haltId, note },
  });
  return haltById(tx, haltId);
}
