import { expect } from 'chai';
import { effectOf } from '../../src/terms/parameter-effect.ts';
import { forbiddenTerms } from '../../src/terms/forbidden-terms.ts';
import { formOf } from '../../src/terms/parameter-form.ts';
import { parameterNames, parameters, type TermsParameters } from '../../src/terms/parameters.ts';
import { referenceEdition } from '../../src/terms/reference-edition.ts';
import { termWords } from '../../web/parts/term-words.ts';
import { sourceFiles } from '../house/source-files.ts';

const forms = parameterNames.map((name) => ({ name, form: formOf(parameters[name].schema) }));

describe('How parameters of the terms are entered', () => {
  it('every value that can be chosen has words', () => {
    const { kontor } = termWords.de as { kontor: { term: { value: object } } };
    const values = forms.flatMap(({ form }) => ('values' in form ? form.values : []));
    expect(values.filter((value) => !Object.hasOwn(kontor.term.value, value))).to.deep.equal([]);
  });

  it('the bounds of a form are those of its schema', () => {
    for (const { name, form } of forms) {
      const accepts = (value: unknown) => parameters[name].schema.safeParse(value).success;
      if (form.kind === 'duration')
        for (const [unit, most] of Object.entries(form.units))
          expect([accepts({ [unit]: most }), accepts({ [unit]: most + 1 })], name).to.deep.equal([
            true,
            false,
          ]);
      if (form.kind === 'count')
        expect([form.range[0] - 1, ...form.range, form.range[1] + 1].map(accepts), name).to.deep.equal([
          false,
          true,
          true,
          false,
        ]);
    }
  });

  it('what is said to depend on a parameter reads it somewhere', async () => {
    const rooms = (await sourceFiles(process.cwd()))
      .filter(({ path }) => path.startsWith('src/') && !path.startsWith('src/terms/'))
      .map(({ text }) => text)
      .join('\n');
    const idle = parameterNames.filter(
      (name) => effectOf(name) !== null && !new RegExp(`\\b${name}\\b`).test(rooms),
    );
    expect(idle).to.deep.equal([]);
  });
});

describe('What the law forbids in an edition', () => {
  const refused = (change: Partial<TermsParameters>) =>
    forbiddenTerms({ ...referenceEdition.parameters, ...change }).map(({ path }) => path);

  const table: readonly [title: string, change: Partial<TermsParameters>, fields: string[]][] = [
    ['nothing in the reference terms', {}, []],
    ['§ 458 UGB: EUR 40 flat are allowed', { collectionFlatFee: '40.00' }, []],
    ['§ 458 UGB: more than EUR 40 without proof', { collectionFlatFee: '40.01' }, ['collectionFlatFee']],
    ['§ 1489 ABGB: three years from knowledge are the law', { claimsAfterKnowledge: { months: 36 } }, []],
    [
      '§ 1502 ABGB: a longer period from knowledge',
      { claimsAfterKnowledge: { months: 37 }, claimsAfterEvent: { years: 30 } },
      ['claimsAfterKnowledge'],
    ],
    [
      '§ 1502 ABGB: a longer period from the event',
      { claimsAfterEvent: { years: 31 } },
      ['claimsAfterEvent'],
    ],
    [
      'a period from the event that ends before the one from knowledge',
      { claimsAfterEvent: { months: 5 } },
      ['claimsAfterEvent'],
    ],
    ['thresholds of a pool that do not rise', { hourPoolWarnings: ['80', '80.0'] }, ['hourPoolWarnings']],
    ['a payment method twice', { paymentMethods: ['card', 'card'] }, ['paymentMethods']],
  ];
  for (const [title, change, fields] of table)
    it(title, () => expect(refused(change)).to.deep.equal(fields.map((field) => `parameters.${field}`)));
});
