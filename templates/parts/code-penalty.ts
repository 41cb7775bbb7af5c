/** The modules of a code line by line, 1 for the dark ones. */
export type Modules = Uint8Array;

/** ISO/IEC 18004, 7.8.3.1: what there should be little of in a code, so that cameras find their way in it. */
const LONG_RUN = 5;
const FOR_A_LONG_RUN = 3;
const FOR_A_SQUARE = 3;
const FOR_A_FINDER = 40;
const FOR_AN_IMBALANCE = 10;

/** What a code scores, exactly; one that scores more than `enough` needs to say no more than that. */
export function penaltyOf(modules: Modules, side: number, enough = Number.POSITIVE_INFINITY): number {
  let penalty = imbalance(modules) + squares(modules, side);
  for (let nth = 0; nth < side && penalty <= enough; nth += 1)
    penalty += line(modules, side, nth * side, 1) + line(modules, side, nth, side);
  return penalty;
}

const lengths = new Uint16Array(256);

/** A row or a column: long runs of one colour, and what looks like a finder: 1 : 1 : 3 : 1 : 1 with light beside it. */
function line(modules: Modules, side: number, start: number, step: number): number {
  let penalty = 0;
  let colour = 0;
  let run = 0;
  let runs = 0; // light ones have even places
  for (let nth = 0, at = start; nth <= side; nth += 1, at += step) {
    if (nth < side && modules[at] === colour) {
      run += 1;
      continue;
    }
    if (run >= LONG_RUN) penalty += FOR_A_LONG_RUN + run - LONG_RUN;
    lengths[runs] = run;
    runs += 1;
    colour = 1 - colour;
    run = 1;
  }
  if (runs % 2 === 0) {
    lengths[runs] = 0;
    runs += 1;
  }
  lengths[0] = lengthAt(0) + side; // around a code all is light
  lengths[runs - 1] = lengthAt(runs - 1) + side;
  for (let last = 6; last < runs; last += 2) penalty += findersUpTo(last) * FOR_A_FINDER;
  return penalty;
}

/** One for each side on which the light is four modules wide or more. */
function findersUpTo(last: number): number {
  const unit = lengthAt(last - 1);
  if (lengthAt(last - 2) !== unit || lengthAt(last - 3) !== 3 * unit) return 0;
  if (lengthAt(last - 4) !== unit || lengthAt(last - 5) !== unit) return 0;
  const [before, after] = [lengthAt(last - 6), lengthAt(last)];
  if (before < unit || after < unit) return 0;
  return Number(before >= 4 * unit) + Number(after >= 4 * unit);
}

function lengthAt(place: number): number {
  return lengths[place] ?? 0;
}

/** Squares of two by two modules of one colour; they may overlap. */
function squares(modules: Modules, side: number): number {
  let found = 0;
  for (let y = 1; y < side; y += 1) {
    let beside = 1;
    for (let at = y * side; at < (y + 1) * side; at += 1) {
      const dark = (modules[at] ?? 0) + (modules[at - side] ?? 0);
      if (dark === beside && dark !== 1) found += 1;
      beside = dark;
    }
  }
  return found * FOR_A_SQUARE;
}

/** Each whole twentieth by which dark and light are away from one half. */
function imbalance(modules: Modules): number {
  let dark = 0;
  for (let at = 0; at < modules.length; at += 1) dark += modules[at] ?? 0;
  const away = Math.abs(dark * 20 - modules.length * 10) / modules.length;
  return (Math.ceil(away) - 1) * FOR_AN_IMBALANCE;
}
