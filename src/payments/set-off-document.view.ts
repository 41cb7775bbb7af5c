import { type Db } from '../../db/connection.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { notFound } from '../problems/problem.ts';

/** The acknowledgement or decision on which a set-off rests (GTC 7.7), ready to be handed out. @throws problem `not-found` */
export async function setOffDocument(db: Db, paymentId: string) {
  const row = await db('set_off_document')
    .where({ payment_id: paymentId })
    .first<{ bytes: Buffer; dated: LocalDate } | undefined>('bytes', 'dated');
  if (row === undefined)
    throw notFound(`no claim was set off under ${paymentId}; GET /payments lists those of method "set-off"`);
  return { bytes: row.bytes, mediaType: 'application/pdf', fileName: `set-off-${row.dated}.pdf` };
}
