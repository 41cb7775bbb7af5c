import { type Server, STATUS_CODES } from 'node:http';
import { type Socket } from 'node:net';
import { newId } from '../../db/id.ts';
import { type Problem } from '../problems/problem.ts';
import { problemBody } from './problem-handler.ts';
import { badRequest, headTooLarge, requestTooSlow } from './problems.ts';

/** Answers what Node cannot read as a request, and so hands to nobody, like every other refusal: as a problem. */
export function answerUnreadable(server: Server): void {
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else socket.end(written(problemOf(error.code)));
  });
}

function problemOf(code: string | undefined): Problem {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return headTooLarge('address and headers may have 16 KB together; send what is long in the body');
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return requestTooSlow('the request did not arrive in time; send it again as a whole');
    default:
      return badRequest('this is not an HTTP request; look at its first lines');
  }
}

function written(problem: Problem): string {
  const id = newId();
  const body = JSON.stringify(problemBody(problem, id));
  return [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Cache-Control: no-store',
    'X-Content-Type-Options: nosniff',
    `X-Request-Id: ${id}`,
    'Connection: close',
    '',
    body,
  ].join('\r\n');
}
