import { Alert } from '@mui/material';
import { TextInput, useTranslate } from 'react-admin';
import { useWatch } from 'react-hook-form';
import { Clause } from '../parts/clause.tsx';
import { type LocalDate, useFigures, useMoment } from '../parts/figures.ts';
import { useRead } from '../parts/use-read.ts';
import { useSession } from '../parts/use-session.ts';
import { VerbButton } from '../parts/verb-button.tsx';
import { inVienna, viennaNow } from '../parts/wall-clock.ts';
import { type Offer, type Receipt } from './offer.ts';
import { Says } from './says.tsx';
import { useRested } from './use-preview.ts';

/** Records the client's order; what its moment means is shown before (GTC 2.4, 2.2). */
export function RecordOrder({ offer }: { readonly offer: Offer }) {
  const session = useSession();
  // A clock that is moved by hand does not know the time of this machine.
  const now = session?.testClock === true ? `${session.today}T08:00` : viennaNow();
  return (
    <VerbButton
      label={offer.order === null ? 'offers.do.order' : 'offers.do.renew'}
      path={`/offers/${offer.id}/orders`}
      explanation={<Says words="order" />}
      defaultValues={{ receivedAt: now, orderedBy: '' }}
      body={({ receivedAt, orderedBy }) => ({
        receivedAt: inVienna(receivedAt as string),
        ...(orderedBy === '' ? {} : { orderedBy: orderedBy as string }),
      })}
      button={{ variant: 'contained' }}
    >
      <TextInput source="receivedAt" label="offers.order.receivedAt" type="datetime-local" autoFocus />
      <TextInput source="orderedBy" label="offers.order.orderedBy" />
      <Outlook offerId={offer.id} />
    </VerbButton>
  );
}

function Outlook({ offerId }: { readonly offerId: string }) {
  const translate = useTranslate();
  const { shortDay } = useFigures();
  const moment = useMoment();
  const typed = useRested(useWatch<{ receivedAt: string }>({ name: 'receivedAt' }) as string, 250);
  const { data } = useRead<Receipt>(typed === '' ? undefined : `/offers/${offerId}/receipt`, {
    receivedAt: typed === '' ? '' : inVienna(typed),
  });
  if (data === undefined) return null;
  return (
    <Alert severity="info">
      {translate('offers.say.outlook', {
        deemed: moment(data.deemedReceivedAt),
        until: shortDay(data.boundUntil as LocalDate),
      })}{' '}
      <Clause reference="gtc:2.4" /> <Clause reference="gtc:2.2" />
    </Alert>
  );
}
