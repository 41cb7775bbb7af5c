import {
  Button,
  Link as MuiLink,
  Table,
  TableBody,
  TableCell,
  TableHead,
  TableRow,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Clause } from '../parts/clause.tsx';
import { Day, Money } from '../parts/fields.tsx';
import { type LocalDate, useFigures } from '../parts/figures.ts';
import { Panel } from '../parts/panel.tsx';
import { Sideways } from '../parts/sideways.tsx';
import { StatusChip, type Tone } from '../parts/status-chip.tsx';
import { type BillingPart, type Contract } from './contract.ts';
import { DemandAdvance } from './demand-advance.tsx';

const tones: Readonly<Record<string, Tone>> = { invoiced: 'success', due: 'warning' };

/** So many parts are shown at once; a retainer of years has many. */
const FEW = 24;

/** What may be billed, when and why, and where each part stands. */
export function Billing({ contract }: { readonly contract: Contract }) {
  const translate = useTranslate();
  const [all, setAll] = useState(false);
  const { billing } = contract;
  // What is still to come is at the end and matters most.
  const shown = all ? billing : billing.slice(-FEW);
  return (
    <Panel title={translate('contracts.billing.title')} actions={<DemandAdvance contract={contract} />}>
      {billing.length === 0 && (
        <Typography color="textSecondary">{translate('contracts.billing.none')}</Typography>
      )}
      {shown.length < billing.length && (
        <Button size="small" onClick={() => setAll(true)}>
          {translate('contracts.billing.earlier', { count: billing.length - shown.length })}
        </Button>
      )}
      {billing.length > 0 && (
        <Sideways title={translate('contracts.billing.title')}>
          <Table size="small">
            <TableHead>
              <TableRow>
                <TableCell sx={{ minWidth: 180 }}>{translate('contracts.billing.part')}</TableCell>
                <TableCell align="right">{translate('offers.line.net')}</TableCell>
                <TableCell>{translate('resources.contracts.fields.status')}</TableCell>
                <TableCell sx={{ minWidth: 200 }}>{translate('contracts.billing.why')}</TableCell>
              </TableRow>
            </TableHead>
            <TableBody>
              {shown.map((part) => (
                <Part key={part.id} part={part} contract={contract} />
              ))}
            </TableBody>
          </Table>
        </Sideways>
      )}
    </Panel>
  );
}

function Part({ part, contract }: { readonly part: BillingPart; readonly contract: Contract }) {
  const translate = useTranslate();
  const { percent } = useFigures();
  const line = contract.lines.find(({ position }) => position === part.linePosition);
  return (
    <TableRow>
      <TableCell>
        {translate(`contracts.billing.kind.${part.invoiceKind}`)}
        {line === undefined && Number(part.sharePercent) < 100 && ` ${percent(part.sharePercent)}`}
        <Typography variant="body2" color="textSecondary" component="div">
          {line?.description}
          {part.period !== null && (
            <div>
              <Day value={part.period.from} /> – <Day value={part.period.to} />
            </div>
          )}
        </Typography>
      </TableCell>
      <TableCell align="right">
        <Money value={part.net} />
      </TableCell>
      <TableCell>
        <StatusChip state={part.status} words="contracts.billing.status" tones={tones} />
        {part.invoiceId !== undefined && (
          <div>
            <MuiLink component={Link} to={`/invoices/${part.invoiceId}/show`}>
              {part.invoiceNumber}
            </MuiLink>
          </div>
        )}
      </TableCell>
      <TableCell>
        <Why part={part} contract={contract} /> <Clause reference={part.clause} />
      </TableCell>
    </TableRow>
  );
}

/** Why a part is due, or what it waits for. */
function Why({ part, contract }: { readonly part: BillingPart; readonly contract: Contract }) {
  const translate = useTranslate();
  const { shortDay } = useFigures();
  if (part.called !== null)
    return <>{translate('contracts.billing.called', { day: shortDay(part.called.calledOn as LocalDate) })}</>;
  if (part.status === 'due' && contract.status === 'suspended')
    return <>{translate('contracts.billing.suspended')}</>;
  const state = part.status === 'planned' ? 'waits' : 'came';
  const day = part.dueOn === null ? '' : shortDay(part.dueOn as LocalDate);
  return <>{translate(`contracts.billing.${state}.${part.trigger}`, { day, position: part.linePosition })}</>;
}
