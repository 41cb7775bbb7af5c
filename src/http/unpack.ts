import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { type Entry, openPromise, type ZipFile } from 'yauzl';
import { Problem } from '../problems/problem.ts';
import { type UploadedFile } from './endpoint.ts';
import { bodyTooLarge, malformedArchive } from './problems.ts';

/** What an archive may grow to, in bytes and files: a few kilobytes can be made to unpack without end. */
const MOST_UNPACKED = 1024 ** 3;
const MOST_FILES = 1_000;

/**
 * The files in what was sent: the file itself, or those of a zip archive, known by its first bytes whatever it was called.
 * @throws problem `malformed-archive`, `body-too-large` when it unpacks to more than a gibibyte or a thousand files
 */
export async function* filesIn(path: string): AsyncGenerator<UploadedFile> {
  if (!(await isArchive(path))) {
    yield { name: 'the file', read: () => createReadStream(path) };
    return;
  }
  const archive = await openPromise(path, { autoClose: false }).catch(refuse);
  const allowance = { bytes: MOST_UNPACKED };
  try {
    if (archive.entryCount > MOST_FILES) throw bodyTooLarge(`pack at most ${MOST_FILES} files together`);
    for await (const entry of archive.eachEntry()) {
      if (isFile(entry)) yield { name: entry.fileName, read: () => unpack(archive, entry, allowance) };
    }
  } catch (error) {
    refuse(error);
  } finally {
    archive.close();
  }
}

async function isArchive(path: string): Promise<boolean> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4);
    return bytesRead === 4 && buffer.readUInt32BE() === 0x504b0304;
  } finally {
    await file.close();
  }
}

/** Folders are not files, and macOS adds notes of its own. */
function isFile({ fileName }: Entry): boolean {
  return !fileName.endsWith('/') && !fileName.startsWith('__MACOSX/');
}

async function* unpack(
  archive: ZipFile,
  entry: Entry,
  allowance: { bytes: number },
): AsyncGenerator<Uint8Array> {
  try {
    const pieces: AsyncIterable<Uint8Array> = await archive.openReadStreamPromise(entry);
    for await (const piece of pieces) {
      allowance.bytes -= piece.length;
      if (allowance.bytes < 0) throw bodyTooLarge(`the archive unpacks to more than ${MOST_UNPACKED} bytes`);
      yield piece;
    }
  } catch (error) {
    refuse(error);
  }
}

function refuse(error: unknown): never {
  if (error instanceof Problem) throw error;
  throw malformedArchive(
    `the zip archive cannot be unpacked (${error instanceof Error ? error.message : 'unknown reason'}); pack it again`,
  );
}
