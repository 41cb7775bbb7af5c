import { useTranslate } from 'react-admin';
import { To } from '../parts/to.tsx';
import { Money } from '../parts/fields.tsx';
import { useFigures, type LocalDate } from '../parts/figures.ts';
import { Panel } from '../parts/panel.tsx';
import { Rows } from '../parts/rows.tsx';
import { Whole } from '../parts/whole.tsx';
import { type Invoice } from './invoice.ts';

interface Sum {
  readonly key: string;
  readonly name: string;
  readonly of?: Invoice['deductions'][number];
  readonly net: string;
  readonly vat: string;
  readonly gross: string;
}

/** From the agreed 100 % over what was deducted to what is payable, with the VAT of each rate. */
export function InvoiceTotals({ invoice }: { readonly invoice: Invoice }) {
  const translate = useTranslate();
  const { shortDay } = useFigures();
  const { total, deductions, net, vat, gross } = invoice;
  const sums: Sum[] = [
    {
      key: 'total',
      name: translate(deductions.length > 0 ? 'invoicing.hundred' : 'invoicing.sum'),
      ...total,
    },
    ...deductions.map((of) => ({
      key: of.number,
      name: translate(of.of === 'partial' ? 'invoicing.lessPartial' : 'invoicing.lessDeposit', {
        day: shortDay(of.issuedOn as LocalDate),
      }),
      of,
      net: `-${of.net}`,
      vat: `-${of.vat}`,
      gross: `-${of.gross}`,
    })),
    ...(deductions.length > 0
      ? [{ key: 'payable', name: translate('invoicing.payable'), net, vat, gross }]
      : []),
  ];
  return (
    <Panel title={translate('invoicing.totals')}>
      <Rows
        title={translate('invoicing.totals')}
        empty=""
        rows={sums}
        keyOf={({ key }) => key}
        isChosen={({ key }) => key === 'payable'}
        columns={[
          {
            name: translate('invoicing.of'),
            cell: ({ name, of }) =>
              of === undefined ? (
                name
              ) : (
                <>
                  {name}{' '}
                  <Whole>
                    <To to={`/invoices/${of.invoiceId}/show`}>{of.number}</To>
                  </Whole>
                </>
              ),
          },
          { name: translate('invoicing.net'), figure: true, cell: (sum) => <Money value={sum.net} /> },
          { name: translate('invoicing.vat'), figure: true, cell: (sum) => <Money value={sum.vat} /> },
          { name: translate('invoicing.gross'), figure: true, cell: (sum) => <Money value={sum.gross} /> },
        ]}
      />
      <Taxes invoice={invoice} />
    </Panel>
  );
}

function Taxes({ invoice }: { readonly invoice: Invoice }) {
  const translate = useTranslate();
  const { percent } = useFigures();
  return (
    <Rows
      title={translate('invoicing.taxes')}
      empty={translate('invoicing.noTaxes')}
      rows={invoice.taxes}
      keyOf={({ category, rate }) => `${category} ${rate}`}
      columns={[
        {
          name: translate('invoicing.taxes'),
          cell: ({ category, rate }) =>
            category === 'S' ? percent(rate) : translate(`invoicing.category.${category}`, { _: category }),
        },
        { name: translate('invoicing.base'), figure: true, cell: ({ base }) => <Money value={base} /> },
        { name: translate('invoicing.vat'), figure: true, cell: ({ amount }) => <Money value={amount} /> },
      ]}
    />
  );
}
