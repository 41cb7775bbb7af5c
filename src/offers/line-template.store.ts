import { onConstraint } from '../../db/constraints.ts';
import { type Db, type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { notFound } from '../problems/problem.ts';
import { type LineTemplate, templateExists } from './line-template.ts';

onConstraint(
  'line_template_name',
  templateExists,
  'this name is taken; choose another or remove that template',
  'name',
);

/** The catalogue, by name. */
export async function lineTemplates(db: Db): Promise<LineTemplate[]> {
  return db('line_template').orderByRaw('lower(name), id').select<LineTemplate[]>('id', 'name', 'line');
}

/** @throws problem `line-template-exists` */
export async function insertTemplate(tx: Tx, { id, name, line }: LineTemplate, at: Instant): Promise<void> {
  await tx('line_template').insert({ id, name, line: JSON.stringify(line), created_at: at });
}

/** @throws problem `not-found` */
export async function deleteTemplate(tx: Tx, id: string): Promise<LineTemplate> {
  const [gone] = await tx('line_template')
    .where({ id })
    .delete()
    .returning<LineTemplate[]>(['id', 'name', 'line']);
  if (gone === undefined) throw notFound(`there is no line template ${id}; GET /line-templates lists them`);
  return gone;
}
