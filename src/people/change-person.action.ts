import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { personById, updatePerson } from './person.store.ts';
import { type Person } from './person.ts';

interface ChangePerson {
  readonly id: string;
  readonly entry: Omit<Person, 'id'>;
  readonly actor: string;
  readonly at: Instant;
}

/**
 * Changes name, e-mail address and role; a role counts for all time that is not billed yet.
 * @throws problem `not-found`, `person-exists`
 */
export async function changePerson(tx: Tx, { id, entry, actor, at }: ChangePerson): Promise<Person> {
  await personById(tx, id);
  const person = { id, ...entry };
  await updatePerson(tx, person);
  const { name, role } = entry;
  const verb = 'person changed';
  await record(tx, { at, actor, verb, subjectKind: 'person', subjectId: id, detail: { name, role } });
  return person;
}
