import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type RenderedPaper, type Renderer, type RenderRequest } from '../src/documents/renderer.ts';
import { RENDERER } from '../templates/renderer-name.ts';
import type { RenderReply, RenderTask } from './render-worker.ts';

interface Waiting {
  readonly task: RenderTask;
  readonly done: (paper: RenderedPaper) => void;
  readonly failed: (error: Error) => void;
}

interface Lane {
  readonly worker: Worker;
  busy: Waiting | null;
}

/**
 * Draws papers in threads, as many as there are cores (at most 8), started when there is something to draw. A thread
 * that dies fails the paper it was drawing and is replaced for the next one.
 */
export function renderPool(lanes = Math.min(availableParallelism(), 8)): Renderer {
  const waiting: Waiting[] = [];
  const started = new Set<Lane>();
  let lastId = 0;
  let closed = false;

  function next(): void {
    const first = waiting[0];
    if (first === undefined) return;
    const lane =
      [...started].find(({ busy }) => busy === null) ?? (started.size < lanes ? start() : undefined);
    if (lane === undefined) return;
    waiting.shift();
    lane.busy = first;
    lane.worker.postMessage(first.task);
    next();
  }

  function start(): Lane {
    const lane: Lane = { worker: new Worker(new URL('./render-thread.mjs', import.meta.url)), busy: null };
    started.add(lane);
    lane.worker.unref();
    lane.worker.on('message', (reply: RenderReply) => {
      const { busy } = lane;
      lane.busy = null;
      if ('failure' in reply) busy?.failed(new Error(`the paper cannot be drawn: ${reply.failure}`));
      else busy?.done({ bytes: reply.bytes, pages: reply.pages });
      next();
    });
    lane.worker.on('error', (error) => drop(lane, String(error)));
    lane.worker.on('exit', () => drop(lane, 'the drawing thread has ended'));
    return lane;
  }

  function drop(lane: Lane, reason: string): void {
    started.delete(lane);
    lane.busy?.failed(new Error(reason));
    lane.busy = null;
    next();
  }

  function render(request: RenderRequest): Promise<RenderedPaper> {
    if (closed) return Promise.reject(new Error('drawing has ended'));
    return new Promise((done, failed) => {
      lastId += 1;
      waiting.push({ task: { id: lastId, request }, done, failed });
      next();
    });
  }

  return {
    name: RENDERER,
    lanes,
    render,
    close: async () => {
      closed = true;
      for (const { failed } of waiting.splice(0)) failed(new Error('drawing has ended'));
      await Promise.all([...started].map(({ worker }) => worker.terminate()));
    },
  };
}
