import { type ClauseRef } from './clauses.ts';
import { type ComponentKind } from './component.ts';
import { type TermsEdition } from './edition.ts';
import { type Language } from './language.ts';
import { parameterNames, parameters, type TermsOverrides, type TermsParameters } from './parameters.ts';

/** A document of which a contract is made, with the parameters that it sets (GTC 1.1). */
export interface UnrankedComponent {
  readonly kind: ComponentKind;
  readonly title: string;
  /** The terms themselves set every parameter, other components only what they change. */
  readonly parameters: TermsOverrides | TermsParameters;
}

export interface TermsComponent extends UnrankedComponent {
  /** Its place in the order of precedence of this contract; the smallest prevails (GTC 1.6). */
  readonly rank: number;
}

/** One parameter as it applies to a contract, and where it comes from. */
export interface EffectiveTerm {
  readonly parameter: string;
  readonly value: unknown;
  /** Title of the component that sets it. */
  readonly source: string;
  readonly clause: ClauseRef;
}

/** The written offer as a component: it prevails over everything else (GTC 1.6). */
export function offerComponent(title: string, overrides: TermsOverrides): UnrankedComponent {
  return { kind: 'written-offer', title, parameters: overrides };
}

/** An edition of the terms as a component: it decides whatever no other component does (GTC 1.1). */
export function gtcComponent(edition: TermsEdition, language: Language): UnrankedComponent {
  return { kind: 'gtc', title: edition.title[language], parameters: edition.parameters };
}

/**
 * Puts components into the order of precedence and numbers them from 1; within a kind the order given stays (GTC 1.6).
 * Example: terms and written offer → written offer 1, terms 2.
 */
export function rankComponents(
  precedence: readonly ComponentKind[],
  components: readonly UnrankedComponent[],
): TermsComponent[] {
  return components
    .toSorted((a, b) => precedence.indexOf(a.kind) - precedence.indexOf(b.kind))
    .map((component, index) => ({ ...component, rank: index + 1 }));
}

/** For every parameter the value of the highest-ranking component that sets it, with its provenance (GTC 1.6). */
export function effectiveTerms(components: readonly TermsComponent[]): EffectiveTerm[] {
  const ranked = components.toSorted((a, b) => a.rank - b.rank);
  return parameterNames.flatMap((name) => {
    const source = ranked.find((component) => setBy(component)[name] !== undefined);
    if (source === undefined) return [];
    return [
      { parameter: name, value: setBy(source)[name], source: source.title, clause: parameters[name].clause },
    ];
  });
}

/**
 * The terms of a contract as rules read them.
 * @throws Error when no component decides a parameter, which means that the terms themselves are missing
 */
export function effectiveParameters(components: readonly TermsComponent[]): TermsParameters {
  const terms = effectiveTerms(components);
  if (terms.length < parameterNames.length)
    throw new Error('a contract needs the terms among its components');
  return Object.fromEntries(terms.map((term) => [term.parameter, term.value])) as unknown as TermsParameters;
}

function setBy(component: TermsComponent): Partial<Record<string, unknown>> {
  return component.parameters;
}
