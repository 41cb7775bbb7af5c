import { type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { type Instant } from '../calendar/instant.ts';
import { record } from '../journal/journal.store.ts';
import { notFound } from '../problems/problem.ts';
import { insertPerson, personCalled } from './person.store.ts';
import { type Person } from './person.ts';

interface Act {
  readonly actor: string;
  readonly at: Instant;
}

/** @throws problem `person-exists` */
export async function enterPerson(
  tx: Tx,
  { entry, actor, at }: Act & { readonly entry: Omit<Person, 'id'> },
): Promise<Person> {
  const person = { id: newId(), ...entry };
  await insertPerson(tx, person, at);
  const { id, name, role } = person;
  const verb = 'person entered';
  await record(tx, { at, actor, verb, subjectKind: 'person', subjectId: id, detail: { name, role } });
  return person;
}

/**
 * Who is meant by an id, an e-mail address or a name. A name that nobody has yet enters a person, so that time can be
 * recorded before anything else is set up.
 * @throws problem `not-found` for an id or address that nobody has
 */
export async function personFor(tx: Tx, text: string, act: Act): Promise<Person> {
  const known = await personCalled(tx, text);
  if (known !== undefined) return known;
  if (/@|^[0-9a-f-]{36}$/i.test(text)) throw notFound(`there is no person ${text}; POST /people enters one`);
  return enterPerson(tx, { entry: { name: text, email: null, role: null }, ...act });
}
