import { Table, TableBody, TableCell, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Money } from '../parts/fields.tsx';
import { Sideways } from '../parts/sideways.tsx';
import { useFigures } from '../parts/figures.ts';
import { StatusChip, type Tone } from '../parts/status-chip.tsx';
import { type Comparison } from './offer.ts';

type Change = Comparison['lines'][number];

const tones: Readonly<Record<string, Tone>> = { changed: 'warning', added: 'success', removed: 'error' };

/** What changed between two versions, line by line, and what it costs more or less. */
export function ComparisonTable({ comparison }: { readonly comparison: Comparison }) {
  const translate = useTranslate();
  const changes = comparison.lines.filter(({ change }) => change !== 'same');
  const fields = comparison.facts.map(({ field }) =>
    translate(`offers.field.${field}`, { _: translate(`resources.offers.fields.${field}`) }),
  );
  return (
    <Sideways title={translate('offers.version.compare')}>
      {changes.length === 0 && (
        <Typography color="textSecondary">{translate('offers.version.nothing')}</Typography>
      )}
      <Table size="small">
        <TableBody>
          {changes.map((change, index) => (
            <Row key={index} change={change} />
          ))}
          <Difference
            words="difference"
            from={comparison.before.net}
            to={comparison.after.net}
            by={comparison.difference.net}
          />
          <Difference
            words="difference_gross"
            from={comparison.before.gross}
            to={comparison.after.gross}
            by={comparison.difference.gross}
          />
        </TableBody>
      </Table>
      {fields.length > 0 && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: 1 }}>
          {translate('offers.version.facts', { fields: fields.join(', ') })}
        </Typography>
      )}
    </Sideways>
  );
}

function Row({ change: { change, before, after, fields } }: { readonly change: Change }) {
  const translate = useTranslate();
  const shown = after ?? before;
  return (
    <TableRow>
      <TableCell sx={{ verticalAlign: 'top' }}>
        <StatusChip state={change} words="offers.version" tones={tones} />
      </TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere', minWidth: 140 }}>
        {shown?.description}
        {before !== null && after !== null && (
          <Typography variant="body2" color="textSecondary" component="div">
            {fields.map((field) => (
              <div key={field}>
                {translate(`offers.line.${field}`, { _: field })}: <Value of={before} field={field} /> →{' '}
                <Value of={after} field={field} />
              </div>
            ))}
          </Typography>
        )}
      </TableCell>
      <TableCell align="right">{before !== null && <Money value={before.net} />}</TableCell>
      <TableCell align="right">{after !== null && <Money value={after.net} />}</TableCell>
    </TableRow>
  );
}

function Value({ of, field }: { readonly of: NonNullable<Change['after']>; readonly field: string }) {
  const { money, decimal } = useFigures();
  const value = of[field as keyof typeof of];
  if (value === null || value === undefined) return <>–</>;
  if (field === 'unitPrice') return <>{money(String(value))}</>;
  if (['quantity', 'discountPercent', 'vatRate'].includes(field)) return <>{decimal(String(value), 0)}</>;
  return <>{String(value)}</>;
}

function Difference({
  words,
  from,
  to,
  by,
}: {
  readonly words: string;
  readonly from: string;
  readonly to: string;
  readonly by: string;
}) {
  const translate = useTranslate();
  return (
    <TableRow>
      <TableCell colSpan={2} sx={{ fontWeight: 650 }}>
        {translate(`offers.version.${words}`)}: {!by.startsWith('-') && '+'}
        <Money value={by} />
      </TableCell>
      <TableCell align="right">
        <Money value={from} />
      </TableCell>
      <TableCell align="right">
        <Money value={to} />
      </TableCell>
    </TableRow>
  );
}
