import { type Tx } from '../../db/connection.ts';

const ERASED = 'erased';

/** Ends whatever lets somebody in for a client, by a user or as its contact. */
export async function deletePeopleTraces(tx: Tx, clientId: string): Promise<void> {
  const users = tx('user_account').where({ client_id: clientId }).select('id');
  for (const table of ['session', 'access_link']) {
    await tx(table).where({ client_id: clientId }).orWhereIn('user_id', users.clone()).delete();
  }
  await tx('second_factor').whereIn('user_id', users.clone()).delete();
}

/** The only change that the record of sign-ins allows; tried in vain under the same addresses is the client's, too. */
export async function forgetSignIns(tx: Tx, clientId: string): Promise<void> {
  const users = tx('user_account').where({ client_id: clientId });
  await tx('sign_in')
    .where({ client_id: clientId })
    .orWhereIn('user_id', users.clone().select('id'))
    .orWhereRaw('lower(email) in (select lower(email) from user_account where client_id = ?)', [clientId])
    .update({ email: ERASED, address: null, user_agent: null });
}

/** Users stay as rows, because the journal names their ids; an address has to be somebody's alone. */
export async function forgetUsers(tx: Tx, clientId: string): Promise<void> {
  await tx('user_account')
    .where({ client_id: clientId })
    .update({
      email: tx.raw(`'${ERASED}-' || id`),
      name: ERASED,
      status: 'disabled',
      password_hash: null,
    });
}
