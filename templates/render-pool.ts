import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type RenderedPaper, type Renderer, type RenderRequest } from '../src/documents/renderer.ts';
import { defineProblem, type Problem } from '../src/problems/problem.ts';
import { RENDERER } from './renderer-name.ts';
import type { RenderReply } from './render-worker.ts';

export const renderFailed = defineProblem({
  type: 'render-failed',
  title: 'The paper could not be drawn',
  status: 503,
});

export const rendererBusy = defineProblem({
  type: 'renderer-busy',
  title: 'Too many papers wait to be drawn',
  status: 503,
});

export interface PoolSize {
  /** How many threads draw side by side. */
  readonly lanes?: number;
  /** How many papers may wait for a thread. */
  readonly waiting?: number;
  /** How long one paper may take before its thread is given up, in milliseconds. */
  readonly patience?: number;
  /** What a thread runs. */
  readonly thread?: URL;
}

interface Waiting {
  readonly request: RenderRequest;
  readonly done: (paper: RenderedPaper) => void;
  readonly failed: (problem: Problem) => void;
}

/**
 * Draws papers in threads, as many as there are cores (at most 8), started when there is something to draw; an idle
 * thread keeps no process alive. A thread that dies or hangs fails the paper it was drawing, and that one alone: another
 * thread is started for the next.
 */
export function renderPool({
  lanes = Math.min(availableParallelism(), 8),
  waiting = 10_000,
  patience = 60_000,
  thread = new URL('./render-thread.mjs', import.meta.url),
}: PoolSize = {}): Renderer {
  const queue: Waiting[] = [];
  const idle: Worker[] = [];
  const alive = new Set<Worker>();
  let closed = false;

  function render(request: RenderRequest): Promise<RenderedPaper> {
    if (closed) return Promise.reject(renderFailed('Kontor is stopping; try again when it is back'));
    if (queue.length >= waiting) return Promise.reject(rendererBusy('try again in a moment'));
    return new Promise((done, failed) => {
      queue.push({ request, done, failed });
      next();
    });
  }

  function next(): void {
    if (queue.length === 0 || closed) return;
    const worker = idle.pop() ?? (alive.size < lanes ? start() : undefined);
    const first = worker && queue.shift();
    if (worker && first) draw(worker, first);
  }

  function start(): Worker {
    const worker = new Worker(thread);
    alive.add(worker);
    worker.on('error', () => undefined); // its end follows and is what counts
    worker.once('exit', () => {
      alive.delete(worker);
      if (idle.includes(worker)) idle.splice(idle.indexOf(worker), 1);
      next();
    });
    return worker;
  }

  function draw(worker: Worker, { request, done, failed }: Waiting): void {
    const lose = (reason: string): void => {
      settle();
      void worker.terminate();
      failed(renderFailed(`drawing broke off, ${reason}; retry it`));
    };
    const onReply = (reply: RenderReply): void => {
      settle();
      worker.unref();
      idle.push(worker);
      if ('failure' in reply) failed(renderFailed(`the paper cannot be drawn: ${reply.failure}`));
      else done(reply);
      next();
    };
    const onError = (error: unknown): void => lose(String(error));
    const onExit = (): void => lose('its thread has ended');
    const timer = setTimeout(() => lose(`it took longer than ${patience} ms`), patience);
    const settle = (): void => {
      clearTimeout(timer);
      worker.off('message', onReply).off('error', onError).off('exit', onExit);
    };
    worker.ref();
    worker.on('message', onReply).on('error', onError).on('exit', onExit);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    worker.postMessage(request);
  }

  async function close(): Promise<void> {
    closed = true;
    for (const { failed } of queue.splice(0)) failed(renderFailed('Kontor is stopping; retry it'));
    await Promise.all([...alive].map((worker) => worker.terminate()));
  }

  return { name: RENDERER, lanes, render, close };
}
