import { Table, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Money, Quantity } from '../parts/fields.tsx';
import { Sideways } from '../parts/sideways.tsx';
import { useFigures } from '../parts/figures.ts';
import { type OfferLine } from './offer.ts';

type Line = Omit<OfferLine, 'kind'> & { readonly kind: string };

/** The lines of an offer or contract, as agreed. */
export function LineTable({ lines }: { readonly lines: readonly Line[] }) {
  const translate = useTranslate();
  const { percent } = useFigures();
  return (
    <Sideways title={translate('offers.lines')}>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>#</TableCell>
            <TableCell sx={{ minWidth: 180 }}>{translate('offers.line.description')}</TableCell>
            <TableCell align="right">{translate('offers.line.quantity')}</TableCell>
            <TableCell align="right">{translate('offers.line.unitPrice')}</TableCell>
            <TableCell align="right">{translate('offers.line.vatRate')}</TableCell>
            <TableCell align="right">{translate('offers.line.net')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {lines.map((line) => (
            <TableRow key={line.position}>
              <TableCell>{line.position}</TableCell>
              <TableCell sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                {line.description}
                <Typography variant="body2" color="textSecondary">
                  <LineDetail line={line} />
                </Typography>
              </TableCell>
              <TableCell align="right">
                <Quantity value={line.quantity} unit={line.unit} />
              </TableCell>
              <TableCell align="right">
                <Money value={line.unitPrice} />
                {!/^0(\.0+)?$/.test(line.discountPercent) && (
                  <Typography variant="body2" color="textSecondary">
                    −{percent(line.discountPercent)}
                  </Typography>
                )}
              </TableCell>
              <TableCell align="right">{percent(line.vatRate)}</TableCell>
              <TableCell align="right">
                <Money value={line.net} />
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Sideways>
  );
}

function LineDetail({ line }: { readonly line: Line }) {
  const translate = useTranslate();
  const words = [
    translate(`offers.kind.${line.kind}`),
    ...(line.cadence === null ? [] : [translate(`offers.cadence.${line.cadence}`)]),
    ...(line.billed === null ? [] : [translate(`offers.billed.${line.billed}`)]),
    ...(line.account === null ? [] : [translate(`offers.account.${line.account}`)]),
    ...(line.bindingEstimate ? [translate('offers.line.bindingEstimate')] : []),
  ];
  return <>{words.join(' · ')}</>;
}
