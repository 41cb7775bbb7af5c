import { type Db, type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';

/** When the newest paper to a client was made; null when there is none. */
export async function lastPaperAt(db: Db, clientId: string): Promise<Instant | null> {
  const row = await db('document')
    .where({ client_id: clientId })
    .max<{ last: Instant | null }[]>({ last: 'created_at' });
  return row[0]?.last ?? null;
}

/** Takes the client's data out of the answers that are remembered for repeated requests; the id stays. */
export async function forgetAnswers(tx: Tx, clientId: string): Promise<void> {
  await tx('request')
    .whereRaw("answer ->> 'id' = ?", [clientId])
    .update({ answer: JSON.stringify({ id: clientId }) });
}
