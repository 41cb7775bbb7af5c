import { type Instant } from './instant.ts';

/** A point in time as the Date header of a mail writes it (RFC 5322): "Fri, 27 Mar 2026 15:00:00 +0000". */
export function mailDate(at: Instant): string {
  return new Date(at).toUTCString().replace('GMT', '+0000');
}
