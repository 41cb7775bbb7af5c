import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type Paper } from '../src/documents/paper.ts';
import { defineProblem } from '../src/problems/problem.ts';
import { type RenderedPaper, type RenderOptions } from './render-paper.ts';
import { type RenderAnswer, type RenderRequest } from './render-thread.ts';

export const renderFailed = defineProblem({
  type: 'render-failed',
  title: 'The paper could not be rendered',
  status: 503,
});

export const rendererBusy = defineProblem({
  type: 'renderer-busy',
  title: 'Too many papers wait to be rendered',
  status: 503,
});

/** Threads that render papers, so that neither requests nor jobs wait for it. */
export interface RenderPool {
  /** How many papers are rendered at the same time. */
  readonly threads: number;
  /**
   * Renders a frozen paper.
   * @throws problem `render-failed` with the reason, `renderer-busy` when too many wait
   */
  render(paper: Paper, options: RenderOptions): Promise<RenderedPaper>;
  close(): Promise<void>;
}

export interface PoolSize {
  /** One per core unless told. */
  readonly threads?: number;
  /** How many papers may wait for a thread. */
  readonly waiting?: number;
  /** How long one paper may take before its thread is given up, in milliseconds. */
  readonly patience?: number;
  /** What a thread runs; another one in tests. */
  readonly thread?: URL;
}

interface Task {
  readonly request: RenderRequest;
  readonly resolve: (rendered: RenderedPaper) => void;
  readonly reject: (error: Error) => void;
}

/**
 * Opens a pool. A thread starts when it is first needed, takes one paper at a time, and does not keep the process alive
 * while idle. A thread that dies or hangs fails its own paper only and is replaced.
 */
export function renderPool({
  threads = availableParallelism(),
  waiting = 1000,
  patience = 60_000,
  thread = new URL('./render-thread.mjs', import.meta.url),
}: PoolSize = {}): RenderPool {
  const queue: Task[] = [];
  const idle: Worker[] = [];
  const all = new Set<Worker>();
  let closed = false;

  function render(paper: Paper, options: RenderOptions): Promise<RenderedPaper> {
    return new Promise((resolve, reject) => {
      if (closed) return reject(renderFailed('the renderer is shutting down; try again'));
      if (queue.length >= waiting) return reject(rendererBusy('try again in a moment'));
      queue.push({ request: { paper, options }, resolve, reject });
      next();
    });
  }

  function next(): void {
    if (queue.length === 0) return;
    const worker = idle.pop() ?? (all.size < threads ? start() : undefined);
    const task = worker && queue.shift();
    if (worker && task) perform(worker, task);
  }

  function start(): Worker {
    const worker = new Worker(thread);
    all.add(worker);
    worker.once('exit', () => {
      all.delete(worker);
      const place = idle.indexOf(worker);
      if (place >= 0) idle.splice(place, 1);
      next();
    });
    return worker;
  }

  function perform(worker: Worker, task: Task): void {
    const onMessage = (answer: RenderAnswer): void => {
      settle();
      worker.unref();
      idle.push(worker);
      if ('rendered' in answer) task.resolve(answer.rendered);
      else task.reject(renderFailed(`the paper could not be drawn: ${answer.failure}`));
      next();
    };
    const onError = (error: Error): void => lose(error.message);
    const onExit = (code: number): void => lose(`its thread ended with code ${code}`);
    const timer = setTimeout(() => lose(`it took longer than ${patience} ms`), patience);

    function lose(reason: string): void {
      settle();
      void worker.terminate();
      task.reject(renderFailed(`the paper was being drawn when rendering broke off: ${reason}; retry it`));
    }

    function settle(): void {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      worker.on('error', () => undefined); // a thread that is already given up may still complain
    }

    worker.ref();
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
    worker.postMessage(task.request);
  }

  async function close(): Promise<void> {
    closed = true;
    for (const task of queue.splice(0)) task.reject(renderFailed('the renderer is shutting down; retry it'));
    await Promise.all([...all].map((worker) => worker.terminate()));
  }

  return { threads, render, close };
}
