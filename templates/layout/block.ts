import { type Pen } from '../pdf/pen.ts';

/** A strip of the page that is never cut: a line of text, a row of a table, a box. */
export interface Block {
  readonly height: number;
  /** Space above, which falls away at the top of a page. */
  readonly before?: number;
  /** Stays on the page of the block that follows. */
  readonly keep?: boolean;
  /** What closes this page and opens the next if the page ends after this block: totals carried over, a table head. */
  readonly parting?: { readonly foot: Block | null; readonly head: readonly Block[] };
  readonly draw: (pen: Pen, top: number) => void;
}

export interface Placed {
  readonly block: Block;
  readonly top: number;
}

/** One block after the other on its own strip: a heading and its first line, say. */
export function keepTogether(blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => (at === blocks.length - 1 ? block : { ...block, keep: true }));
}

/** More space above a run of blocks. */
export function apart(space: number, blocks: readonly Block[]): Block[] {
  return blocks.map((block, at) => (at === 0 ? { ...block, before: space } : block));
}
