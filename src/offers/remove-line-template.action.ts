import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { type LineTemplate } from './line-template.ts';
import { deleteTemplate } from './line-template.store.ts';

interface RemoveLineTemplate {
  readonly id: string;
  readonly actor: string;
  readonly at: Instant;
}

/** Takes a template out of the catalogue; offers that used it keep their lines. @throws problem `not-found` */
export async function removeLineTemplate(
  tx: Tx,
  { id, actor, at }: RemoveLineTemplate,
): Promise<LineTemplate> {
  const gone = await deleteTemplate(tx, id);
  const verb = 'line template removed';
  const detail = { name: gone.name };
  await record(tx, { at, actor, verb, subjectKind: 'line template', subjectId: id, detail });
  return gone;
}
