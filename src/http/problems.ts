import { defineProblem } from '../problems/problem.ts';

/*
 * What can be wrong with a request before any room has seen it.
 */

export const invalidRequest = defineProblem({
  type: 'invalid-request',
  title: 'The request has fields that are not acceptable',
  status: 422,
});
export const malformedJson = defineProblem({
  type: 'malformed-json',
  title: 'The body is not JSON',
  status: 400,
});
export const badRequest = defineProblem({
  type: 'bad-request',
  title: 'The request cannot be read',
  status: 400,
});
export const bodyTooLarge = defineProblem({
  type: 'body-too-large',
  title: 'The body is larger than this call takes',
  status: 413,
});
export const malformedArchive = defineProblem({
  type: 'malformed-archive',
  title: 'The archive cannot be unpacked',
  status: 422,
});
export const unsupportedMediaType = defineProblem({
  type: 'unsupported-media-type',
  title: 'The body is not of a kind that this call takes',
  status: 415,
});
export const unknownRoute = defineProblem({
  type: 'unknown-route',
  title: 'There is no such call',
  status: 404,
});
export const methodNotAllowed = defineProblem({
  type: 'method-not-allowed',
  title: 'This address does not take this method',
  status: 405,
});
export const headTooLarge = defineProblem({
  type: 'head-too-large',
  title: 'Address and headers are too long',
  status: 431,
});
export const requestTooSlow = defineProblem({
  type: 'request-too-slow',
  title: 'The request did not arrive in time',
  status: 408,
});
export const overloaded = defineProblem({
  type: 'overloaded',
  title: 'Kontor has more to do than it can',
  status: 503,
});
export { tooManyRequests } from '../access/too-many-requests.ts';
export const unauthorized = defineProblem({
  type: 'unauthorized',
  title: 'The caller is not known',
  status: 401,
});
export const forbidden = defineProblem({
  type: 'forbidden',
  title: 'The caller may not do this',
  status: 403,
});
export const crossOrigin = defineProblem({
  type: 'cross-origin',
  title: 'The request comes from a page elsewhere',
  status: 403,
});
export const badIdempotencyKey = defineProblem({
  type: 'bad-idempotency-key',
  title: 'The idempotency key is not acceptable',
  status: 422,
});
export const idempotencyKeyReused = defineProblem({
  type: 'idempotency-key-reused',
  title: 'The idempotency key belongs to another request',
  status: 422,
});
export const internal = defineProblem({
  type: 'internal',
  title: 'Something went wrong inside Kontor',
  status: 500,
});
