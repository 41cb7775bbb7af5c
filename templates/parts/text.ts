import { apart, keepTogether, type Block } from '../layout/block.ts';
import { sheet } from '../layout/sheet.ts';
import { wrap } from '../layout/wrap.ts';
import { type Element, type ElementType, type Pen, type TextStyle } from '../pdf/pen.ts';

/** The distance from baseline to baseline. */
export function leading(style: TextStyle): number {
  return Math.round(style.size * 1.34 * 2) / 2;
}

/** Where the baseline stands in a line that begins at `top`. */
export function baseline(top: number, style: TextStyle): number {
  return top + leading(style) * 0.5 + style.size * 0.33;
}

/** Opens the element when its first part is drawn, and gives the same one to the parts that follow. */
export function openedOnce(type: ElementType, parent?: (pen: Pen) => Element): (pen: Pen) => Element {
  let element: Element | undefined;
  return (pen) => (element ??= pen.element(type, parent ? parent(pen) : pen.document));
}

/** A text set in lines over the width of the page, or as wide as told. Two lines at least stay together. */
export function paragraph(text: string, style: TextStyle, width: number = sheet.width): Block[] {
  const element = openedOnce('P');
  const lines = wrap(text, style.weight, style.size, width);
  return lines.map((line, at) => ({
    height: leading(style),
    keep: lines.length > 1 && (at === 0 || at === lines.length - 2),
    draw: (pen, top) =>
      pen.mark(element(pen), 'P', () => pen.text(sheet.left, baseline(top, style), line, style)),
  }));
}

/** A section heading with the blocks it announces, apart from what stands above. */
export function section(title: string, style: TextStyle, blocks: readonly Block[]): Block[] {
  const heading: Block = {
    height: leading(style) + 2,
    draw: (pen, top) =>
      pen.mark(pen.element('H2', pen.document), 'H2', () =>
        pen.text(sheet.left, baseline(top, style), title, style),
      ),
  };
  const [first, ...others] = blocks;
  return first ? apart(SECTION, [...keepTogether([heading, first]), ...others]) : [];
}

/** The white between sections, and between paragraphs. */
const SECTION = 16;
export const PARAGRAPH = 6;
