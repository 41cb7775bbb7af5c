import { type Request } from 'express';
import { type RequestFacts, type Upload, type UploadEndpoint } from './endpoint.ts';
import { type Answer, idempotencyKey, requestHash } from './idempotency.ts';
import { performOnce } from './perform-once.ts';
import { type RawInput } from './read-input.ts';
import { withUpload } from './receive-upload.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- the edge handles endpoints of all types alike
type AnyUpload = UploadEndpoint<any, any, any>;

/**
 * Performs a call that takes a file. What it does after the commit is done for a repeated request too, so that a
 * repetition also finishes what a crash had interrupted.
 */
export async function performUpload(
  endpoint: AnyUpload,
  facts: RequestFacts,
  input: RawInput,
  request: Request,
): Promise<Answer> {
  const key = idempotencyKey(request.get('idempotency-key'));
  const keep = (upload: Upload) =>
    performOnce(
      facts,
      { key, hash: requestHash(request.method, request.originalUrl, upload.sha256) },
      async (tx) => ({
        status: endpoint.status,
        body: await endpoint.receive({ ...facts, ...input, tx, upload }),
      }),
    );
  const { status, body, replayed } = await withUpload(request, endpoint, keep);
  const { id } = body as { id: string };
  const answer = await endpoint.proceed({ ...facts, db: facts.app.db, id });
  return { status, body: endpoint.answer.parse(answer), replayed };
}
