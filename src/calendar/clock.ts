import { instant, type Instant } from './instant.ts';

/** Where the present comes from. Read once at the edge (request, job) and passed on as an argument. */
export interface Clock {
  now(): Promise<Instant>;
}

export const systemClock: Clock = {
  now: () => Promise.resolve(instant(new Date().toISOString())),
};
