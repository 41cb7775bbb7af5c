import { inflateSync } from 'node:zlib';
import { openImage, type Document, type OpenedImage } from './pdfkit.ts';

/** A picture decoded and compressed once, ready to be written into any number of documents. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** The image as PDF objects; the first one refers to the others. */
  readonly object: RecordedObject;
}

interface RecordedObject {
  readonly data: Readonly<Record<string, unknown>>;
  bytes: Uint8Array | undefined;
}

const MOST_PIXELS = 16_000_000;

let remembered: { readonly bytes: Uint8Array; readonly picture: Promise<Picture | null> } | undefined;

/** Opens a PNG or JPEG; null where it is damaged or has no place in an archive document. The last one is kept. */
export function openPicture(bytes: Uint8Array): Promise<Picture | null> {
  if (remembered === undefined || Buffer.compare(remembered.bytes, bytes) !== 0) {
    remembered = { bytes, picture: decode(Buffer.from(bytes)) };
  }
  return remembered.picture;
}

async function decode(bytes: Buffer): Promise<Picture | null> {
  try {
    if (isPng(bytes)) assertSoundPng(bytes);
    const image = openImage(bytes);
    const { width, height } = image;
    // The archive profile describes RGB; CMYK pictures would need a profile of their own.
    if (image.colorSpace === 'DeviceCMYK' || width * height > MOST_PIXELS) return null;
    return { width, height, object: await recorded(image) };
  } catch {
    return null;
  }
}

/** Lets PDFKit embed the image into a stand-in for a document that only remembers what is written. */
function recorded(image: OpenedImage): Promise<RecordedObject> {
  return new Promise((resolve) => {
    let first: RecordedObject | undefined;
    const ref = (data: Record<string, unknown>) => {
      const object: RecordedObject & { end(bytes?: Uint8Array): void } = {
        data: data ?? {},
        bytes: undefined,
        end(bytes) {
          object.bytes = bytes;
          if (object === first) resolve(object);
        },
      };
      first ??= object;
      return object;
    };
    image.embed({ ref });
  });
}

/** The picture as an image of one document, in the form that PDFKit's `image()` takes. */
export function pictureIn(picture: Picture): PDFKit.Mixins.ImageSrc {
  const image = {
    label: 'Picture',
    width: picture.width,
    height: picture.height,
    obj: null as unknown,
    embed(document: Document) {
      image.obj = written(document, picture.object);
    },
  };
  return image as unknown as PDFKit.Mixins.ImageSrc;
}

function written(document: Document, object: RecordedObject): PDFKit.PDFKitReference {
  const transfer = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(transfer);
    return typeof value === 'object' && value !== null && 'bytes' in value
      ? written(document, value as RecordedObject)
      : value;
  };
  const data = Object.fromEntries(Object.entries(object.data).map(([key, value]) => [key, transfer(value)]));
  const reference = document.ref(data);
  reference.end(object.bytes);
  return reference;
}

function isPng(bytes: Buffer): boolean {
  return bytes.subarray(0, 8).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
}

/** PDFKit decodes in a callback and throws there, where nobody could catch it: damage must be found before. */
function assertSoundPng(bytes: Buffer): void {
  const pixels: Buffer[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (type === 'IHDR' && bytes.readUInt32BE(at + 8) * bytes.readUInt32BE(at + 12) > MOST_PIXELS) break;
    if (type === 'IDAT') pixels.push(bytes.subarray(at + 8, at + 8 + length));
    if (type === 'IEND') return void inflateSync(Buffer.concat(pixels), { maxOutputLength: MOST_PIXELS * 8 });
    at += length + 12;
  }
  throw new RangeError('the PNG is incomplete or too large');
}
