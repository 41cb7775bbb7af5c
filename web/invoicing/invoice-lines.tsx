import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Money, Quantity } from '../parts/fields.tsx';
import { useFigures, type LocalDate } from '../parts/figures.ts';
import { Panel } from '../parts/panel.tsx';
import { Rows } from '../parts/rows.tsx';
import { type Invoice } from './invoice.ts';

/** The lines as they were issued: a snapshot that nothing changes any more. */
export function InvoiceLines({ invoice }: { readonly invoice: Invoice }) {
  const translate = useTranslate();
  const { percent, shortDay } = useFigures();
  const { lines, supply, expectedSupply, notes } = invoice;
  return (
    <Panel title={translate('invoicing.lines')}>
      <Rows
        title={translate('invoicing.lines')}
        empty={translate('invoicing.noLines')}
        rows={lines}
        keyOf={({ position }) => String(position)}
        columns={[
          { name: '#', cell: ({ position }) => position },
          {
            name: translate('invoicing.description'),
            cell: ({ description, detail }) => (
              <>
                {description}
                {detail !== null && (
                  <Typography variant="body2" color="textSecondary" component="div">
                    {detail}
                  </Typography>
                )}
              </>
            ),
          },
          {
            name: translate('invoicing.quantity'),
            figure: true,
            cell: ({ quantity, unit }) => <Quantity value={quantity} unit={unit} />,
          },
          {
            name: translate('invoicing.unitPrice'),
            figure: true,
            cell: ({ unitPrice, discountPercent }) => (
              <>
                <Money value={unitPrice} />
                {discountPercent !== null && discountPercent !== '0' && ` −${percent(discountPercent)}`}
              </>
            ),
          },
          {
            name: translate('invoicing.vatRate'),
            figure: true,
            cell: ({ taxRate, taxCategory }) => (taxCategory === 'S' ? percent(taxRate) : taxCategory),
          },
          { name: translate('invoicing.net'), figure: true, cell: ({ net }) => <Money value={net} /> },
        ]}
      />
      {supply !== null && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {supply.from === supply.to
            ? `${translate('invoicing.supplyDay')}: ${shortDay(supply.from as LocalDate)}`
            : `${translate('invoicing.supply')}: ${shortDay(supply.from as LocalDate)} – ${shortDay(supply.to as LocalDate)}`}
        </Typography>
      )}
      {expectedSupply !== null && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {translate('invoicing.expectedSupply')}: {expectedSupply}
        </Typography>
      )}
      {notes.map((note) => (
        <Typography key={note} variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
          {note}
        </Typography>
      ))}
    </Panel>
  );
}
