/** The kinds of documents of which a contract is made (GTC 1.1). */
export const componentKinds = [
  'written-offer',
  'project-description',
  'general-description',
  'price-list',
  'gtc',
] as const;
export type ComponentKind = (typeof componentKinds)[number];
