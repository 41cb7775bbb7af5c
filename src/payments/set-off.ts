/** Why a claim of the client may be set off (GTC 7.7): the agency acknowledged it in writing, or a court decided it. */
export const setOffBases = ['acknowledged', 'court'] as const;
export type SetOffBasis = (typeof setOffBases)[number];
