import { type Request, type Response } from 'express';
import { problemBody, problemOf } from './problem-handler.ts';

const HEARTBEAT = 15_000;

export interface EventStream {
  readonly emit: (event: string, data: unknown) => void;
  /** The listener has gone or the process is stopping. */
  readonly closed: AbortSignal;
}

/**
 * Answers with server-sent events until the work is done, the listener goes, or the process stops. A comment every few
 * seconds keeps the connection open through proxies. A problem before the first event is an ordinary answer, after it an
 * event of its own.
 */
export async function streamEvents(
  request: Request,
  response: Response,
  stopping: AbortSignal,
  work: (stream: EventStream) => Promise<void>,
): Promise<void> {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const closed = AbortSignal.any([gone.signal, stopping]);
  const write = (text: string) => {
    if (closed.aborted) return;
    if (!response.headersSent) open(response);
    response.write(text);
  };
  const emit = (event: string, data: unknown) => write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  const heartbeat = setInterval(() => write(': still here\n\n'), HEARTBEAT);
  const end = () => response.end();
  stopping.addEventListener('abort', end, { once: true });
  try {
    await work({ emit, closed });
  } catch (error) {
    if (!response.headersSent) throw error;
    request.log.error({ err: error }, 'an event stream broke');
    emit('problem', problemBody(problemOf(error), request.id));
  } finally {
    clearInterval(heartbeat);
    stopping.removeEventListener('abort', end);
  }
  if (!response.headersSent) open(response);
  response.end();
}

function open(response: Response): void {
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store',
    'X-Accel-Buffering': 'no',
  });
}
