import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { addressOf } from '../http/api.ts';
import { writtenIban } from '../parts/iban.ts';
import { type CompanyData } from './company-data.ts';

/** How the head and the foot of a paper look with these data: always dark on white, as paper is. */
export function Letterhead({ company }: { readonly company: CompanyData }) {
  const translate = useTranslate();
  const { name, legalForm, address, vatId, registerNumber, registerCourt, bank, colour, hasLogo } = company;
  const foot = [
    name,
    legalForm,
    registerNumber === null ? null : `${registerNumber}${registerCourt === null ? '' : `, ${registerCourt}`}`,
    vatId === null ? null : `UID ${vatId}`,
    `IBAN ${writtenIban(bank.iban)}`,
  ];
  return (
    <Box
      role="img"
      aria-label={translate('company.letterheadOf', { name })}
      sx={{ bgcolor: '#fff', color: '#1c2427', border: 1, borderColor: 'divider', p: 3, minHeight: 240 }}
    >
      <Box
        sx={{
          display: 'flex',
          justifyContent: 'space-between',
          gap: 2,
          borderTop: `4px solid ${colour}`,
          pt: 2,
        }}
      >
        <Typography variant="body2" sx={{ alignSelf: 'end' }}>
          {name} · {address.street} · {address.postalCode} {address.city}
        </Typography>
        {hasLogo ? (
          <Box
            component="img"
            src={addressOf('/company/logo')}
            alt=""
            sx={{ maxHeight: 56, maxWidth: 180, objectFit: 'contain' }}
          />
        ) : (
          <Typography sx={{ fontWeight: 700, fontSize: '1.2rem', color: colour }}>{name}</Typography>
        )}
      </Box>
      <Box sx={{ height: 90 }} />
      <Typography variant="body2" sx={{ borderTop: '1px solid #ccc', pt: 1, overflowWrap: 'anywhere' }}>
        {foot.filter((part) => part !== null).join(' · ')}
      </Typography>
    </Box>
  );
}
