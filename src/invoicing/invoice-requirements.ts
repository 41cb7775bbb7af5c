import { type Client } from '../clients/client.ts';
import { Money } from '../money/money.ts';
import { totalsOf } from '../money/vat.ts';
import { companyIncomplete, type CompanyProfile } from '../company/profile.ts';
import { isCorrection, recipientVatIdMissing } from './invoice.ts';
import { type InvoiceDraft } from './invoice-draft.ts';

/** Above this gross amount an invoice must show the recipient's VAT id (§ 11(1) Z 3 lit b UStG). */
const RECIPIENT_VAT_ID_ABOVE = Money.of('10000.00');

/**
 * Refuses an invoice that would lack what § 11 UStG asks for: the recipient's VAT id above EUR 10 000 gross, and always
 * under reverse charge. Nothing to the recipient outside the scope of EU VAT, nor to corrections of what was issued.
 * Example: net 8 333.33 at 20 % = 10 000.00 needs none, 8 333.34 = 10 000.01 does.
 * @throws problem `recipient-vat-id-missing` naming the client to complete
 */
export function requireRecipientVatId(draft: InvoiceDraft, client: Client): void {
  if (client.vatId !== null || isCorrection(draft.kind)) return;
  const { gross } = totalsOf(draft.taxes);
  const isReverseCharge = draft.taxes.some((tax) => tax.category === 'AE');
  const isOutsideScope = draft.taxes.every((tax) => tax.category === 'O');
  if (!isReverseCharge && (isOutsideScope || gross.compare(RECIPIENT_VAT_ID_ABOVE) <= 0)) return;
  const why = isReverseCharge ? 'an invoice under reverse charge' : `an invoice of EUR ${gross} gross`;
  throw recipientVatIdMissing(
    `${why} must show the VAT id of the recipient (§ 11 UStG): enter it on client ${client.number}, ${client.name}`,
    { facts: { clientId: client.id, clientNumber: client.number } },
  );
}

/**
 * Refuses an invoice under reverse charge without the seller's own VAT id, which a small business may lack.
 * @throws problem `company-incomplete`
 */
export function requireOwnVatId(draft: InvoiceDraft, company: CompanyProfile): void {
  if (company.vatId !== null || !draft.taxes.some((tax) => tax.category === 'AE')) return;
  throw companyIncomplete(
    'an invoice under reverse charge shows both VAT ids (§ 11(1a) UStG): apply for one and enter it with PUT /company',
  );
}
