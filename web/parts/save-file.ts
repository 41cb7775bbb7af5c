/** Hands a file to the person as a download. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  URL.revokeObjectURL(address);
}

/** Several files as one archive; loaded only when somebody wants one. */
export async function zipped(files: ReadonlyMap<string, Blob>): Promise<Blob> {
  const { zipSync } = await import('fflate');
  const bytes: Record<string, Uint8Array> = {};
  for (const [name, file] of files) bytes[name] = new Uint8Array(await file.arrayBuffer());
  // PDFs are packed already.
  return new Blob([zipSync(bytes, { level: 0 })], { type: 'application/zip' });
}
