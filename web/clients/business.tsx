import { Button, Link as MuiLink, Stack, Typography } from '@mui/material';
import { type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type ContractListItem, contractTones } from '../contracts/contract.ts';
import { type Page } from '../http/cursors.ts';
import { type OfferListItem, offerTones } from '../offers/offer.ts';
import { Money } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { StatusChip, type Tone } from '../parts/status-chip.tsx';
import { useRead } from '../parts/use-read.ts';

const FEW = 6;

/** The contracts of a client, the newest first. */
export function ClientContracts({ clientId }: { readonly clientId: string }) {
  const { data } = useRead<Page<ContractListItem>>('/contracts', { clientId, limit: FEW });
  return (
    <Business
      resource="contracts"
      page={data}
      clientId={clientId}
      words="contracts.status"
      tones={contractTones}
    />
  );
}

/** The offers to a client, the newest first. */
export function ClientOffers({ clientId }: { readonly clientId: string }) {
  const { data } = useRead<Page<OfferListItem>>('/offers', { clientId, limit: FEW });
  return (
    <Business resource="offers" page={data} clientId={clientId} words="offers.status" tones={offerTones} />
  );
}

interface Row {
  readonly id: string;
  readonly number: string;
  readonly title: string;
  readonly status: string;
  readonly net: string;
}

function Business({
  resource,
  page,
  clientId,
  words,
  tones,
}: {
  readonly resource: 'offers' | 'contracts';
  readonly page: Page<Row> | undefined;
  readonly clientId: string;
  readonly words: string;
  readonly tones: Readonly<Record<string, Tone>>;
}) {
  const translate = useTranslate();
  const filter = encodeURIComponent(JSON.stringify({ clientId }));
  const all: ReactNode =
    page?.nextCursor !== null && page !== undefined ? (
      <Button size="small" component={Link} to={`/${resource}?filter=${filter}`}>
        {translate('clients.all')}
      </Button>
    ) : undefined;
  return (
    <Panel title={translate(`resources.${resource}.name`, { smart_count: 2 })} actions={all}>
      {page?.items.length === 0 && (
        <Typography color="textSecondary">{translate(`clients.none.${resource}`)}</Typography>
      )}
      <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none', gap: 0.75 }}>
        {page?.items.map(({ id, number, title, status, net }) => (
          <Stack
            key={id}
            component="li"
            direction="row"
            sx={{ gap: 1, alignItems: 'center', flexWrap: 'wrap' }}
          >
            <MuiLink
              component={Link}
              to={`/${resource}/${id}/show`}
              sx={{ minWidth: 0, overflowWrap: 'anywhere' }}
            >
              {title}
            </MuiLink>
            <Typography variant="body2" color="textSecondary" component="span">
              {number}
            </Typography>
            <StatusChip state={status} words={words} tones={tones} />
            <Money value={net} sx={{ ml: 'auto' }} />
          </Stack>
        ))}
      </Stack>
    </Panel>
  );
}
