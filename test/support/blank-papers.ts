import { type Renderer } from '../../src/documents/renderer.ts';

const bytes = Buffer.from('%PDF-1.7 a blank page');

/**
 * For stories in which nobody reads a paper: all happens as ever, but each paper is the same blank page, which takes no
 * time. What papers look like is for test/papers and for the stories that open them.
 */
export const blankPapers: Renderer = {
  name: 'blank',
  lanes: 1,
  render: () => Promise.resolve({ bytes, pages: 1 }),
  close: () => Promise.resolve(),
};
