import { type Db, type Tx } from '../../db/connection.ts';
import { onConstraint } from '../../db/constraints.ts';
import { newId } from '../../db/id.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { type Declaration, type DeclarationKind, deliveryAccepted } from './sign-off.ts';

onConstraint('delivery_declaration_once', deliveryAccepted, 'it has been answered like this already');

interface DeclarationRow {
  delivery_id: string;
  kind: DeclarationKind;
  declared_on: LocalDate;
  text: string | null;
  given_by: string;
}

/** What clients said to deliveries, by delivery, the earliest first. */
export async function declarationsOf(
  db: Db,
  deliveryIds: readonly string[],
): Promise<ReadonlyMap<string, Declaration[]>> {
  const rows = await db<DeclarationRow>('delivery_declaration')
    .whereIn('delivery_id', deliveryIds)
    .orderBy('id')
    .select('delivery_id', 'kind', 'declared_on', 'text', 'given_by');
  const found = new Map<string, Declaration[]>(deliveryIds.map((id) => [id, []]));
  for (const { delivery_id, kind, declared_on, text, given_by } of rows) {
    found.get(delivery_id)?.push({ kind, declaredOn: declared_on, text, givenBy: given_by });
  }
  return found;
}

export async function insertDeclaration(
  tx: Tx,
  deliveryId: string,
  { kind, declaredOn, text, givenBy }: Declaration,
  { actor, at }: { readonly actor: string; readonly at: Instant },
): Promise<void> {
  await tx('delivery_declaration').insert({
    id: newId(),
    delivery_id: deliveryId,
    kind,
    declared_on: declaredOn,
    text,
    given_by: givenBy,
    actor,
    recorded_at: at,
  });
}
