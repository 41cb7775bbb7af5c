import { basename, dirname } from 'node:path';
import { type ClauseRef, clauseRefs, clauseText } from '../../src/terms/clauses.ts';
import { parameterNames, parameters } from '../../src/terms/parameters.ts';
import { type SourceFile } from './import-rules.ts';

/** Where a clause runs. */
export interface ClausePlace {
  readonly ref: ClauseRef;
  /** What of it an edition of the terms or an offer sets. */
  readonly parameters: readonly string[];
  /** Pure files that name it: the rule. */
  readonly rules: readonly string[];
  /** Verbs and sweeps that act by it. */
  readonly verbs: readonly string[];
  /** Test files with a title that names it. */
  readonly tests: readonly string[];
}

/** For every clause the files that name it, as "GTC 7.9" or 'gtc:7.9'. The wording of the clauses itself is left out. */
export function clausePlaces(files: readonly SourceFile[], tests: readonly SourceFile[]): ClausePlace[] {
  const src = files.filter(({ path }) => path.startsWith('src/') && !/^src\/(terms|demo)\//.test(path));
  return clauseRefs.map((ref) => {
    const named = src.filter(({ text }) => names(text, ref)).map(({ path }) => path);
    return {
      ref,
      parameters: parameterNames.filter((name) => parameters[name].clause === ref),
      rules: named.filter((path) => !/\.[a-z]+\.ts$/.test(path)),
      verbs: named.filter((path) => /\.(action|sweep)\.ts$/.test(path)),
      tests: tests
        .filter(({ text }) => titlesOf(text).some((title) => names(title, ref)))
        .map(({ path }) => path),
    };
  });
}

/** The page docs/clauses.md. */
export function clausePage(places: readonly ClausePlace[]): string {
  const isRun = ({ rules, verbs }: ClausePlace) => rules.length + verbs.length > 0;
  const rest = places.filter((place) => !isRun(place)).map(({ ref }) => ref.slice('gtc:'.length));
  return `# Clauses

Where each clause of the terms runs. Written by \`npm run clauses\` from the files that name it, as "GTC 7.9" or \`gtc:7.9\`; a test holds this page to them. A rule is a pure file, to be read in a minute; verbs and sweeps do what it says. Parameters are what an edition of the terms or a written offer may set (\`src/terms/parameters.ts\`).

${places.filter(isRun).map(section).join('\n\n')}

## Without an effect of their own

Explained on papers and screens where they are cited, but no rule, verb or sweep acts by them: ${rest.join(', ')}.
`;
}

function section({ ref, parameters: set, rules, verbs, tests }: ClausePlace): string {
  const rows = [
    ['Parameters', set.map((name) => `\`${name}\``).join(', ')],
    ['Rules', byFolder(rules)],
    ['Verbs and sweeps', byFolder(verbs)],
    ['Tests', byFolder(tests)],
  ].filter(([, cell]) => cell !== '');
  const list = rows.map(([head, cell]) => `- ${head}: ${cell}`).join('\n');
  return `## GTC ${ref.slice('gtc:'.length)}\n\n${clauseText(ref, 'en')}\n\n${list}`;
}

/** "src/dunning: dunning, rights; src/desk: matter" */
function byFolder(paths: readonly string[]): string {
  const folders = [...new Set(paths.map((path) => dirname(path)))].toSorted();
  const within = (folder: string) => paths.filter((path) => dirname(path) === folder).toSorted();
  return folders.map((folder) => `${folder}: ${within(folder).map(shortName).join(', ')}`).join('; ');
}

function shortName(path: string): string {
  return basename(path).replace(/(\.action|\.sweep|\.test)?\.ts$/, '');
}

function names(text: string, ref: ClauseRef): boolean {
  const number = ref.slice('gtc:'.length).replace('.', '\\.');
  return new RegExp(`gtc:${number}(?!\\d)|GTC (\\d+\\.\\d+(, | and | to ))*${number}(?!\\d)`).test(text);
}

function titlesOf(text: string): string[] {
  return [...text.matchAll(/\b(?:describe|it)\(\s*(['"`])((?:(?!\1).)*)\1/gs)].map((match) => match[2] ?? '');
}
