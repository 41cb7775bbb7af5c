import { type ClauseRef } from './clauses.ts';
import { type ComponentKind } from './component.ts';
import { type TermsEdition } from './edition.ts';
import {
  type ParameterName,
  parameterNames,
  parameters,
  type TermsOverrides,
  type TermsParameters,
} from './parameters.ts';

/** A document of which a contract is made, with the parameters that it sets (GTC 1.1). */
export interface TermsComponent {
  readonly kind: ComponentKind;
  /** Its place in the order of precedence, counted from the written offer, which has 1; the smallest prevails (GTC 1.6). */
  readonly rank: number;
  /** What a person calls it: an offer's number, an edition's code. */
  readonly title: string;
  /** The terms themselves set every parameter, other components only what they change. */
  readonly parameters: TermsOverrides | TermsParameters;
}

/** One parameter as it applies to a contract, and where it comes from. */
export interface EffectiveTerm {
  readonly parameter: ParameterName;
  readonly value: unknown;
  /** Title of the component that sets it. */
  readonly source: string;
  readonly clause: ClauseRef;
}

/** The written offer as a component, with what it sets differently from the terms (GTC 1.6). */
export function offerComponent(title: string, overrides: TermsOverrides): TermsComponent {
  return { kind: 'written-offer', rank: 1, title, parameters: overrides };
}

/** An edition of the terms as a component: it decides whatever no other component does (GTC 1.1). */
export function gtcComponent({
  code,
  parameters,
}: Pick<TermsEdition, 'code' | 'parameters'>): TermsComponent {
  return { kind: 'gtc', rank: componentRank('gtc', parameters.precedence), title: code, parameters };
}

/** The rank of a component under an order of precedence. Example: the terms come fifth, four after the written offer. */
export function componentRank(kind: ComponentKind, precedence: readonly ComponentKind[]): number {
  return 1 + precedence.indexOf(kind) - precedence.indexOf('written-offer');
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
