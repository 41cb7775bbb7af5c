import { parentPort } from 'node:worker_threads';
import { type Paper } from '../src/documents/paper.ts';
import { renderPaper, type RenderedPaper, type RenderOptions } from './render-paper.ts';

/*
 * One thread of the pool: renders one paper after the other. Loading this file parses the typefaces, once per thread.
 */

export interface RenderRequest {
  readonly paper: Paper;
  readonly options: RenderOptions;
}

export type RenderAnswer = { readonly rendered: RenderedPaper } | { readonly failure: string };

async function answer({ paper, options }: RenderRequest): Promise<RenderAnswer> {
  try {
    return { rendered: await renderPaper(paper, options) };
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (request: RenderRequest) => {
  void answer(request).then((reply) => {
    const owned = 'rendered' in reply ? [reply.rendered.bytes.buffer as ArrayBuffer] : [];
    parentPort?.postMessage(reply, owned);
  });
});
