import { type Sweep } from '../runs/sweep.ts';
import { sealRows } from './seal-rows.action.ts';
import { hasSealingToDo, lastSeal } from './seal.store.ts';
import { sendHeads, type WaysOut } from './send-heads.action.ts';

const EVERYTHING = 'everything-final';

/**
 * Seals everything final that has no seal yet, then sends the heads that have not left the house. A run that was killed in
 * between finds nothing to seal any more and sends what is missing.
 */
export function sealSweep(waysOut: WaysOut): Sweep {
  return {
    kind: 'seal',
    candidates: async (db, _asOf, after) =>
      after === null && (await hasSealingToDo(db))
        ? [{ subject: EVERYTHING, label: 'documents, books and journal' }]
        : [],
    perform: async (tx, _subject, { asOf, at }) => {
      const seal = await sealRows(tx, { day: asOf, at });
      if (seal !== undefined) {
        const reason = `seal ${seal.number} over ${seal.rows} rows`;
        return { outcome: 'done', reason, clause: null, effect: { seal: String(seal.number) } };
      }
      if (!(await hasSealingToDo(tx)))
        return { outcome: 'skipped', reason: 'everything is sealed and sent', clause: null };
      const number = String((await lastSeal(tx))?.number);
      return { outcome: 'done', reason: `head ${number} is sent`, clause: null, effect: { seal: number } };
    },
    carryOut: (db, _subject, { at }) => sendHeads(db, waysOut, at),
  };
}
