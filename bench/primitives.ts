import { type Paper } from '../src/documents/paper.ts';
import { type Colour } from '../templates/pdf/colour.ts';
import {
  darkRuns,
  type Element,
  type ElementOptions,
  type ElementType,
  type Pen,
} from '../templates/pdf/pen.ts';
import { widthOf, type Weight } from '../templates/pdf/typeface.ts';
import { drawPaper } from '../templates/render-paper.ts';

/** What stands on the pages of a paper, as somebody would write it down by hand: no layout is left to be done. */
export type Primitive =
  | { readonly op: 'page' }
  /** Element 0 is the document; the others are numbered as they come. */
  | {
      readonly op: 'element';
      readonly type: ElementType;
      readonly parent: number;
      readonly options: ElementOptions;
    }
  | { readonly op: 'mark'; readonly type: ElementType; readonly element: number }
  | { readonly op: 'end-mark'; readonly element: number }
  | { readonly op: 'artifact' }
  | { readonly op: 'end-artifact' }
  /** Points from the left and the top edge, on the baseline. */
  | {
      readonly op: 'text';
      readonly x: number;
      readonly y: number;
      readonly line: string;
      readonly weight: Weight;
      readonly size: number;
      readonly colour: string;
    }
  | { readonly op: 'fill'; readonly colour: string; readonly rectangles: readonly Rectangle[] };

type Rectangle = readonly [x: number, top: number, width: number, height: number];

/** Notes down what the template draws for a paper. */
export function primitivesOf(paper: Paper): Primitive[] {
  const drawn: Primitive[] = [];
  drawPaper(notingPen(drawn), paper);
  return drawn;
}

function notingPen(drawn: Primitive[]): Pen {
  const numbers = new Map<Element, number>();
  const numberOf = (element: Element) => numbers.get(element) ?? 0;
  const newElement = () => {
    const element = {} as Element;
    numbers.set(element, numbers.size);
    return element;
  };
  const document = newElement();
  const text: Pen['text'] = (x, y, line, { weight, size, colour }) =>
    drawn.push({ op: 'text', x, y, line, weight, size, colour: hexadecimal(colour) });
  return {
    document,
    nextPage: () => drawn.push({ op: 'page' }),
    element(type, parent, options = {}) {
      drawn.push({ op: 'element', type, parent: numberOf(parent), options });
      return newElement();
    },
    mark(element, type, draw) {
      drawn.push({ op: 'mark', type, element: numberOf(element) });
      draw();
      drawn.push({ op: 'end-mark', element: numberOf(element) });
    },
    artifact(draw) {
      drawn.push({ op: 'artifact' });
      draw();
      drawn.push({ op: 'end-artifact' });
    },
    text,
    textEndingAt: (x, y, line, style) => text(x - widthOf(line, style.weight, style.size), y, line, style),
    fill: (x, top, width, height, colour) =>
      drawn.push({ op: 'fill', colour: hexadecimal(colour), rectangles: [[x, top, width, height]] }),
    squares(x, top, side, rows) {
      const rectangles = rows.flatMap((row, at) =>
        darkRuns(row).map(([from, length]): Rectangle => [
          x + from * side,
          top + at * side,
          length * side,
          side,
        ]),
      );
      drawn.push({ op: 'fill', colour: '#000000', rectangles });
    },
    picture: () => undefined,
  };
}

function hexadecimal(colour: Colour): string {
  return `#${colour
    .map((part) =>
      Math.round(part * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
