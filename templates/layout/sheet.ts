import { PAGE } from '../pdf/pen.ts';

/** Millimetres in points. */
export function mm(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}

/** The sheet of DIN 5008 form B, which fits ÖNORM A 1080 envelopes too. Points from the left and top edge. */
export const sheet = {
  left: mm(25),
  right: PAGE.width - mm(20),
  width: PAGE.width - mm(45),
  window: { left: mm(25), top: mm(45), width: mm(80), recipientTop: mm(62.7) },
  /** Facts beside the address; more of them begin higher. */
  information: { left: mm(125), top: mm(50.5), bottom: mm(95) },
  heading: mm(103),
  /** Where the text of the first and of the following pages begins. */
  first: mm(110),
  following: mm(30),
  /** Where a foot of six lines begins, so that it ends above what printers leave white. */
  footer: mm(270),
  marks: { fold: [mm(105), mm(210)], hole: mm(148.5) },
} as const;
