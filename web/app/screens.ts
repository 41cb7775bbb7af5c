import { lazily } from './lazily.ts';

export const Home = lazily(() => import('../desk/home.tsx'), 'Home');
export const SignIn = lazily(() => import('../access/sign-in.tsx'), 'SignIn');
export const Timer = lazily(() => import('../time/timer-bar.tsx'), 'TimerBar');
