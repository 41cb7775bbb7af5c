import { lazy, Suspense, useEffect, useState } from 'react';
import { useLogout } from 'react-admin';
import { whenSessionEnds } from '../http/api.ts';

const SignInAgain = lazy(async () => ({
  default: (await import('../access/sign-in-again.tsx')).SignInAgain,
}));

/** When the session has ended meanwhile, the person signs in over the screen: nothing that was typed there is lost. */
export function SessionEnd() {
  const logout = useLogout();
  const [hasEnded, setEnded] = useState(false);
  useEffect(() => whenSessionEnds(() => setEnded(true)), []);
  if (!hasEnded) return null;
  return (
    <Suspense>
      <SignInAgain onDone={() => setEnded(false)} onLeave={() => void logout()} />
    </Suspense>
  );
}
