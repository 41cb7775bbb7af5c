import { type Colour } from './colour.ts';
import { inkOf } from './ink.ts';
import { number } from './operands.ts';
import { useFont, type Document, type Element } from './pdfkit.ts';
import { pictureIn, type Picture } from './picture.ts';
import { widthOf, type Weight } from './typeface.ts';

export const PAGE = { width: 595.28, height: 841.89 } as const;

export interface TextStyle {
  readonly weight: Weight;
  readonly size: number;
  readonly colour: Colour;
}

export type { Element };
export type ElementType = 'Document' | 'H1' | 'H2' | 'P' | 'Figure' | 'Table' | 'TR' | 'TH' | 'TD';

export interface ElementOptions {
  /** What a picture shows, in words. */
  readonly alt?: string;
  /** Which cells a heading cell is about. */
  readonly scope?: 'Row' | 'Column';
}

/** Draws on the current page. Points, from the left and the top edge; text stands on its baseline. */
export interface Pen {
  readonly document: Element;
  nextPage(): void;
  element(type: ElementType, parent: Element, options?: ElementOptions): Element;
  /** What is drawn belongs to an element. */
  mark(element: Element, type: ElementType, draw: () => void): void;
  /** What is drawn is ornament, or repeated on each page. */
  artifact(draw: () => void): void;
  text(x: number, baseline: number, line: string, style: TextStyle): void;
  textEndingAt(x: number, baseline: number, line: string, style: TextStyle): void;
  /** A filled rectangle; rules are thin ones. */
  fill(x: number, top: number, width: number, height: number, colour: Colour): void;
  /** Many squares at once: the dark modules of a code. */
  squares(x: number, top: number, side: number, rows: readonly (readonly boolean[])[]): void;
  picture(picture: Picture, x: number, top: number, width: number, height: number): void;
}

/**
 * Writes text operators itself. PDFKit's own `text()` saves, flips, positions and restores the page for every fragment
 * and measures it twice; a page of ours has a hundred and fifty of them. Structure, fonts, images and the file are its.
 */
export function penOn(document: Document): Pen {
  const fonts = { regular: inkOf(document, 'regular'), semibold: inkOf(document, 'semibold') };
  const root = document.struct('Document');
  document.addStructure(root);
  let current = '';

  /** Colour and type stay in force until changed, so they are written only when they change. */
  function dressed(style: TextStyle): string {
    const wanted = `${style.colour.map(number).join(' ')} rg /${fonts[style.weight].font.id} ${number(style.size)} Tf`;
    if (wanted === current) return '';
    current = wanted;
    return `${wanted} `;
  }

  function text(x: number, baseline: number, line: string, style: TextStyle): void {
    const run = fonts[style.weight].encode(line);
    if (run === '') return;
    const { font } = fonts[style.weight];
    useFont(document, font);
    const place = `1 0 0 1 ${number(x)} ${number(PAGE.height - baseline)} Tm`;
    document.addContent(`${dressed(style)}BT ${place} [${run}] TJ ET`);
  }

  function rectangles(operators: string, colour: Colour): void {
    current = '';
    document.addContent(`${colour.map(number).join(' ')} rg ${operators} f`);
  }

  const rectangle = (x: number, top: number, width: number, height: number) =>
    `${number(x)} ${number(PAGE.height - top - height)} ${number(width)} ${number(height)} re`;

  return {
    document: root,
    nextPage() {
      document.addPage();
      document.addContent(`1 0 0 -1 0 ${PAGE.height} cm`); // back to the native axes, once a page
      current = '';
    },
    element(type, parent, options = {}) {
      const element = document.struct(type, options);
      parent.add(element);
      return element;
    },
    mark(element, type, draw) {
      const content = document.markStructureContent(type);
      draw();
      document.endMarkedContent();
      element.add(content);
    },
    artifact(draw) {
      document.addContent('/Artifact BMC');
      draw();
      document.addContent('EMC');
    },
    text,
    textEndingAt(x, baseline, line, style) {
      text(x - widthOf(line, style.weight, style.size), baseline, line, style);
    },
    fill(x, top, width, height, colour) {
      rectangles(rectangle(x, top, width, height), colour);
    },
    squares(x, top, side, rows) {
      const runs = rows.flatMap((row, at) =>
        darkRuns(row).map(([from, length]) =>
          rectangle(x + from * side, top + at * side, length * side, side),
        ),
      );
      rectangles(runs.join(' '), [0, 0, 0]);
    },
    picture(picture, x, top, width, height) {
      document.addContent(`q 1 0 0 -1 0 ${PAGE.height} cm`);
      document.image(pictureIn(picture), x, top, { width, height });
      document.addContent('Q');
    },
  };
}

/** Where dark modules stand side by side: their first place and their number. */
export function darkRuns(row: readonly boolean[]): [from: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, at) => {
    const last = runs.at(-1);
    if (dark && last && last[0] + last[1] === at) last[1]++;
    else if (dark) runs.push([at, 1]);
  });
  return runs;
}
