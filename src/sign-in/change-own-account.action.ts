import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type Language } from '../documents/papers/parts.ts';
import { changeUser } from '../users/change-user.action.ts';

interface OwnChange {
  readonly userId: string;
  readonly name?: string | undefined;
  readonly language?: Language | undefined;
  readonly actor: string;
  readonly at: Instant;
}

/** Changes one's own name or language; all else about a user is for those who manage users. */
export async function changeOwnAccount(
  tx: Tx,
  { userId, name, language, actor, at }: OwnChange,
): Promise<void> {
  const entry = {
    ...(name === undefined ? {} : { name }),
    ...(language === undefined ? {} : { language }),
  };
  await changeUser(tx, { userId, entry, actor, at });
}
