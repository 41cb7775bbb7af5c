import { TextDecoder } from 'node:util';
import { unreadableStatement } from './statement.ts';

/** What banks write; each is a label of the Encoding standard. */
const encodings = ['utf-8', 'us-ascii', 'iso-8859-1', 'iso-8859-15', 'windows-1252'];
/** The XML declaration stands within so many bytes. */
const HEAD = 200;

/**
 * The bytes of an XML file as text, piece by piece, in the encoding that its declaration names.
 * @throws problem `unreadable-statement` for other encodings and for bytes that are not of the one it names
 */
export async function* decodeXml(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let head = Buffer.alloc(0);
  let decoder: TextDecoder | undefined;
  for await (const piece of bytes) {
    if (decoder !== undefined) {
      yield decode(decoder, piece, true);
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.length < HEAD) continue;
    decoder = decoderFor(head);
    yield decode(decoder, head, true);
  }
  yield decoder === undefined
    ? decode(decoderFor(head), head, false)
    : decode(decoder, new Uint8Array(), false);
}

function decoderFor(head: Buffer): TextDecoder {
  const declared = /^[^<]*<\?xml[^>]*?encoding\s*=\s*["']([^"']+)["']/.exec(head.toString('latin1', 0, HEAD));
  const encoding = declared?.[1]?.toLowerCase() ?? 'utf-8';
  if (!encodings.includes(encoding)) {
    throw unreadableStatement(`the encoding "${encoding}" is not read here; ask the bank for UTF-8`);
  }
  return new TextDecoder(encoding, { fatal: true });
}

function decode(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): string {
  try {
    return decoder.decode(bytes, { stream });
  } catch {
    throw unreadableStatement(
      `the file is not written in ${decoder.encoding}; take it from the bank once more`,
    );
  }
}
