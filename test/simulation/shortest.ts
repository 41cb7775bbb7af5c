import { simulate, type Told } from './simulate.ts';

/**
 * Leaves out acts as long as the same promise is still broken, half of them at once, then quarters and so on.
 * @returns the shortest telling found within so many attempts
 */
export async function shortest(told: Told, attempts: number): Promise<Told> {
  const promise = told.mistake?.promise;
  let best = told;
  let pieces = 2;
  for (let left = attempts; left > 0 && pieces <= best.acts.length;) {
    let shorter: Told | undefined;
    for (let piece = 0; piece < pieces && left > 0 && shorter === undefined; piece += 1, left -= 1) {
      const length = Math.ceil(best.acts.length / pieces);
      const dropped = new Set(best.acts.slice(piece * length, (piece + 1) * length));
      const kept = best.acts.filter((act) => !dropped.has(act));
      const without = new Set(told.acts.filter((act) => !kept.includes(act)));
      const again = await simulate({ seed: told.seed, days: best.mistake?.within ?? told.days, without });
      if (again.mistake?.promise === promise) shorter = again;
    }
    if (shorter === undefined) pieces *= 2;
    else {
      best = shorter;
      pieces = Math.max(2, pieces - 1);
    }
  }
  return best;
}
