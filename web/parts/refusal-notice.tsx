import { Alert, AlertTitle, Button } from '@mui/material';
import { useLocale, useTranslate } from 'react-admin';
import { type Refusal } from '../http/api.ts';
import { Clause } from './clause.tsx';
import { Mend } from './mend.tsx';
import { useSentence } from './sentences.ts';

/**
 * Why something was refused and what to do: the heading in the person's language (`problems.<type>`; in English the title of
 * the API), then the API's own detail and the way to where it is mended.
 */
export function RefusalNotice({
  refusal,
  isAtFields = false,
  onRetry,
}: {
  readonly refusal: Refusal | undefined;
  /** All that the detail says stands at the fields of a form already. */
  readonly isAtFields?: boolean;
  /** Tries once more what may succeed without anything being changed. */
  readonly onRetry?: () => void;
}) {
  const translate = useTranslate();
  const locale = useLocale();
  const say = useSentence();
  if (refusal === undefined) return null;
  const { type, title, detail, clause } = refusal.problem;
  const mayPass = [0, 401, 429].includes(refusal.status) || refusal.status >= 500;
  const retry =
    onRetry !== undefined && mayPass ? (
      <Button color="inherit" size="small" onClick={onRetry}>
        {translate('kontor.do.retry')}
      </Button>
    ) : undefined;
  if (refusal.status === 401 && type === 'unauthorized')
    return (
      <Alert severity="warning" action={retry}>
        {translate('kontor.say.ended')}
      </Alert>
    );
  if (type === 'unreachable' || type === 'unreadable')
    return (
      <Alert severity="error" action={retry}>
        {translate(`kontor.say.${type}`)}
      </Alert>
    );
  return (
    <Alert severity="error" action={retry}>
      <AlertTitle>
        {translate(`problems.${type}`, { _: locale === 'en' ? title : translate('kontor.say.failed') })}
      </AlertTitle>
      {!isAtFields && say(detail)} <Clause reference={clause} />{' '}
      <Mend problem={type} links={linksIn(refusal.problem)} />
    </Alert>
  );
}

/** The ids that the problem names: "clientId" of the client to complete. */
function linksIn(problem: object): Record<string, string> {
  const given = Object.entries(problem).filter(
    ([name, value]) => name.endsWith('Id') && typeof value === 'string',
  );
  return Object.fromEntries(given) as Record<string, string>;
}
