import { createHash } from 'node:crypto';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Request } from 'express';
import { type Upload } from './endpoint.ts';
import { badRequest, bodyTooLarge, unsupportedMediaType } from './problems.ts';
import { filesIn } from './unpack.ts';

const archives = ['application/zip', 'application/x-zip-compressed'];

interface Acceptable {
  readonly mediaTypes: readonly string[];
  /** In bytes. */
  readonly limit: number;
}

/**
 * Keeps the body of a request in a file while the work goes on, so that its size costs no memory and no transaction waits
 * for the sender.
 * @throws problem `unsupported-media-type`, `body-too-large`; `bad-request` when the sender breaks off
 */
export async function withUpload<T>(
  request: Request,
  acceptable: Acceptable,
  work: (upload: Upload) => Promise<T>,
): Promise<T> {
  try {
    refuseOthers(request, acceptable);
    const folder = await mkdtemp(join(tmpdir(), 'kontor-upload-'));
    try {
      const path = join(folder, 'body');
      const sha256 = await keep(request, path, acceptable.limit);
      return await work({ sha256, files: () => filesIn(path) });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } finally {
    // Whatever has not been read must go by before the sender listens to an answer.
    request.resume();
  }
}

function refuseOthers(request: Request, { mediaTypes, limit }: Acceptable): void {
  const encoding = request.get('content-encoding') ?? 'identity';
  if (encoding !== 'identity' || !request.is([...mediaTypes, ...archives])) {
    throw unsupportedMediaType(
      `send the file as it is, with the header "Content-Type: ${mediaTypes[0]}", or a zip archive of it with ` +
        '"Content-Type: application/zip"',
    );
  }
  if (Number(request.get('content-length') ?? '0') > limit) throw tooLarge(limit);
}

function tooLarge(limit: number) {
  return bodyTooLarge(`send at most ${limit} bytes in one request; a zip archive takes less`);
}

/** Writes the body down piece by piece; the answer is its SHA-256. */
async function keep(request: Request, path: string, limit: number): Promise<string> {
  const hash = createHash('sha256');
  const file = await open(path, 'w');
  let size = 0;
  try {
    for await (const piece of piecesOf(request)) {
      size += piece.length;
      if (size > limit) throw tooLarge(limit);
      hash.update(piece);
      await file.writeFile(piece);
    }
  } finally {
    await file.close();
  }
  return hash.digest('hex');
}

async function* piecesOf(request: Request): AsyncGenerator<Uint8Array> {
  try {
    // Not destroyed when the reading ends early: the connection still has to carry the answer.
    yield* request.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (!request.destroyed) throw error;
    throw badRequest('the connection ended before the whole file had come; send it again');
  }
}
