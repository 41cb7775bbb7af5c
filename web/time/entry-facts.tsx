import { Link, Stack, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link as RouterLink } from 'react-router-dom';
import { Clause } from '../parts/clause.tsx';
import { useFigures, type LocalDate } from '../parts/figures.ts';
import { StatusChip, type Tone } from '../parts/status-chip.tsx';
import { type Entry } from './time.ts';

export const stateTones: Readonly<Record<string, Tone>> = {
  submitted: 'info',
  approved: 'success',
  billed: 'success',
};

/** Why a rate applies: "120,00 €/h, Satz der Person für diesen Vertrag, seit 01.03.2026". */
export function useRateWords(): (rate: Entry['rate']) => string {
  const translate = useTranslate();
  const { money, shortDay } = useFigures();
  return (rate) => {
    if (rate === null) return translate('time.rate.none');
    const why =
      rate.of === 'offer' || rate.of === 'order' || rate.of === 'invoice'
        ? translate(`time.rate.${rate.of}`)
        : translate('time.rate.why', {
            by: translate(`time.rate.by.${rate.by}`),
            of: translate(`time.rate.of.${rate.of}`),
            since: rate.validFrom === null ? '' : shortDay(rate.validFrom as LocalDate),
          });
    return `${money(rate.hourly)}/h, ${why}`;
  };
}

/** Where an entry stands: state, rate and why, what is billable of it, the invoice that billed it. */
export function EntryFacts({ entry }: { readonly entry: Entry }) {
  const translate = useTranslate();
  const { decimal } = useFigures();
  const rateWords = useRateWords();
  const { status, rejection, invoiceId, invoiceNumber, billableHours, hours } = entry;
  const { itemId, poolId, serviceId } = entry;
  const isBilled = itemId !== null || serviceId !== null;
  return (
    <Stack direction="row" sx={{ gap: 1, flexWrap: 'wrap', alignItems: 'center' }}>
      <StatusChip state={status} words="time.status" tones={stateTones} />
      {invoiceId !== null && (
        <Link component={RouterLink} to={`/invoices/${invoiceId}/show`}>
          {translate('time.billedWith', { number: invoiceNumber ?? '' })}
        </Link>
      )}
      {status !== 'draft' && (
        <Typography variant="body2" color="textSecondary">
          {translate(`time.locked.${status}`)}
        </Typography>
      )}
      {rejection !== null && status === 'draft' && (
        <Typography variant="body2" color="warning">
          {translate('time.rejected', { reason: rejection })}
        </Typography>
      )}
      <Typography variant="body2" color="textSecondary">
        {isBilled
          ? rateWords(entry.rate)
          : translate(poolId === null ? 'time.rate.unbilled' : 'time.rate.pool')}
        {isBilled &&
          billableHours !== hours &&
          ` · ${translate('time.billable', { hours: decimal(billableHours, 2) })}`}
      </Typography>
      <Clause reference={serviceId !== null ? 'gtc:6.6' : poolId === null ? 'gtc:6.4' : 'gtc:6.5'} />
    </Stack>
  );
}
