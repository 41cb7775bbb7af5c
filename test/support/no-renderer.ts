import { type Renderer } from '../../src/documents/renderer.ts';

/** For tests that draw nothing. */
export const noRenderer: Renderer = {
  name: 'none',
  lanes: 1,
  render: () => Promise.reject(new Error('nothing is drawn here')),
  close: () => Promise.resolve(),
};
