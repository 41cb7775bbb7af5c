import { Box, Stack, Typography } from '@mui/material';
import { type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import { Money } from '../parts/fields.tsx';
import { useFigures } from '../parts/figures.ts';
import { type OfferPreview } from './offer.ts';

type Priced = Pick<OfferPreview, 'taxes' | 'net' | 'vat' | 'gross'> &
  Partial<Pick<OfferPreview, 'allowances' | 'perPeriod'>>;

/** Net, VAT per rate and gross as the server computes them (GTC 6.1). */
export function Totals({ price, why }: { readonly price: Priced; readonly why?: ReactNode }) {
  const translate = useTranslate();
  const { percent } = useFigures();
  const recurring = (price.perPeriod ?? []).filter(({ cadence }) => cadence !== null);
  return (
    <Box sx={{ ml: 'auto', width: '100%', maxWidth: 420 }} aria-live="polite">
      {(price.allowances ?? []).map(({ percent: rate, rate: vat, amount }) => (
        <Row
          key={vat}
          name={translate('offers.total.allowance', { percent: percent(rate), rate: percent(vat) })}
        >
          −<Money value={amount} />
        </Row>
      ))}
      <Row name={translate('offers.total.net')}>
        <Money value={price.net} />
      </Row>
      {price.taxes.map(({ category, rate, base, amount }) => (
        <Row
          key={`${category} ${rate}`}
          name={translate(category === 'S' ? 'offers.total.vat' : `offers.total.untaxed.${category}`, {
            rate: percent(rate),
          })}
          detail={<Money value={base} />}
        >
          <Money value={amount} />
        </Row>
      ))}
      <Row name={translate('offers.total.gross')} strong>
        <Money value={price.gross} />
      </Row>
      {recurring.length > 0 && (
        <Stack sx={{ mt: 1, color: 'text.secondary' }}>
          {(price.perPeriod ?? []).map(({ cadence, net }) => (
            <Row key={cadence ?? 'once'} name={translate(`offers.total.per.${cadence ?? 'once'}`)}>
              <Money value={net} />
            </Row>
          ))}
        </Stack>
      )}
      {why}
    </Box>
  );
}

function Row({
  name,
  detail,
  strong = false,
  children,
}: {
  readonly name: string;
  readonly detail?: ReactNode;
  readonly strong?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <Box
      sx={{
        display: 'grid',
        gridTemplateColumns: '1fr auto minmax(110px, auto)',
        gap: 1,
        py: 0.25,
        ...(strong
          ? { fontWeight: 650, fontSize: '1.1rem', borderTop: 1, borderColor: 'divider', mt: 0.5, pt: 0.5 }
          : {}),
      }}
    >
      <Typography variant="inherit" component="span">
        {name}
      </Typography>
      <Typography variant="inherit" component="span" color="textSecondary">
        {detail}
      </Typography>
      <Box component="span" sx={{ textAlign: 'right', whiteSpace: 'nowrap' }}>
        {children}
      </Box>
    </Box>
  );
}
