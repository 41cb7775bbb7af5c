import { type Tx } from '../../db/connection.ts';
import { type Instant } from '../calendar/instant.ts';
import { type LocalDate } from '../calendar/local-date.ts';
import { planPart } from '../contracts/billing-part.store.ts';
import { record } from '../journal/journal.store.ts';
import { atField } from '../problems/at-field.ts';
import { type AdditionalService, serviceTax } from './additional-service.ts';
import { saveService } from './additional-service.store.ts';

type RenderedService = AdditionalService & { readonly renderedOn: LocalDate };

/**
 * Lets a service that was rendered be billed, apart from the agreed fee (GTC 6.6). The contract must be locked.
 * @throws problem `bad-value` naming the hours where they make it too dear to be written down
 */
export async function billService(
  tx: Tx,
  rendered: RenderedService,
  { actor, at }: { readonly actor: string; readonly at: Instant },
): Promise<AdditionalService> {
  const { id: serviceId, contractId, renderedOn, quantity } = rendered;
  const tax = atField('hours', () => serviceTax(rendered));
  const partId = await planPart(tx, contractId, {
    trigger: 'service',
    billedAs: 'standard',
    remuneration: 'additional',
    linePosition: null,
    sharePercent: '100',
    taxes: [tax],
    clause: 'gtc:6.6',
    period: null,
    dueOn: renderedOn,
  });
  const billable = { ...rendered, partId };
  await saveService(tx, billable);
  await record(tx, {
    at,
    actor,
    verb: 'additional service rendered',
    subjectKind: 'contract',
    subjectId: contractId,
    clauses: ['gtc:6.6'],
    detail: { serviceId, renderedOn, quantity, net: tax.base.toString() },
  });
  return billable;
}
