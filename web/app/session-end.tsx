import { useEffect } from 'react';
import { useLogout, useNotify } from 'react-admin';
import { whenSessionEnds } from '../http/api.ts';

/** When the session has ended meanwhile: to the sign-in, which says so and then leads back to where one was. */
export function SessionEnd() {
  const logout = useLogout();
  const notify = useNotify();
  useEffect(() => {
    let left = false;
    return whenSessionEnds(() => {
      // Several calls may find out at the same time.
      if (left) return;
      left = true;
      void logout().then(() => notify('kontor.say.ended', { type: 'info' }));
    });
  }, [logout, notify]);
  return null;
}
