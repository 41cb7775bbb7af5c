import { Box, Button, Link as MuiLink, Stack, Typography } from '@mui/material';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { addressOf } from '../http/api.ts';
import { Day, Moment, Money } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { Reading } from '../parts/reading.tsx';
import { useRead } from '../parts/use-read.ts';
import { Choice } from './offer-facts.tsx';
import { type Comparison, type Offer, type Versions as AllVersions } from './offer.ts';
import { ComparisonTable } from './comparison-table.tsx';

/** Every version of an offer with its paper, and what changed from one to another. */
export function Versions({ offer }: { readonly offer: Offer }) {
  const translate = useTranslate();
  const read = useRead<AllVersions>(`/offers/${offer.id}/versions`);
  return (
    <Panel title={translate('offers.version.title')}>
      <Reading read={read} rows={offer.version}>
        {({ items: versions }) => (
          <Stack component="ul" sx={{ m: 0, p: 0, listStyle: 'none', gap: 0.75 }}>
            {versions.map(({ version, net, validUntil, sentAt, documentId }) => (
              <Stack
                key={version}
                component="li"
                direction="row"
                sx={{ gap: 1.5, alignItems: 'baseline', justifyContent: 'space-between' }}
              >
                <Stack direction="row" sx={{ columnGap: 1.5, flexWrap: 'wrap', alignItems: 'baseline' }}>
                  <span>{translate('offers.version.of', { version })}</span>
                  <Typography component="span" variant="body2" color="textSecondary">
                    {sentAt === null ? translate('offers.version.draft') : <Moment value={sentAt} />}
                  </Typography>
                  {validUntil !== null && (
                    <Typography component="span" variant="body2" color="textSecondary">
                      {translate('resources.offers.fields.validUntil')} <Day value={validUntil} />
                    </Typography>
                  )}
                  {documentId !== null && (
                    <MuiLink href={addressOf(`/documents/${documentId}/pdf`)} target="_blank" rel="noopener">
                      {translate('offers.paper.original')}
                    </MuiLink>
                  )}
                </Stack>
                <Money value={net} />
              </Stack>
            ))}
          </Stack>
        )}
      </Reading>
      {offer.version > 1 && <Compare key={offer.version} offer={offer} />}
    </Panel>
  );
}

function Compare({ offer }: { readonly offer: Offer }) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const [from, setFrom] = useState(String(offer.version - 1));
  const [to, setTo] = useState(String(offer.version));
  const read = useRead<Comparison>(open ? `/offers/${offer.id}/versions/comparison` : undefined, {
    from,
    to,
  });
  const numbers = Array.from({ length: offer.version }, (_, index) => String(index + 1));
  if (!open)
    return (
      <Button size="small" sx={{ mt: 1 }} onClick={() => setOpen(true)}>
        {translate('offers.version.compare')}
      </Button>
    );
  return (
    <Box sx={{ mt: 2 }}>
      <Stack direction="row" sx={{ gap: 1, mb: 1.5, maxWidth: 320 }}>
        <VersionChoice label="from" value={from} values={numbers} onChange={setFrom} />
        <VersionChoice label="to" value={to} values={numbers} onChange={setTo} />
      </Stack>
      <Reading read={read}>{(comparison) => <ComparisonTable comparison={comparison} />}</Reading>
    </Box>
  );
}

function VersionChoice({
  label,
  ...choice
}: {
  readonly label: 'from' | 'to';
  readonly value: string;
  readonly values: readonly string[];
  readonly onChange: (value: string) => void;
}) {
  const translate = useTranslate();
  return (
    <Choice
      label={translate(`offers.version.${label}`)}
      words="offers.version"
      fault={undefined}
      {...choice}
    />
  );
}
