import { expect } from 'chai';
import { readFile } from 'node:fs/promises';
import { clauseRefs, clauseText, isClauseRef, paperClauses } from '../../src/terms/clauses.ts';
import { languages } from '../../src/terms/language.ts';
import { parameterNames, parameters, termsParameters } from '../../src/terms/parameters.ts';
import { referenceEdition } from '../../src/terms/reference-edition.ts';
import { clausePage, type ClausePlace, clausePlaces } from './clause-page.ts';
import { sourceFiles, testFiles } from './source-files.ts';

/** Every clause of the governing terms that has an effect in the software. */
const governing = `
  1.1 1.2 1.3 1.4 1.5 1.6
  2.1 2.2 2.3 2.4
  3.1 3.2 3.3 3.5 3.6 3.7 3.8 3.9 3.10 3.12 3.13 3.14 3.15
  4.1 4.2 4.3 4.4 4.5 4.6 4.7 4.8 4.9 4.10 4.11 4.12 4.13
  5.2 5.3
  6.1 6.2 6.3 6.4 6.5 6.6 6.7 6.8 6.9 6.10 6.11
  7.1 7.2 7.3 7.4 7.5 7.6 7.7 7.8 7.9 7.10
  8.1 8.2 8.3 8.4 8.5 8.6 8.7 8.13 8.14
  9.1 9.2 9.3 9.5 9.6`
  .trim()
  .split(/\s+/)
  .map((clause) => `gtc:${clause}`);

describe('Clause coverage', () => {
  it('every governing clause is explained, and no other', () => {
    expect(clauseRefs).to.deep.equal(governing);
  });

  for (const language of languages) {
    it(`every explanation (${language}) is a full sentence`, () => {
      for (const ref of clauseRefs) {
        expect(clauseText(ref, language), ref).to.match(/^[A-ZÄÖÜ].{20,300}\.$/u);
      }
    });

    it(`no explanation (${language}) states a figure: those belong to the edition`, () => {
      for (const ref of clauseRefs) expect(clauseText(ref, language), ref).not.to.match(/\d|%/);
    });
  }

  it('no clause is explained with the words of another language', () => {
    for (const ref of clauseRefs) expect(clauseText(ref, 'de'), ref).not.to.equal(clauseText(ref, 'en'));
  });

  it('every parameter belongs to a governing clause and has a name in both languages', () => {
    for (const name of parameterNames) {
      const { clause, label } = parameters[name];
      expect(governing, name).to.include(clause);
      for (const language of languages) expect(label[language], name).to.match(/\S{3}/);
    }
  });

  it('the reference terms are a complete edition', () => {
    expect(termsParameters.parse(referenceEdition.parameters)).to.deep.equal(referenceEdition.parameters);
    expect(Object.keys(referenceEdition.parameters).toSorted()).to.deep.equal(parameterNames.toSorted());
  });

  it('a paper cites each clause once', () => {
    const cited = paperClauses(['gtc:6.7', 'gtc:2.3', 'gtc:6.7'], 'en');
    expect(cited.map(({ ref }) => ref)).to.deep.equal(['gtc:6.7', 'gtc:2.3']);
    expect(cited[0]?.text).to.equal(clauseText('gtc:6.7', 'en'));
  });

  it('an unknown clause is recognised', () => {
    expect(['gtc:6.7', 'gtc:6.10', 'gtc:6.12', '6.7', 'gtc:toString', ''].map(isClauseRef)).to.deep.equal([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('Where each clause runs', () => {
  let places: readonly ClausePlace[];
  before(async () => {
    places = clausePlaces(await sourceFiles('.'), await testFiles('.'));
  });

  it('docs/clauses.md is current; npm run clauses writes it', async () => {
    expect(await readFile('docs/clauses.md', 'utf8')).to.equal(clausePage(places));
  });

  it('whatever a verb or sweep does by a clause, a test bears the clause in its title', () => {
    const untold = places.filter(({ verbs, tests }) => verbs.length > 0 && tests.length === 0);
    expect(untold.map(({ ref }) => ref)).to.deep.equal([]);
  });
});
