import { Alert, AlertTitle } from '@mui/material';
import { useTranslate } from 'react-admin';
import { type Refusal } from '../http/api.ts';
import { Clause } from './clause.tsx';

/**
 * Why something was refused and what to do: in the person's language where the room has words for the type
 * (`problems.<type>`), with the API's own detail.
 */
export function RefusalNotice({ refusal }: { readonly refusal: Refusal | undefined }) {
  const translate = useTranslate();
  if (refusal === undefined) return null;
  const { type, detail, clause } = refusal.problem;
  if (type === 'unreachable') return <Alert severity="error">{translate('kontor.say.unreachable')}</Alert>;
  return (
    <Alert severity="error">
      <AlertTitle>{translate(`problems.${type}`, { _: translate('kontor.say.failed') })}</AlertTitle>
      {detail} <Clause reference={clause} />
    </Alert>
  );
}
