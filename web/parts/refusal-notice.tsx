import { Alert, AlertTitle } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { type Refusal } from '../http/api.ts';
import { Clause } from './clause.tsx';

/**
 * Why something was refused and what to do: the heading in the person's language (`problems.<type>`; in English the title of
 * the API), then the API's own detail.
 */
export function RefusalNotice({ refusal }: { readonly refusal: Refusal | undefined }) {
  const translate = useTranslate();
  const locale = useLocale();
  if (refusal === undefined) return null;
  const { type, title, detail, clause } = refusal.problem;
  if (type === 'unreachable') return <Alert severity="error">{translate('kontor.say.unreachable')}</Alert>;
  return (
    <Alert severity="error">
      <AlertTitle>
        {translate(`problems.${type}`, { _: locale === 'en' ? title : translate('kontor.say.failed') })}
      </AlertTitle>
      {detail} <Clause reference={clause} />
    </Alert>
  );
}
