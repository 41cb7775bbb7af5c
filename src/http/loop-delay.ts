const EVERY_MS = 100;
/** How much one look counts: a single pause, of which collecting garbage makes some, is not a burden. */
const WEIGHT = 1 / 3;

let smoothed = 0;
let watching = false;

/**
 * How late this process gets to what is due, in milliseconds, smoothed over about half a second. The first call begins to
 * watch.
 */
export function loopDelay(): number {
  if (!watching) watch();
  return smoothed;
}

function watch(): void {
  watching = true;
  let last = performance.now();
  setInterval(() => {
    const now = performance.now();
    smoothed += WEIGHT * (Math.max(0, now - last - EVERY_MS) - smoothed);
    last = now;
  }, EVERY_MS).unref();
}
