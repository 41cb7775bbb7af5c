/** A sentence of the API and how it is said in German; `{$1}` is the name of a state, said as screens say it. */
export type Pattern = readonly [RegExp, string];
