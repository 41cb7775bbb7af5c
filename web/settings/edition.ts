export interface EditionSummary {
  readonly id: string;
  readonly code: string;
  readonly title: { readonly de: string; readonly en: string };
  readonly effectiveFrom: string;
}

/** An edition of the terms with everything it sets. */
export interface Edition extends EditionSummary {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly documents: readonly { readonly language: string; readonly fileName: string }[];
}

/** A clause with the parameters that follow from it, as GET /clauses answers. */
export interface ClauseOfTerms {
  readonly ref: string;
  readonly de: string;
  readonly en: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly label: { readonly de: string; readonly en: string };
  }[];
}
