import { type OfferLine, type OfferVersion } from './offer.ts';

/** What a version says of a line besides its place. */
const compared = [
  'kind',
  'description',
  'quantity',
  'unit',
  'unitPrice',
  'discountPercent',
  'vatCategory',
  'vatRate',
  'cadence',
  'billed',
  'account',
  'bindingEstimate',
] as const satisfies readonly (keyof OfferLine)[];

/** What a version says besides its lines. */
const comparedFacts = [
  'title',
  'introduction',
  'billingMode',
  'contractType',
  'expectedSupply',
  'discountPercent',
  'vatTreatment',
  'validUntil',
  'terms',
  'term',
] as const satisfies readonly (keyof OfferVersion)[];

export type LineChange =
  | {
      readonly change: 'added';
      readonly before: null;
      readonly after: OfferLine;
      readonly fields: readonly [];
    }
  | {
      readonly change: 'removed';
      readonly before: OfferLine;
      readonly after: null;
      readonly fields: readonly [];
    }
  | {
      readonly change: 'changed' | 'same';
      readonly before: OfferLine;
      readonly after: OfferLine;
      readonly fields: readonly string[];
    };

export interface VersionComparison {
  readonly facts: readonly { readonly field: string; readonly before: unknown; readonly after: unknown }[];
  /** In the order of the later version; what was removed stands where it was. */
  readonly lines: readonly LineChange[];
}

/**
 * What changed from one version to another. Lines are the same when they say the same; what is left is taken as a changed
 * line when kind and description agree, or kind and place. Example: a line whose price went from 900 to 850 is "changed".
 */
export function compareVersions(before: OfferVersion, after: OfferVersion): VersionComparison {
  const partner = pairs(before.lines, after.lines);
  const taken = new Set(partner.values());
  const lines: LineChange[] = after.lines.map((line) => {
    const earlier = partner.get(line);
    if (earlier === undefined) return { change: 'added', before: null, after: line, fields: [] };
    const fields = compared.filter((field) => earlier[field] !== line[field]);
    return { change: fields.length === 0 ? 'same' : 'changed', before: earlier, after: line, fields };
  });
  for (const line of before.lines) {
    if (taken.has(line)) continue;
    lines.splice(Math.min(line.position - 1, lines.length), 0, {
      change: 'removed',
      before: line,
      after: null,
      fields: [],
    });
  }
  return { facts: changedFacts(before, after), lines };
}

function changedFacts(before: OfferVersion, after: OfferVersion) {
  return comparedFacts
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ field, before: before[field], after: after[field] }));
}

/** For each later line the earlier one that it continues; the surest matches first, each line once. */
function pairs(before: readonly OfferLine[], after: readonly OfferLine[]): ReadonlyMap<OfferLine, OfferLine> {
  const matches: readonly ((a: OfferLine, b: OfferLine) => boolean)[] = [
    (a, b) => compared.every((field) => a[field] === b[field]),
    (a, b) => a.kind === b.kind && a.description === b.description,
    (a, b) => a.kind === b.kind && a.position === b.position,
  ];
  const found = new Map<OfferLine, OfferLine>();
  const free = new Set(before);
  for (const match of matches) {
    for (const line of after) {
      if (found.has(line)) continue;
      const earlier = [...free].find((candidate) => match(candidate, line));
      if (earlier === undefined) continue;
      found.set(line, earlier);
      free.delete(earlier);
    }
  }
  return found;
}
