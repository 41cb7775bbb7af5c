import { expect } from 'chai';
import { z } from 'zod';
import { type Endpoint } from '../../src/http/endpoint.ts';
import { routes } from '../../src/http/routes.ts';
import { journalVerbs } from '../../web/desk/journal-de.ts';
import { inEnglish, inGerman } from '../../web/parts/sentences.ts';
import { statesInGerman } from '../../web/words/details-de/states.ts';
import { fieldNames } from '../../web/words/field-names.ts';
import { sourceFiles } from './source-files.ts';
import { stateMachines } from './state-machines.ts';

/**
 * What only programs, or a file that was sent, bring about: the text names a header, a line of a file or a fault of a
 * connection, and is for who wrote that.
 */
const ofPrograms =
  /^src\/(bank\/(decode-xml|read-|statement-parts)|terms\/(read-index-file|index-import)|http\/|portal\/)/;

/** How each problem is raised: `factory('sentence')`, with what it is filled in by. */
function sentencesOf(text: string, factories: readonly string[]): string[] {
  const call = new RegExp(`\\b(?:${factories.join('|')})\\(\\s*(\`[^\`]*\`|'[^'\\n]*'|"[^"\\n]*")`, 'g');
  return [...text.matchAll(call)].map(([, sentence = '']) => sentence.slice(1, -1));
}

/** What the database refuses: `onConstraint('name', factory, 'sentence')`. */
const OF_CONSTRAINT = /\bonConstraint\(\s*'\w+',\s*\w+,\s*('[^'\n]*'|"[^"\n]*")/g;
/** What is wrong with one field, before it becomes a problem: `const message = …`, or `refused('field', …)`. */
const OF_MESSAGE =
  /\bconst message =\s*(`[^`]*`|'(?:[^'\\\n]|\\.)*')|\brefused?\(\s*(?:[\w.]+|'[^'\n]*'|`[^`]*`),\s*(`[^`]*`|'(?:[^'\\\n]|\\.)*')/g;

/** What a schema says of its own: `message: '…'`, or the last argument of a check. */
const SAID_OF_FIELD = /(?:\b(?:error|message):|,)\s*(`[^`]*`|'[^'\n]*')(?=,?\s*[)}])/g;

/** "${number} is ${status}" → "7 is 7"; a sentence that only passes on another one says nothing itself. */
function filled(sentence: string): string | undefined {
  if (/\$\{(message|error\.detail|why)\}$/.test(sentence)) return undefined;
  return sentence.replaceAll(/\$\{(?:[^{}]|\{[^{}]*\})*\}/g, '7');
}

describe('What refusals say in detail', () => {
  it('every sentence that a person may meet is read in German (ADR 49)', async () => {
    const files = (await sourceFiles(process.cwd())).filter(({ path }) => path.startsWith('src/'));
    const factories = files.flatMap(({ text }) =>
      [...text.matchAll(/export const (\w+) = defineProblem\(/g)].map(([, name = '']) => name),
    );
    expect(factories.length).to.be.above(100);
    const met = files.filter(({ path }) => !ofPrograms.test(path));
    const sentences = met.flatMap(({ path, text }) =>
      sentencesOf(text, factories).map((sentence) => ({ path, sentence: filled(sentence) })),
    );
    expect(sentences.length).to.be.above(200);
    const missing = sentences
      .filter(({ sentence }) => sentence !== undefined && inGerman(sentence) === sentence)
      .map(({ path, sentence }) => `${path}: ${sentence}`);
    expect(missing).to.deep.equal([]);
    const withCalls = sentences
      .map(({ sentence }) => inEnglish(sentence ?? ''))
      .filter((sentence) => / (GET|POST|PUT|PATCH) \//.test(` ${sentence}`));
    expect(withCalls, 'on screens nobody is sent to a call of the API').to.deep.equal([]);
    const withFields = sentences
      .map(({ sentence }) => inEnglish(sentence ?? ''))
      .filter((sentence) => /(?<!")\b[a-z]+[A-Z]\w*/.test(sentence) || /\bPUT\b/.test(sentence));
    expect(withFields, 'nor reads how the API calls a field').to.deep.equal([]);
  });

  it('every state that a refusal may name is called so in German', () => {
    const states = stateMachines.flatMap(({ states: table }) => Object.keys(table));
    expect([...new Set(states)].filter((state) => statesInGerman[state] === undefined)).to.deep.equal([]);
    expect(
      inGerman('sprint 2 of AU-2026-0004 is closed, "drop" is not possible; nothing more can happen'),
    ).to.equal('Dieser Schritt ist nicht möglich (Stand: abgeschlossen)');
  });

  it('what the database or a rule says of one field is read in German (ADR 49)', async () => {
    const files = (await sourceFiles(process.cwd())).filter(
      ({ path }) => path.startsWith('src/') && !path.startsWith('src/demo/') && !ofPrograms.test(path),
    );
    const sentences = files.flatMap(({ text }) =>
      [OF_CONSTRAINT, OF_MESSAGE].flatMap((form) =>
        [...text.matchAll(form)].map(([, one, other]) => filled((one ?? other ?? '').slice(1, -1)) ?? ''),
      ),
    );
    expect(sentences.length).to.be.above(90);
    const missing = sentences.filter((sentence) => sentence.includes(' ') && inGerman(sentence) === sentence);
    expect(missing).to.deep.equal([]);
  });

  it('every sentence that a field brings with it is read in German (ADR 49)', async () => {
    const files = await sourceFiles(process.cwd());
    const sentences = files
      .filter(({ path }) => /^src\/(.*\.(schemas|routes)|http\/schemas|terms\/parameter.*)\.ts$/.test(path))
      .flatMap(({ path, text }) =>
        [...text.matchAll(SAID_OF_FIELD)].map(([, found = '']) => ({
          path,
          sentence: filled(found.slice(1, -1)) ?? '',
        })),
      )
      .filter(({ sentence }) => sentence.includes(' '));
    expect(sentences.length).to.be.above(30);
    const missing = sentences.filter(({ sentence }) => inGerman(sentence) === sentence);
    expect(missing).to.deep.equal([]);
  });

  it('what the journal says was done is read in German', async () => {
    const files = (await sourceFiles(process.cwd())).filter(
      ({ path }) => path.startsWith('src/') && !/^src\/(demo|desk)\//.test(path),
    );
    const said = /\bverbs?\b[^\n]*[:=]([^;\n]*(?:\n[^;\n]*){0,3})/g;
    const verbs = files.flatMap(({ text }) =>
      [...text.replaceAll(/outcome: '[^']*'/g, '').matchAll(said)].flatMap(([, after = '']) =>
        [...after.matchAll(/'([a-zA-Z][^'\n]* [^'\n]*)'/g)].map(([, verb = '']) => verb),
      ),
    );
    expect(verbs.length).to.be.above(90);
    const missing = verbs.filter((verb) => journalVerbs[verb] === undefined);
    expect(missing).to.deep.equal([]);
  });

  const read: readonly [english: string, german: string][] = [
    ['contract AU-2026-0001 is completed', 'Der Vertrag AU-2026-0001 ist erfüllt'],
    [
      'deliveredOn 2026-03-09 lies after today, 2026-03-02',
      '09.03.2026 liegt nach dem heutigen Tag (02.03.2026)',
    ],
    [
      'correct these fields: title: is required; lines.0.quantity: must be at most 5',
      'Diese Angaben berichtigen: Titel: fehlt; Position 1, Menge: darf höchstens 5 sein',
    ],
    [
      'correct these fields: amount: "x" is not an amount in euro; write it like "1234.50"; code: is required (and 2 more)',
      'Diese Angaben berichtigen: Betrag: „x“ ist kein Betrag in Euro; Code: fehlt (und 2 weitere)',
    ],
    [
      'validFrom must not be before 2026-04-01: up to then line 2 has been invoiced',
      'Gültig ab: darf nicht vor dem 01.04.2026 liegen: Position 2 ist bis dahin verrechnet',
    ],
    [
      '"2026-13-01" is not an existing day; write it like "2026-03-02"',
      '„2026-13-01“ ist kein Tag, den es gibt',
    ],
    [
      'correct these fields: price: must be at most EUR 6000.00',
      'Diese Angaben berichtigen: Preis: darf höchstens 6.000,00\u{A0}€ sein',
    ],
    ['names RE-2026-0001 for its interest', 'betrifft RE-2026-0001 wegen der Zinsen'],
    [
      'names RE-2026-0001, with a part of EUR 4200.00 from the bank',
      'betrifft RE-2026-0001, Teil des Bankeingangs über 4.200,00\u{A0}€',
    ],
    ['VPI 2020: 2025-10 = 128.4, 2026-10 = 131.1', 'VPI 2020: Oktober 2025 = 128.4, Oktober 2026 = 131.1'],
    [
      '"2026-13" is not a month; write it like "2026-10"',
      '„2026-13“ ist kein Monat; bitte etwa „2026-10“ schreiben',
    ],
    [
      'money that came on 2026-11-27 cannot go back on 2026-02-02; correct valueDate',
      'Geld, das am 27.11.2026 kam, kann nicht am 02.02.2026 zurückgehen; bitte den Tag berichtigen',
    ],
    [
      'RE-2026-0001 bears no default interest as of 2026-03-01, so no costs arise from it',
      'RE-2026-0001 trägt am 01.03.2026 keine Verzugszinsen, also entstehen daraus keine Kosten',
    ],
    ['Weil der Kunde es so will: morgen', 'Weil der Kunde es so will: morgen'],
  ];
  for (const [english, german] of read)
    it(`"${english}" is read as "${german}"`, () => expect(inGerman(english)).to.equal(german));

  it('in English a field is called as a person calls it, too', () => {
    expect(inEnglish('correct these fields: lines.11.unitPrice: is required')).to.equal(
      'correct these fields: line 12, unit price: is required',
    );
  });

  it('in English nobody is sent to a call', () => {
    expect(inEnglish('there is no run 7; GET /runs lists them')).to.equal('there is no run 7');
    expect(inEnglish('see GET /decisions?state=decided for who decided, when and why')).to.equal(
      'see who decided, when and why',
    );
  });

  it('every field that a call takes has a name', () => {
    const named = new Set(Object.keys(fieldNames));
    const taken = routes().flatMap((endpoint) =>
      fieldsOf(z.toJSONSchema(bodyOf(endpoint), { io: 'input', unrepresentable: 'any' })),
    );
    expect(taken.length).to.be.above(300);
    expect([...new Set(taken)].filter((name) => !named.has(name))).to.deep.equal([]);
  });
});

function bodyOf(endpoint: Endpoint): z.ZodType {
  return 'body' in endpoint && endpoint.body !== undefined
    ? (endpoint.body as z.ZodType)
    : z.strictObject({});
}

/** The names of all fields; the rules of the terms have names of their own, which the editor shows. */
function fieldsOf(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties = {}, ...rest } = schema as { properties?: Record<string, unknown> };
  const own = Object.entries(properties).flatMap(([name, inner]) =>
    ['terms', 'parameters'].includes(name) ? [name] : [name, ...fieldsOf(inner)],
  );
  return [
    ...own,
    ...Object.values(rest).flatMap((inner) =>
      Array.isArray(inner) ? inner.flatMap(fieldsOf) : fieldsOf(inner),
    ),
  ];
}
