import { type Tx } from '../../db/connection.ts';
import { newId } from '../../db/id.ts';
import { keptSecret } from '../../db/kept-secret.ts';
import { transaction } from '../../db/transaction.ts';
import { type App } from '../app.ts';
import { type Instant } from '../calendar/instant.ts';
import { personCalled } from '../people/person.store.ts';
import { hashPassword } from '../sign-in/hash-password.ts';
import { addUser } from '../users/add-user.action.ts';
import { hasUsers } from '../users/user.store.ts';
import { demoClients } from './demo-clients.ts';
import { DEMO_PASSWORD_FILE, demoUsers } from './demo-users.ts';

const ACTOR = 'demo';
const ADDING = 7_200_003;

/** Adds a user for each role, all with one password that lies in DATA_DIR, where nobody has a user yet. */
export async function addDemoUsers(app: App): Promise<void> {
  if (await hasUsers(app.db)) return;
  const passwordHash = await hashPassword(await keptSecret(app.config.dataDir, DEMO_PASSWORD_FILE));
  const at = await app.clock.now();
  await transaction(app.db, async (tx) => {
    await tx.raw('select pg_advisory_xact_lock(?)', [ADDING]);
    if (!(await hasUsers(tx))) await addAll(tx, passwordHash, at);
  });
}

async function addAll(tx: Tx, passwordHash: string, at: Instant): Promise<void> {
  for (const { name, email, role, client } of demoUsers) {
    const clientId = client === undefined ? null : await idOf(tx, demoClients[client].name);
    // Whoever has filled the agency differently has no such client, and needs no user for it.
    if (client !== undefined && clientId === null) continue;
    const personId = (await personCalled(tx, email))?.id ?? null;
    const entry = { name, email, roles: [role], clientId, personId, language: 'de' } as const;
    await addUser(tx, { id: newId(), entry, status: 'active', passwordHash, actor: ACTOR, at });
  }
}

async function idOf(tx: Tx, name: string): Promise<string | null> {
  const client = await tx('client').where({ name }).first<{ id: string } | undefined>('id');
  return client?.id ?? null;
}
