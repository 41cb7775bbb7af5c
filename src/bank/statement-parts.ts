import { SaxesParser, type SaxesTagNS } from 'saxes';
import { type Element } from './element.ts';
import { unreadableStatement } from './statement.ts';

/** What stands directly in a statement: its account, its balances, each entry. */
export interface StatementPart {
  /** Counts the statements of the file. */
  readonly statement: number;
  readonly element: Element;
}

interface Growing extends Element {
  text: string;
  readonly children: Growing[];
}

const WAY = ['Document', 'BkToCstmrStmt', 'Stmt'];
const NAMESPACE = /^urn:iso:std:iso:20022:tech:xsd:camt\.053\.001\.(02|08)$/;

/** What one part may hold, and how long the text between two tags may be: an honest file stays far below. */
const MOST_ELEMENTS = 500_000;
const DEEPEST = 50;
const LONGEST_TEXT = 1_000_000;

/**
 * Reads camt.053 of version 001.02 or 001.08 and gives its parts one after the other, so that memory holds one entry and
 * not the file. Entities are never expanded: a document type is refused.
 * @throws problem `unreadable-statement` saying what is wrong and where
 */
export async function* statementParts(pieces: AsyncIterable<string>): AsyncGenerator<StatementPart> {
  const found: StatementPart[] = [];
  const progress = { tags: 0 };
  const parser = partParser(found, progress);
  let sinceTag = 0;
  for await (const piece of pieces) {
    const before = progress.tags;
    parser.write(piece);
    sinceTag = progress.tags === before ? sinceTag + piece.length : 0;
    if (sinceTag > LONGEST_TEXT) throw refused(parser, 'a text in it has no end');
    yield* found.splice(0);
  }
  parser.close();
  yield* found.splice(0);
}

type Parser = SaxesParser<{ xmlns: true }>;

function partParser(found: StatementPart[], progress: { tags: number }): Parser {
  const parser: Parser = new SaxesParser({ xmlns: true });
  const names: string[] = [];
  const growing: Growing[] = [];
  let statement = 0;
  let elements = 0;

  parser.on('error', (error) => {
    throw unreadableStatement(`the XML is broken (${error.message}); take the file from the bank once more`);
  });
  parser.on('doctype', () => {
    throw refused(parser, 'it has a document type (DOCTYPE), which no bank writes');
  });
  parser.on('opentag', (tag) => {
    progress.tags += 1;
    names.push(tag.local);
    if (names.length > DEEPEST) throw refused(parser, 'its elements are nested too deep');
    if (names.length === 1) refuseOthers(parser, tag);
    if (names.length === WAY.length && isOnTheWay(names)) statement += 1;
    if (names.length <= WAY.length || !isOnTheWay(names)) return;
    elements += 1;
    if (elements > MOST_ELEMENTS) throw refused(parser, 'one of its entries is too large');
    const currency = tag.attributes['Ccy']?.value ?? null;
    growing.push({ name: tag.local, currency, text: '', children: [] });
  });
  const takeText = (text: string): void => {
    const last = growing.at(-1);
    if (last !== undefined) last.text += text;
  };
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  parser.on('closetag', () => {
    progress.tags += 1;
    names.pop();
    const element = growing.pop();
    if (element === undefined) return;
    const parent = growing.at(-1);
    if (parent !== undefined) {
      parent.children.push(element);
      return;
    }
    found.push({ statement, element });
    elements = 0;
  });
  return parser;
}

function isOnTheWay(names: readonly string[]): boolean {
  return WAY.every((name, index) => names[index] === name);
}

function refuseOthers(parser: Parser, { local, uri }: SaxesTagNS): void {
  if (local === 'Document' && NAMESPACE.test(uri)) return;
  throw refused(parser, 'it is not camt.053 of version 001.02 or 001.08; choose this format at the bank');
}

function refused({ line }: Parser, why: string) {
  return unreadableStatement(`the file is refused at line ${line}: ${why}`);
}
