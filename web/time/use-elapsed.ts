import { useEffect, useState } from 'react';

/**
 * The running clock: the seconds that the server measured, and those since it said so. Example: "1:05:09". Undefined when
 * nothing is measured.
 */
export function useElapsed(measured: number | undefined, saidAt: number): string | undefined {
  const [since, setSince] = useState(0);
  useEffect(() => {
    setSince(0);
    if (measured === undefined) return undefined;
    const begun = performance.now();
    const ticking = setInterval(() => setSince(Math.floor((performance.now() - begun) / 1000)), 1000);
    return () => clearInterval(ticking);
  }, [measured, saidAt]);
  return measured === undefined ? undefined : clock(measured + since);
}

function clock(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
