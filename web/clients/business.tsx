import { Button, Link as MuiLink, Stack, Typography } from '@mui/material';
import { type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { contractTones } from '../contracts/contract.ts';
import { type Page } from '../http/cursors.ts';
import { offerTones } from '../offers/offer.ts';
import { Money } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { StatusChip, type Tone } from '../parts/status-chip.tsx';
import { type Read, useRead } from '../parts/use-read.ts';

const FEW = 6;

/** The contracts of a client, the newest first. */
export function ClientContracts({ clientId }: { readonly clientId: string }) {
  const read = useRead<Page<Row>>('/contracts', { clientId, limit: FEW });
  return (
    <Business
      resource="contracts"
      read={read}
      clientId={clientId}
      words="contracts.status"
      tones={contractTones}
    />
  );
}

/** The offers to a client, the newest first. */
export function ClientOffers({ clientId }: { readonly clientId: string }) {
  const read = useRead<Page<Row>>('/offers', { clientId, limit: FEW });
  return (
    <Business resource="offers" read={read} clientId={clientId} words="offers.status" tones={offerTones} />
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
  read,
  clientId,
  words,
  tones,
}: {
  readonly resource: 'offers' | 'contracts';
  readonly read: Read<Page<Row>>;
  readonly clientId: string;
  readonly words: string;
  readonly tones: Readonly<Record<string, Tone>>;
}) {
  const translate = useTranslate();
  const filter = encodeURIComponent(JSON.stringify({ clientId }));
  const all: ReactNode =
    read.data !== undefined && read.data.nextCursor !== null ? (
      <Button size="small" component={Link} to={`/${resource}?filter=${filter}`}>
        {translate('clients.all')}
      </Button>
    ) : undefined;
  return (
    <Panel title={translate(`resources.${resource}.name`, { smart_count: 2 })} actions={all}>
      <Reading read={read} empty={({ items }) => items.length === 0} nothing={`clients.none.${resource}`}>
        {({ items }) => (
          <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none', gap: 0.75 }}>
            {items.map(({ id, number, title, status, net }) => (
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
        )}
      </Reading>
    </Panel>
  );
}
