import { parentPort } from 'node:worker_threads';
import { type RenderedPaper, type RenderRequest } from '../src/documents/renderer.ts';
import { renderPaper } from './render-paper.ts';

/*
 * A thread that draws papers, one after another. Typefaces are parsed once, when the thread starts.
 */

export type RenderReply = RenderedPaper | { readonly failure: string };

async function reply(request: RenderRequest): Promise<RenderReply> {
  try {
    return await renderPaper(request.paper, request);
  } catch (error) {
    return { failure: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (request: RenderRequest) => {
  void reply(request).then((answer) => {
    const given = 'bytes' in answer ? [answer.bytes.buffer as ArrayBuffer] : [];
    parentPort?.postMessage(answer, given);
  });
});
