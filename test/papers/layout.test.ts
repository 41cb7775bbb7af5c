import { expect } from 'chai';
import fc from 'fast-check';
import { type Block, type Placed } from '../../templates/layout/block.ts';
import { paginate } from '../../templates/layout/paginate.ts';
import { setOnPages } from '../../templates/layout/set-on-pages.ts';
import { wrap } from '../../templates/layout/wrap.ts';
import { colour, readable } from '../../templates/pdf/colour.ts';
import { widthOf } from '../../templates/pdf/typeface.ts';

const first = { top: 300, bottom: 700 };
const following = { top: 80, bottom: 700 };
const foot: Block = { height: 15, draw: () => undefined };
const head: Block = { height: 20, draw: () => undefined };

const blocks = fc.array(
  fc.record({
    height: fc.integer({ min: 5, max: 120 }),
    before: fc.integer({ min: 0, max: 20 }),
    keep: fc.boolean(),
    inTable: fc.boolean(),
  }),
  { maxLength: 60 },
);
const made = (shapes: typeof blocks extends fc.Arbitrary<infer T> ? T : never): Block[] =>
  shapes.map(({ height, before, keep, inTable }) => ({
    height,
    before,
    keep,
    ...(inTable ? { parting: { foot, head: [head] } } : {}),
    draw: () => undefined,
  }));
const isOwn = ({ block }: Placed) => block !== foot && block !== head;

describe('the setting of blocks on pages', () => {
  it('keeps every block, once and in order', () => {
    fc.assert(
      fc.property(blocks, (shapes) => {
        const given = made(shapes);
        const placed = paginate(given, first, following).flat().filter(isOwn);
        expect(placed.map(({ block }) => block)).to.deep.equal(given);
      }),
    );
  });

  it('lets nothing overlap and nothing run off the page', () => {
    fc.assert(
      fc.property(blocks, (shapes) => {
        for (const page of paginate(made(shapes), first, following)) {
          let y = 0;
          for (const { block, top } of page) {
            expect(top).to.be.at.least(y);
            y = top + block.height;
          }
          expect(y).to.be.at.most(700);
        }
      }),
    );
  });

  it('closes a page inside a table with its foot and opens the next with its head', () => {
    const rows = Array.from({ length: 30 }, (): Block => ({
      height: 30,
      parting: { foot, head: [head] },
      draw: () => undefined,
    }));
    const pages = paginate(rows, first, following);
    expect(pages.length).to.be.greaterThan(1);
    pages.slice(1).forEach((page) => expect(page[0]?.block).to.equal(head));
    pages.slice(0, -1).forEach((page) => expect(page.at(-1)?.block).to.equal(foot));
  });

  it('moves a kept group over as a whole', () => {
    const block = (keep: boolean): Block => ({ height: 150, keep, draw: () => undefined });
    const pages = paginate([block(false), block(false), block(true), block(false)], first, following);
    expect(pages.map((page) => page.length)).to.deep.equal([2, 2]);
  });

  it('takes from the white between parts before it turns a page for a few lines, and else leaves it', () => {
    const part = (height: number): Block => ({ height, before: 20, draw: () => undefined });
    const tops = (...heights: number[]) =>
      setOnPages(heights.map(part), first, following).map((page) => page.map(({ top }) => top));
    expect(tops(100, 100, 100, 50)).to.deep.equal([[300, 410, 520, 630]]);
    expect(tops(100, 100, 100, 100)).to.deep.equal([[300, 420, 540], [80]]);
  });

  it('never needs more pages for being set closer', () => {
    fc.assert(
      fc.property(blocks, (shapes) => {
        const given = made(shapes);
        const placed = setOnPages(given, first, following);
        expect(placed.length).to.be.at.most(paginate(given, first, following).length);
        expect(placed.flat().filter(isOwn)).to.have.length(given.length);
      }),
    );
  });
});

describe('the breaking of lines', () => {
  it('no line is wider than told, no letter is lost', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 120 }), fc.integer({ min: 40, max: 300 }), (text, width) => {
        const lines = wrap(text, 'regular', 10, width);
        for (const line of lines) expect(widthOf(line, 'regular', 10)).to.be.at.most(width + 0.01);
        const letters = (of: string) => of.replace(/[\s\u0085]/gu, '');
        expect(letters(lines.join(''))).to.equal(letters(text));
      }),
    );
  });

  it('keeps an amount and its unit together', () => {
    expect(wrap('kostet 1.234,50\u00a0€', 'regular', 10, 60)).to.deep.equal(['kostet', '1.234,50\u00a0€']);
  });

  it('figures are all equally wide, so that decimals stand one under the other', () => {
    const widths = Array.from('0123456789', (figure) => widthOf(figure, 'semibold', 10));
    expect(new Set(widths).size).to.equal(1);
    expect(widthOf('1.174,77', 'regular', 10)).to.equal(widthOf('9.999,99', 'regular', 10));
  });
});

describe('the colour of the letterhead', () => {
  it('stays as it is where it can be read, and is darkened where it cannot', () => {
    expect(readable(colour('#1f4e79'))).to.deep.equal(colour('#1f4e79'));
    const [red, green, blue] = readable(colour('#ffff00'));
    expect(red).to.be.lessThan(0.6);
    expect(green).to.equal(red);
    expect(blue).to.equal(0);
  });
});
