import { newId } from '../../db/id.ts';
import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { type LineTemplate } from './line-template.ts';
import { insertTemplate } from './line-template.store.ts';

interface KeepLineTemplate {
  readonly template: Omit<LineTemplate, 'id'>;
  readonly actor: string;
  readonly at: Instant;
}

/** Keeps a line for later offers. @throws problem `line-template-exists` when the name is taken */
export async function keepLineTemplate(
  tx: Tx,
  { template, actor, at }: KeepLineTemplate,
): Promise<LineTemplate> {
  const kept = { id: newId(), ...template };
  await insertTemplate(tx, kept, at);
  const verb = 'line template kept';
  const detail = { name: kept.name };
  await record(tx, { at, actor, verb, subjectKind: 'line template', subjectId: kept.id, detail });
  return kept;
}
