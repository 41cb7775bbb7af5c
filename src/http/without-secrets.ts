const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * An address as it may stand in a log: whatever looks like a token, in the path or behind it, is left out. Words of
 * addresses are small letters and hyphens, ids are UUIDs; what is long and neither opens a door or a list.
 */
export function withoutSecrets(url: string): string {
  return url.replaceAll(/[\w-]{20,}/g, (part) => (UUID.test(part) || /^[a-z-]+$/.test(part) ? part : '…'));
}
