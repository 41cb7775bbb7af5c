import { Box, Button, Stack } from '@mui/material';
import { lazy, Suspense } from 'react';
import { EditButton, ShowBase, useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { Pools } from '../contracts/pools.tsx';
import { PageHead } from '../parts/page-head.tsx';
import { useHolds } from '../parts/use-session.ts';
import { type Client } from './client.ts';
import { ClientContracts, ClientOffers } from './business.tsx';
import { ClientData } from './client-data.tsx';
import { Conversation } from './conversation.tsx';
import { Figures } from './client-figures.tsx';
import { Deadlines } from './deadlines.tsx';
import { OpenItems } from './open-items.tsx';
import { Papers } from './papers.tsx';

// Looked at less often.
const Statement = lazy(async () => ({ default: (await import('./statement.tsx')).Statement }));
const AdvanceReasons = lazy(async () => ({
  default: (await import('./advance-reasons.tsx')).AdvanceReasons,
}));
const DataProtection = lazy(async () => ({
  default: (await import('./data-protection.tsx')).DataProtection,
}));

/** The whole relationship with a client on one screen. */
export function ClientShow() {
  return (
    <ShowBase>
      <Content />
    </ShowBase>
  );
}

const columns = {
  display: 'grid',
  gap: 2,
  alignItems: 'start',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'repeat(2, minmax(0, 1fr))' },
} as const;

function Content() {
  const client = useRecordContext<Client>();
  const translate = useTranslate();
  const sells = useHolds('account_manager', 'management');
  const edits = useHolds('account_manager', 'finance');
  const manages = useHolds('management');
  if (client === undefined) return null;
  const { address, id } = client;
  const isErased = client.erasedAt !== null;
  return (
    <>
      <PageHead
        title={client.name}
        facts={
          <>
            <span>{client.number}</span>
            <span>
              {address.street}, {address.postalCode} {address.city}, {address.country}
            </span>
          </>
        }
      >
        {edits && !isErased && <EditButton />}
        {sells && !isErased && (
          <Button size="small" variant="contained" component={Link} to={`/offers/create?clientId=${id}`}>
            {translate('offers.new')}
          </Button>
        )}
      </PageHead>
      <Stack sx={{ gap: 2 }}>
        <Figures clientId={id} />
        <Box sx={columns}>
          <ClientContracts clientId={id} />
          <ClientOffers clientId={id} />
        </Box>
        <OpenItems clientId={id} />
        <Deadlines clientId={id} />
        <Pools clientId={id} />
        <Box sx={columns}>
          <Conversation clientId={id} />
          <Papers clientId={id} />
        </Box>
        <ClientData client={client} />
        <Suspense>
          <Statement clientId={id} />
          <AdvanceReasons clientId={id} />
          {manages && <DataProtection client={client} />}
        </Suspense>
      </Stack>
    </>
  );
}
