import { type Db, type Tx } from '../../db/connection.ts';
import { onConstraint } from '../../db/constraints.ts';
import { type Instant } from '../calendar/instant.ts';
import { notFound } from '../problems/problem.ts';
import { type Person, personExists } from './person.ts';

onConstraint(
  'person_name',
  personExists,
  'this name is taken; make it distinct: "Anna Huber (Wien)"',
  'name',
);
onConstraint('person_email', personExists, 'this e-mail address belongs to another person', 'email');

const columns = { id: 'person.id', name: 'person.name', email: 'person.email', role: 'person.role' };

/** @throws problem `not-found` */
export async function personById(db: Db, id: string): Promise<Person> {
  const person = await db('person').where({ id }).first<Person | undefined>(columns);
  if (person === undefined) throw notFound(`there is no person ${id}; GET /people lists them`);
  return person;
}

/** Everybody, by name. */
export async function people(db: Db): Promise<Person[]> {
  return db('person').orderByRaw('lower(name)').select<Person[]>(columns);
}

/** Who is meant by an id, an e-mail address or a name, in whatever case. */
export async function personCalled(db: Db, text: string): Promise<Person | undefined> {
  return db('person')
    .whereRaw('lower(name) = lower(?) or lower(email) = lower(?) or id::text = lower(?)', [text, text, text])
    .orderByRaw('lower(name) = lower(?)', [text])
    .first<Person | undefined>(columns);
}

export async function insertPerson(tx: Tx, person: Person, at: Instant): Promise<void> {
  await tx('person').insert({ ...person, created_at: at });
}

export async function updatePerson(tx: Tx, { id, name, email, role }: Person): Promise<void> {
  await tx('person').where({ id }).update({ name, email, role });
}

/** Whoever changes how long people have worked locks them first, after the contract; in one order. */
export async function lockPeople(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx('person')
    .whereIn('id', [...ids])
    .orderBy('id')
    .forUpdate()
    .select('id');
}
