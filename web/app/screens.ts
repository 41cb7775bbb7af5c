import { lazily } from './lazily.ts';

export const SignIn = lazily(() => import('../access/sign-in.tsx'), 'SignIn');
/** Stands in the bar of every screen, and lets what the screen itself needs go before it. */
export const Timer = lazily(() => idle().then(() => import('../time/timer-bar.tsx')), 'TimerBar');
export const TestClockBar = lazily(() => import('../desk/test-clock-bar.tsx'), 'TestClockBar');

/** When the browser has nothing else to do, but soon. */
function idle(): Promise<void> {
  const LONGEST = 1_000;
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(() => resolve(), { timeout: LONGEST });
    else setTimeout(resolve, LONGEST / 2);
  });
}
