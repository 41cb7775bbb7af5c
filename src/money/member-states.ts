/** The member states of the European Union (ISO 3166-1). */
export const memberStates: ReadonlySet<string> = new Set(
  'AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK'.split(' '),
);

/** How the VAT ids of a country begin: as the country is called, except Greece, and Northern Ireland beside it all. */
export function vatPrefixes(country: string): readonly string[] {
  if (country === 'GR') return ['EL'];
  if (country === 'GB') return ['GB', 'XI'];
  return [country];
}
