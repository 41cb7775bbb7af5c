import { encode } from 'uqr';
import { penaltyOf, type Modules } from './code-penalty.ts';

/** EPC069-12: the largest symbol. */
const LARGEST_VERSION = 13;
const MASKS = [0, 1, 2, 3, 4, 5, 6, 7];

/**
 * A QR code of error correction level M, without the quiet zone, under the mask that scores best (ISO/IEC 18004, 7.8.3):
 * the code that the encoder makes if it has to choose, at a seventh of the time. Looking for the mask would otherwise be a
 * third of what an invoice costs to draw.
 */
export function codeOf(bytes: number[]): boolean[][] {
  const { data, version, size } = encode(bytes, { ...options, maskPattern: 0 });
  const unmasked = flat(data);
  let least = Number.POSITIVE_INFINITY;
  let best = unmasked;
  for (const mask of masksOf(version)) {
    const masked = differing(unmasked, mask);
    const penalty = penaltyOf(masked, size, least);
    if (penalty >= least) continue;
    least = penalty;
    best = masked;
  }
  return data.map((row, y) => row.map((_, x) => best[y * size + x] === 1));
}

const options = { ecc: 'M', maxVersion: LARGEST_VERSION, border: 0 } as const;
const masks = new Map<number, readonly Modules[]>();

/** Where a symbol under each mask differs from the same under the first: the same places for all symbols of a version. */
function masksOf(version: number): readonly Modules[] {
  const known = masks.get(version);
  if (known !== undefined) return known;
  const empty = (maskPattern: number) =>
    flat(encode([], { ...options, minVersion: version, maskPattern }).data);
  const first = empty(0);
  const found = MASKS.map((mask) => differing(empty(mask), first));
  masks.set(version, found);
  return found;
}

function differing(modules: Modules, mask: Modules): Modules {
  const masked = new Uint8Array(modules.length);
  for (let at = 0; at < modules.length; at += 1) masked[at] = (modules[at] ?? 0) ^ (mask[at] ?? 0);
  return masked;
}

function flat(rows: readonly (readonly boolean[])[]): Modules {
  const modules = new Uint8Array(rows.length * rows.length);
  rows.forEach((row, y) => row.forEach((dark, x) => (modules[y * rows.length + x] = Number(dark))));
  return modules;
}
