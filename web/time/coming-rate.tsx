import { Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useRead } from '../parts/use-read.ts';
import { useRateWords } from './entry-facts.tsx';
import { type ComingRate as Coming, placeOf } from './time.ts';
import { type Place } from './use-week.ts';

/** What an hour here would cost and why, before it is recorded (GTC 6.4); pools and unbilled work have no rate. */
export function ComingRate({ personId, place }: { readonly personId: string; readonly place: Place }) {
  const translate = useTranslate();
  const rateWords = useRateWords();
  const { target, date } = place;
  const isBilled = target.itemId !== null || target.serviceId !== null;
  const { data } = useRead<Coming>(isBilled ? `/people/${personId}/rate` : undefined, {
    contractId: target.contractId,
    date,
    ...placeOf(target),
  });
  if (data === undefined) return null;
  return (
    <Typography variant="body2" color="textSecondary">
      {translate('time.rate.coming')}: {rateWords(data.rate)}
    </Typography>
  );
}
