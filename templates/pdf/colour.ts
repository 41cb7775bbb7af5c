/** A colour as PDF writes it: three parts from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Reads "#1f4e79"; anything else is the ink of the house. */
export function colour(hexadecimal: string): Colour {
  const digits = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(hexadecimal);
  if (!digits) return INK;
  const part = (at: number) => Number.parseInt(digits[at] ?? '0', 16) / 255;
  return [part(1), part(2), part(3)];
}

function mix(one: Colour, other: Colour, share: number): Colour {
  const part = (at: 0 | 1 | 2) => one[at] + (other[at] - one[at]) * share;
  return [part(0), part(1), part(2)];
}

/** Relative luminance of WCAG 2: 0 for black, 1 for white. */
function luminance(of: Colour): number {
  const linear = (part: number) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(of[0]) + 0.7152 * linear(of[1]) + 0.0722 * linear(of[2]);
}

const WHITE: Colour = [1, 1, 1];
const BLACK: Colour = [0, 0, 0];
/** Luminance at which text on white reaches the contrast 4.5 : 1 that WCAG asks for. */
const DARK_ENOUGH = 1.05 / 4.5 - 0.05;

export const INK: Colour = [0.11, 0.13, 0.15];
export const MUTED: Colour = [0.38, 0.42, 0.46];
export const HAIRLINE: Colour = [0.83, 0.85, 0.87];

/** The shade of a colour that can be read as text on white paper: the colour itself, or darker. */
export function readable(of: Colour): Colour {
  let shade = of;
  for (let step = 1; luminance(shade) > DARK_ENOUGH && step <= 20; step++) shade = mix(of, BLACK, step / 20);
  return shade;
}

/** A breath of the colour, as a ground for text. */
export function tint(of: Colour): Colour {
  return mix(of, WHITE, 0.94);
}
