import { type Block, type Placed } from './block.ts';
import { paginate, type Room } from './paginate.ts';

/** How much of the white between blocks is left when a paper is set closer. */
const CLOSER = 0.5;

/**
 * Places a paper on as few pages as it needs: before a page is turned for a few last lines, the white between its parts
 * gives way. A paper that needs the page anyway keeps its white.
 */
export function setOnPages(blocks: readonly Block[], first: Room, following: Room): Placed[][] {
  const pages = paginate(blocks, first, following);
  if (pages.length === 1) return pages;
  const closer = paginate(blocks.map(setCloser), first, following);
  return closer.length < pages.length ? closer : pages;
}

function setCloser(block: Block): Block {
  return block.before === undefined ? block : { ...block, before: block.before * CLOSER };
}
