import { Alert, Box, Link as MuiLink, Stack } from '@mui/material';
import { ShowBase, useGetOne, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type Client } from '../clients/client.ts';
import { type Contract } from '../contracts/contract.ts';
import { type Page } from '../http/cursors.ts';
import { Clause } from '../parts/clause.tsx';
import { DealHistory } from '../parts/deal-history.tsx';
import { Day, Moment } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { PageHead } from '../parts/page-head.tsx';
import { Facts, Panel } from '../parts/panel.tsx';
import { StatusChip } from '../parts/status-chip.tsx';
import { useRead } from '../parts/use-read.ts';
import { type LocalDate } from '../parts/figures.ts';
import { OfferDeviations } from './deviations.tsx';
import { LineTable } from './line-table.tsx';
import { type Offer, offerTones } from './offer.ts';
import { OfferVerbs } from './offer-verbs.tsx';
import { Totals } from './totals.tsx';
import { Versions } from './versions.tsx';

/** An offer: where it stands, what it says, what was ordered, how it came about. */
export function OfferShow() {
  return (
    <ShowBase>
      <Content />
    </ShowBase>
  );
}

function Content() {
  const offer = useRecordContext<Offer>();
  const translate = useTranslate();
  const { data: client } = useGetOne<Client>(
    'clients',
    { id: offer?.clientId ?? '' },
    { enabled: offer !== undefined },
  );
  if (offer === undefined) return null;
  return (
    <>
      <PageHead
        title={offer.title}
        facts={
          <>
            <span>{offer.number}</span>
            <StatusChip state={offer.status} words="offers.status" tones={offerTones} />
            <span>{translate('offers.version.of', { version: offer.version })}</span>
            {client !== undefined && (
              <MuiLink component={Link} to={`/clients/${client.id}/show`}>
                {client.name}
              </MuiLink>
            )}
          </>
        }
      >
        {client !== undefined && <OfferVerbs offer={offer} client={client} />}
      </PageHead>
      <Stack sx={{ gap: 2 }}>
        <Standing offer={offer} />
        <Panel title={translate('offers.facts')}>
          <OfferFactList offer={offer} />
        </Panel>
        <OfferDeviations agreed={offer.terms} />
        <Panel title={translate('offers.lines')}>
          <LineTable lines={offer.lines} />
          <Box sx={{ mt: 1.5 }}>
            <Totals price={offer} />
          </Box>
        </Panel>
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
          }}
        >
          <Versions offer={offer} />
          <DealHistory path={`/offers/${offer.id}`} />
        </Box>
      </Stack>
    </>
  );
}

/** The order that stands, and what stands in the way of going on. */
function Standing({ offer }: { readonly offer: Offer }) {
  const translate = useTranslate();
  const { shortDay } = useFigures();
  const { order } = offer;
  const { data } = useRead<Page<Contract>>(order?.status === 'confirmed' ? '/contracts' : undefined, {
    orderId: order?.id,
  });
  const contract = data?.items[0];
  if (order === null)
    return offer.status === 'lapsed' ? (
      <Alert severity="warning">{translate('offers.say.lapsed_offer')}</Alert>
    ) : null;
  return (
    <Panel title={translate('offers.order.title')}>
      {order.status === 'lapsed' && (
        <Alert severity="warning" sx={{ mb: 1.5 }}>
          {translate('offers.say.lapsed_order', { until: shortDay(order.boundUntil as LocalDate) })}{' '}
          <Clause reference="gtc:2.2" />
        </Alert>
      )}
      <Facts
        facts={[
          [translate('offers.order.receivedAt'), <Moment key="at" value={order.receivedAt} />],
          [
            translate('offers.order.deemedReceivedAt'),
            <span key="deemed">
              <Moment value={order.deemedReceivedAt} /> <Clause reference="gtc:2.4" />
            </span>,
          ],
          [
            translate('offers.order.boundUntil'),
            <span key="until">
              <Day value={order.boundUntil} /> <Clause reference="gtc:2.2" />
            </span>,
          ],
          [translate('offers.order.orderedBy'), order.orderedBy ?? '–'],
          ...(contract === undefined
            ? []
            : ([
                [
                  translate('offers.order.contract'),
                  <MuiLink key="contract" component={Link} to={`/contracts/${contract.id}/show`}>
                    {contract.number}
                  </MuiLink>,
                ],
              ] as const)),
        ]}
      />
    </Panel>
  );
}

function OfferFactList({ offer }: { readonly offer: Offer }) {
  const translate = useTranslate();
  const { term } = offer;
  const months =
    term?.months === null || term === null ? '' : `, ${term.months} ${translate('offers.field.termMonths')}`;
  return (
    <Facts
      facts={[
        [translate('offers.field.billingMode'), translate(`offers.billingMode.${offer.billingMode}`)],
        [translate('offers.field.contractType'), translate(`offers.contractType.${offer.contractType}`)],
        [translate('offers.field.vatTreatment'), translate(`offers.vatTreatment.${offer.vatTreatment}`)],
        [translate('resources.offers.fields.validUntil'), <Day key="until" value={offer.validUntil} />],
        ...(term === null
          ? []
          : ([
              [translate('offers.field.term'), `${translate(`offers.term.${term.kind}`)}${months}`],
            ] as const)),
        ...(offer.expectedSupply === null
          ? []
          : ([[translate('offers.field.expectedSupply'), offer.expectedSupply]] as const)),
        ...(offer.introduction === null
          ? []
          : ([[translate('offers.field.introduction'), offer.introduction]] as const)),
      ]}
    />
  );
}
