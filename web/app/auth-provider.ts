import { type AuthProvider } from 'react-admin';
import { api } from '../http/api.ts';
import { endSession, forgetSession, session } from '../http/session.ts';

/** React-admin's view of the session; signing in happens on the sign-in page. */
export const authProvider: AuthProvider = {
  login: async ({ email, password, code }) => {
    await api('/session', { body: { email, password, ...(code ? { code } : {}) } });
    forgetSession();
  },
  logout: async () => {
    const signedIn = await session().then(
      () => true,
      () => false,
    );
    endSession();
    if (signedIn) await api('/session', { method: 'DELETE' }).catch(() => undefined);
  },
  checkAuth: async () => {
    await session();
  },
  // That a session has ended is `SessionEnd`'s matter; leaving the screen would lose what was typed on it.
  checkError: async () => undefined,
  getIdentity: async () => {
    const { actor, name } = await session();
    return { id: actor, fullName: name };
  },
  getPermissions: async () => (await session()).roles,
};
