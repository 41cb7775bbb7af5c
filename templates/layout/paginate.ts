import { type Block, type Placed } from './block.ts';

/** From where to where blocks may stand on a page, in points from the top edge. */
export interface Room {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Places blocks on pages, from top to bottom. Blocks that are kept together go over together, so no total stands
 * without a line above it; only a group that is longer than a page is cut. Where a page ends inside a table, its foot
 * closes the page and its head opens the next: room for the foot is kept from the start.
 */
export function paginate(blocks: readonly Block[], first: Room, following: Room): Placed[][] {
  const pages: Placed[][] = [[]];
  let room = first;
  let y = first.top;

  function place(block: Block): void {
    const page = pages.at(-1) ?? [];
    const top = y + (page.length === 0 ? 0 : (block.before ?? 0));
    page.push({ block, top });
    y = top + block.height;
  }

  function turnPage(): void {
    const parting = pages.at(-1)?.at(-1)?.block.parting;
    if (parting?.foot) place(parting.foot);
    pages.push([]);
    room = following;
    y = following.top;
    parting?.head.forEach(place);
  }

  function fits(group: readonly Block[]): boolean {
    const isFirst = pages.at(-1)?.length === 0;
    const foot = group.at(-1)?.parting?.foot?.height ?? 0;
    return y + heightOf(group) - (isFirst ? (group[0]?.before ?? 0) : 0) + foot <= room.bottom;
  }

  const longest = Math.min(first.bottom - first.top, following.bottom - following.top);
  for (const group of groups(blocks)) {
    const pieces = heightOf(group) <= longest ? [group] : group.map((block) => [block]);
    for (const piece of pieces) {
      if (!fits(piece) && pages.at(-1)?.length !== 0) turnPage();
      piece.forEach(place);
    }
  }
  return pages;
}

function heightOf(group: readonly Block[]): number {
  return group.reduce((sum, block) => sum + (block.before ?? 0) + block.height, 0);
}

/** Runs of blocks that must not be parted. */
function groups(blocks: readonly Block[]): Block[][] {
  const result: Block[][] = [];
  let open: Block[] = [];
  for (const block of blocks) {
    open.push(block);
    if (block.keep) continue;
    result.push(open);
    open = [];
  }
  if (open.length > 0) result.push(open);
  return result;
}
