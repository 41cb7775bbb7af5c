import { Button, DialogContentText } from '@mui/material';
import { useEffect, useState } from 'react';
import { required, TextInput, useNotify, useTranslate } from 'react-admin';
import { Link, useLocation, useNavigate } from 'react-router-dom';
import { type Client } from '../clients/client.ts';
import { type Contract } from '../contracts/contract.ts';
import { ReasonInput } from '../parts/reason-input.tsx';
import { useHolds } from '../parts/use-session.ts';
import { VerbButton, VerbDialog } from '../parts/verb-button.tsx';
import { FreeLines } from './free-lines.tsx';
import { type Offer } from './offer.ts';
import { RecordOrder } from './record-order.tsx';
import { Says } from './says.tsx';

interface OfferVerbsProps {
  readonly offer: Offer;
  readonly client: Client;
}

/** What may be done with an offer now; what its state or its lapse forbids is not offered. */
export function OfferVerbs({ offer, client }: OfferVerbsProps) {
  const translate = useTranslate();
  const maySell = useHolds('account_manager', 'management');
  if (!maySell) return null;
  const { actions, status } = offer;
  const may = (action: string) => actions.includes(action);
  const editing = status === 'draft' ? 'offers.do.edit' : 'offers.do.revise';
  return (
    <>
      <Button size="small" component={Link} to={`/offers/create?from=${offer.id}`}>
        {translate('offers.do.duplicate')}
      </Button>
      {may('revise') && (
        <Button size="small" variant="outlined" component={Link} to={`/offers/${offer.id}`}>
          {translate(editing)}
        </Button>
      )}
      {may('withdraw') && (
        <VerbButton
          label="offers.do.withdraw"
          path={`/offers/${offer.id}/withdrawal`}
          explanation={<Says words="withdraw" />}
          body={reasonIfGiven}
        >
          <ReasonInput optional />
        </VerbButton>
      )}
      {may('decline') && (
        <VerbButton
          label="offers.do.decline"
          path={`/offers/${offer.id}/decline`}
          explanation={<Says words="decline" />}
          body={reasonIfGiven}
        >
          <ReasonInput optional />
        </VerbButton>
      )}
      {may('send') && <SendButton offer={offer} client={client} />}
      {may('order') && mayOrder(offer) && <RecordOrder offer={offer} />}
      {offer.order !== null && may('confirm') && <AnswerOrder offer={offer} orderId={offer.order.id} />}
    </>
  );
}

/** An order that still binds keeps another out; a lapsed one may be renewed (GTC 2.2). */
function mayOrder({ status, order }: Offer): boolean {
  return order === null ? status === 'sent' : order.status === 'lapsed';
}

function AnswerOrder({ offer, orderId }: { readonly offer: Offer; readonly orderId: string }) {
  const translate = useTranslate();
  const navigate = useNavigate();
  const notify = useNotify();
  if (offer.order?.status !== 'received') return null;
  const concluded = ({ id, number }: Contract) => {
    notify(translate('offers.say.confirmed', { number }), { type: 'success' });
    void navigate(`/contracts/${id}/show`);
  };
  return (
    <>
      <VerbButton
        label="offers.do.refuse"
        path={`/orders/${orderId}/refusal`}
        explanation={<Says words="refuse" />}
      >
        <ReasonInput />
      </VerbButton>
      <VerbButton<Contract>
        label="offers.do.first_service"
        path={`/orders/${orderId}/first-service`}
        explanation={<Says words="first_service" />}
        onDone={concluded}
      >
        <TextInput source="description" label="offers.order.description" validate={required()} autoFocus />
      </VerbButton>
      <VerbButton<Contract>
        label="offers.do.confirm"
        path={`/orders/${orderId}/confirmation`}
        explanation={<Says words="confirm" />}
        onDone={concluded}
        button={{ variant: 'contained' }}
      />
    </>
  );
}

/** Sends the newest version; says to whom before it does. Opens by itself after "save and send". */
function SendButton({ offer, client }: OfferVerbsProps) {
  const translate = useTranslate();
  const location = useLocation();
  const navigate = useNavigate();
  const asked = (location.state as { readonly send?: boolean } | null)?.send === true;
  const [open, setOpen] = useState(asked);
  // Coming back to this page later does not ask again.
  useEffect(() => {
    if (asked) void navigate('.', { replace: true, state: null });
  }, [asked, navigate]);
  const byPost = client.email === null || client.papersBy === 'post';
  const { street, postalCode, city } = client.address;
  const to = byPost ? `${client.name}, ${street}, ${postalCode} ${city}` : (client.email ?? '');
  return (
    <>
      <Button size="small" variant="contained" onClick={() => setOpen(true)}>
        {translate('offers.do.send')}
      </Button>
      {open && (
        <VerbDialog
          label="offers.do.send"
          path={`/offers/${offer.id}/send`}
          explanation={
            <>
              <DialogContentText>
                {translate(byPost ? 'offers.say.send_post' : 'offers.say.send', {
                  version: offer.version,
                  to,
                })}
              </DialogContentText>
              <FreeLines lines={offer.lines} />
            </>
          }
          done="offers.say.sent"
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}

function reasonIfGiven({ reason }: { readonly reason?: string }) {
  return reason === undefined || reason === '' ? undefined : { reason };
}
