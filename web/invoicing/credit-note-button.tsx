import { ArrayInput, required, SimpleFormIterator, TextInput, useTranslate } from 'react-admin';
import { DecimalInput } from '../parts/decimal-input.tsx';
import { ReasonInput } from '../parts/reason-input.tsx';
import { VerbButton } from '../parts/verb-button.tsx';
import { type Invoice } from './invoice.ts';

/** Takes part of an invoice back, line by line; the VAT goes with it. */
export function CreditNoteButton({ invoice }: { readonly invoice: Invoice }) {
  const translate = useTranslate();
  const rates = [...new Set(invoice.total.taxes.map(({ rate }) => rate))];
  const several = rates.length > 1;
  return (
    <VerbButton
      label="invoicing.do.credit"
      path={`/invoices/${invoice.id}/credit-notes`}
      explanation={`${translate('invoicing.means.credit')} ${translate('kontor.irreversible')}`}
      defaultValues={{ lines: [{ description: '', net: '', vatRate: rates[0] ?? null }] }}
      body={({ reason, lines }) => ({
        reason,
        lines: (lines as { description: string; net: string; vatRate: string | null }[]).map(
          ({ description, net, vatRate }) => ({
            description,
            net,
            ...(several && vatRate ? { vatRate } : {}),
          }),
        ),
      })}
    >
      <ReasonInput />
      <ArrayInput source="lines" label="invoicing.lines">
        <SimpleFormIterator inline disableReordering>
          <TextInput source="description" label="invoicing.description" validate={required()} />
          <DecimalInput source="net" label="invoicing.net" />
          {several && <TextInput source="vatRate" label="invoicing.vatRate" />}
        </SimpleFormIterator>
      </ArrayInput>
    </VerbButton>
  );
}
