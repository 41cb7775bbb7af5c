import { isUtf8 } from 'node:buffer';
import express, { type RequestHandler } from 'express';
import { malformedJson, unsupportedMediaType } from './problems.ts';

const USUAL_LIMIT = '1mb';

/** Reads a JSON body of at most the given size; anything that is not said to be JSON is refused, not guessed at. */
export function readBody(limit: string = USUAL_LIMIT): RequestHandler[] {
  const refuseOthers: RequestHandler = (request, _response, next) => {
    const empty = request.get('content-length') === '0';
    if (!empty && request.is('application/json') === false) {
      throw unsupportedMediaType('send the body as JSON with the header "Content-Type: application/json"');
    }
    next();
  };
  const parse = express.json({
    limit,
    verify: (_request, _response, bytes) => {
      if (!isUtf8(bytes)) throw malformedJson('the body is not UTF-8; encode it as UTF-8');
    },
  });
  return [refuseOthers, parse];
}
