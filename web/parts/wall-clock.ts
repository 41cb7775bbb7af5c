/* oxlint-disable no-restricted-globals -- Intl takes nothing else */
const format = new Intl.DateTimeFormat('sv-SE', {
  dateStyle: 'short',
  timeStyle: 'short',
  timeZone: 'Europe/Vienna',
});

/** Now by the clock on the agency's wall, as a field of the browser takes it: "2026-03-02T10:00". */
export function viennaNow(): string {
  return typed(new Date());
}

/** What was typed into such a field, as a moment with its offset: "2026-03-02T10:00:00+01:00". */
export function inVienna(wallClock: string): string {
  const minutes = wallClock.slice(0, 16);
  const moments = ['+02:00', '+01:00'].map((offset) => `${minutes}:00${offset}`);
  return moments.find((moment) => typed(new Date(moment)) === minutes) ?? `${minutes}:00+01:00`;
}

function typed(at: Date): string {
  return format.format(at).replace(' ', 'T');
}
