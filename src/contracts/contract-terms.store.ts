import { type Db } from '../../db/connection.ts';
import { effectiveParameters, type TermsComponent } from '../terms/effective-terms.ts';
import { type TermsParameters } from '../terms/parameters.ts';

/** The parameters in force for each of these contracts (GTC 1.6), in one query. */
export async function termsOfContracts(
  db: Db,
  contractIds: readonly string[],
): Promise<Map<string, TermsParameters>> {
  const rows = await db('contract_component')
    .whereIn('contract_id', contractIds)
    .select<(TermsComponent & { contract_id: string })[]>(
      'contract_id',
      'kind',
      'rank',
      'title',
      'parameters',
    );
  const components = new Map<string, TermsComponent[]>();
  for (const { contract_id: id, ...part } of rows) {
    components.set(id, [...(components.get(id) ?? []), part]);
  }
  return new Map([...components].map(([id, parts]) => [id, effectiveParameters(parts)]));
}
