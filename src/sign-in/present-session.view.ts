import { type Caller } from '../access/caller.ts';
import { type App } from '../app.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { accountOf } from '../users/account.view.ts';

interface Asked {
  readonly app: App;
  readonly caller: Caller;
  readonly today: LocalDate;
}

/** Who calls, as the API and the screens show it, with what they need to know of the agency from the start. */
export async function presentSession({ app, caller, today }: Asked) {
  const { actor, userId, clientId, name, roles, only } = caller;
  return {
    actor,
    userId,
    clientId,
    name,
    roles: [...roles],
    ...(await accountOf(app.db, caller)),
    mustSetUpSecondFactor: only === 'own-account',
    testClock: app.config.clock === 'test',
    demo: app.config.demo,
    today,
  };
}
