import { parentPort } from 'node:worker_threads';
import { type RenderRequest } from '../src/documents/renderer.ts';
import { renderPaper } from '../templates/render-paper.ts';

/*
 * A thread that draws papers, one after another. Fonts are parsed once, when the first paper needs them.
 */

export interface RenderTask {
  readonly id: number;
  readonly request: RenderRequest;
}

export type RenderReply =
  | { readonly id: number; readonly bytes: Uint8Array; readonly pages: number }
  | { readonly id: number; readonly failure: string };

async function draw({ id, request }: RenderTask): Promise<void> {
  try {
    const { bytes, pages } = await renderPaper(request.paper, request);
    parentPort?.postMessage({ id, bytes, pages } satisfies RenderReply);
  } catch (error) {
    parentPort?.postMessage({ id, failure: String(error) } satisfies RenderReply);
  }
}

parentPort?.on('message', (task: RenderTask) => void draw(task));
