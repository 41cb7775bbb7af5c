import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type Page } from '../http/cursors.ts';
import { type LocalDate, useFigures } from '../parts/figures.ts';
import { useRead } from '../parts/use-read.ts';
import { useSession } from '../parts/use-session.ts';

/** Says which half-year has begun without a base rate, and what is to be entered. */
export function Missing() {
  const translate = useTranslate();
  const { shortDay } = useFigures();
  const today = useSession()?.today;
  const { data } = useRead<Page<{ from: string }>>('/base-rates', { limit: 200 });
  if (today === undefined || data === undefined) return null;
  const begun = `${today.slice(0, 4)}-${today.slice(5, 7) < '07' ? '01' : '07'}-01`;
  if (data.items.some(({ from }) => from === begun)) return null;
  return (
    <Alert severity="warning">{translate('interest.missing', { day: shortDay(begun as LocalDate) })}</Alert>
  );
}
