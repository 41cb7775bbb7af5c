import { type Db } from '../../db/connection.ts';
import { type Language } from '../documents/papers/parts.ts';

/** A client that may come in by the address it has on file. */
export interface Contact {
  readonly clientId: string;
  readonly name: string;
  readonly email: string;
  readonly language: Language;
}

const columns = { clientId: 'id', name: 'name', email: 'email', language: 'language' };

/** The clients with this address on file; one bookkeeper may serve several. */
export async function contactsByEmail(db: Db, email: string): Promise<Contact[]> {
  return db('client')
    .whereRaw('lower(email) = lower(?)', [email])
    .whereNull('erased_at')
    .orderBy('number')
    .select<Contact[]>(columns);
}

/** The client, as long as it still has this address. */
export async function contactOf(db: Db, clientId: string, email: string): Promise<Contact | undefined> {
  return db('client')
    .where({ id: clientId })
    .whereRaw('lower(email) = lower(?)', [email])
    .whereNull('erased_at')
    .first<Contact | undefined>(columns);
}

export async function clientLives(db: Db, clientId: string): Promise<boolean> {
  return (await db('client').where({ id: clientId }).whereNull('erased_at').first('id')) !== undefined;
}
