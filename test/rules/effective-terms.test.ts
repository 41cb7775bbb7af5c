import { expect } from 'chai';
import { componentKinds } from '../../src/terms/component.ts';
import {
  componentRank,
  effectiveParameters,
  effectiveTerms,
  gtcComponent,
  offerComponent,
  type TermsComponent,
} from '../../src/terms/effective-terms.ts';
import { parameterNames, termsOverrides, type TermsOverrides } from '../../src/terms/parameters.ts';
import { referenceEdition } from '../../src/terms/reference-edition.ts';

const gtc = gtcComponent(referenceEdition);
const term = (components: readonly TermsComponent[], name: string) =>
  effectiveTerms(components).find((candidate) => candidate.parameter === name);

describe('GTC 1.6: the highest-ranking component that sets a parameter decides it', () => {
  it('the terms alone decide everything, and say so', () => {
    const terms = effectiveTerms([gtc]);
    expect(terms.map(({ parameter }) => parameter)).to.deep.equal(parameterNames);
    expect(new Set(terms.map(({ source }) => source))).to.deep.equal(new Set(['gtc-2026']));
    expect(effectiveParameters([gtc])).to.deep.equal(referenceEdition.parameters);
  });

  it('the written offer prevails, with its number as the source and the clause kept', () => {
    const offer = offerComponent('AN-2026-0001', { paymentTerm: { days: 30 } });
    expect(term([gtc, offer], 'paymentTerm')).to.deep.equal({
      parameter: 'paymentTerm',
      value: { days: 30 },
      source: 'AN-2026-0001',
      clause: 'gtc:7.2',
    });
    expect(term([gtc, offer], 'orderBinding')).to.include({ source: 'gtc-2026', clause: 'gtc:2.2' });
    expect(effectiveParameters([offer, gtc]).paymentTerm).to.deep.equal({ days: 30 });
  });

  it('each kind of component yields to the one above it, in whatever order they are given', () => {
    const { precedence } = referenceEdition.parameters;
    const components = componentKinds.toReversed().map((kind, index): TermsComponent => ({
      kind,
      rank: componentRank(kind, precedence),
      title: kind,
      parameters: kind === 'gtc' ? referenceEdition.parameters : { warranty: { months: 10 + index } },
    }));
    for (const kind of componentKinds) {
      const from = componentKinds.indexOf(kind);
      const remaining = components.filter((component) => componentKinds.indexOf(component.kind) >= from);
      expect(term(remaining, 'warranty')?.source).to.equal(kind);
    }
  });

  it('an edition may rank differently', () => {
    const turned = gtcComponent({
      code: 'turned',
      parameters: {
        ...referenceEdition.parameters,
        precedence: ['gtc', 'written-offer', 'project-description', 'general-description', 'price-list'],
      },
    });
    const offer = offerComponent('AN-2026-0001', { paymentTerm: { days: 30 } });
    expect(term([offer, turned], 'paymentTerm')?.source).to.equal('turned');
  });

  it('setting "none" is setting: a missing minimum term prevails over a given one', () => {
    const list: TermsComponent = {
      kind: 'price-list',
      rank: 4,
      title: 'list',
      parameters: { minimumTerm: { years: 1 } },
    };
    expect(term([gtc, list, offerComponent('offer', { minimumTerm: null })], 'minimumTerm')?.value).to.equal(
      null,
    );
  });

  it('components without terms decide too little to be a contract', () => {
    expect(() => effectiveParameters([offerComponent('offer', { paymentTerm: { days: 30 } })])).to.throw(
      'terms',
    );
  });
});

describe('GTC 1.6: what an offer may set differently', () => {
  const accepts = (overrides: unknown) => termsOverrides.safeParse(overrides).success;

  it('any parameters of the terms, none of them required', () => {
    const overrides: TermsOverrides = termsOverrides.parse({ splitOnOrder: '30', paymentTerm: { weeks: 1 } });
    expect(overrides).to.deep.equal({ splitOnOrder: '30', paymentTerm: { weeks: 1 } });
    expect(accepts({})).to.equal(true);
  });

  const wrong: [string, unknown][] = [
    ['an unknown parameter', { paymentterm: { days: 30 } }],
    ['the order of precedence', { precedence: [...componentKinds] }],
    ['two units at once', { paymentTerm: { days: 1, weeks: 1 } }],
    ['no time at all', { paymentTerm: { days: 0 } }],
    ['half a day', { paymentTerm: { days: 0.5 } }],
    ['a number for a percentage', { splitOnOrder: 50 }],
    ['more than everything', { splitOnOrder: '100.01' }],
    ['less than nothing', { splitOnOrder: '-1' }],
    ['cash', { paymentMethods: ['bank-transfer', 'cash'] }],
    ['no way to pay', { paymentMethods: [] }],
    [
      'closing before opening',
      { receiptHours: { opens: '16:00', closes: '08:00', beforeOpening: 'same-day' } },
    ],
    ['another currency', { currency: 'USD' }],
    ['undefined', { splitOnOrder: undefined }],
  ];
  for (const [name, overrides] of wrong) {
    it(`not ${name}`, () => {
      expect(accepts(overrides)).to.equal(false);
    });
  }
});
