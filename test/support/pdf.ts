import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Asks a program about a PDF; `FILE` among its arguments stands for the file. */
function ask(bytes: Uint8Array, program: string, ...args: readonly string[]): string {
  const directory = mkdtempSync(join(tmpdir(), 'kontor-pdf-'));
  try {
    const file = join(directory, 'paper.pdf');
    writeFileSync(file, bytes);
    const given = args.map((argument) => argument.replace('FILE', file));
    return execFileSync(program, given, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The text of a PDF as it stands on the pages, one string a page. Needs pdftotext. */
export function pagesOf(bytes: Uint8Array): string[] {
  return ask(bytes, 'pdftotext', '-layout', 'FILE', '-').split('\f').slice(0, -1);
}

/** The text of a PDF with every run of white space as one space. Needs pdftotext. */
export function textOf(bytes: Uint8Array): string {
  return pagesOf(bytes).join(' ').replace(/\s+/g, ' ');
}

/** What pdfinfo says, field by field. */
export function infoOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const lines = ask(bytes, 'pdfinfo', 'FILE').split('\n');
  return new Map(lines.map((line) => [line.split(':')[0] ?? '', line.slice(line.indexOf(':') + 1).trim()]));
}

/** The structure tree as pdfinfo prints it, types and texts indented. */
export function structureOf(bytes: Uint8Array): string {
  return ask(bytes, 'pdfinfo', '-struct-text', 'FILE');
}

/** The file with its streams readable. Needs qpdf. */
export function openedOf(bytes: Uint8Array): string {
  return ask(bytes, 'qpdf', '--qdf', '--object-streams=disable', 'FILE', '-');
}

/** What is wrong with the file, or its assurance that nothing is. Needs qpdf. */
export function checkOf(bytes: Uint8Array): string {
  return ask(bytes, 'qpdf', '--check', 'FILE');
}

/** The typefaces of a file as pdffonts lists them, one a line. */
export function fontsOf(bytes: Uint8Array): string[] {
  return ask(bytes, 'pdffonts', 'FILE').trim().split('\n').slice(2);
}

/** The contents of the codes on the first page, as a banking app would read them from the screen. Needs zbarimg. */
export function codesOn(bytes: Uint8Array): string {
  const directory = mkdtempSync(join(tmpdir(), 'kontor-code-'));
  try {
    ask(
      bytes,
      'pdftoppm',
      '-r',
      '150',
      '-f',
      '1',
      '-l',
      '1',
      '-singlefile',
      '-png',
      'FILE',
      join(directory, 'page'),
    );
    return execFileSync('zbarimg', ['--quiet', '--raw', '-Sbinary', join(directory, 'page.png')], {
      stdio: ['ignore', 'pipe', 'ignore'],
      encoding: 'utf8',
    });
  } catch (error) {
    // zbarimg ends with 4 where it finds no code.
    if ((error as { status?: number }).status === 4) return '';
    throw error;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
