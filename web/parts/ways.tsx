import { Link as MuiLink, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { addressOf } from '../http/api.ts';

/** Where an id of the API is shown; ids that have no screen of their own are left out. */
const screens: Readonly<Record<string, (id: string) => string>> = {
  invoiceId: (id) => `/invoices/${id}/show`,
  contractId: (id) => `/contracts/${id}/show`,
  clientId: (id) => `/clients/${id}/show`,
  paymentId: (id) => `/payments/${id}/show`,
  planId: (id) => `/instalment-plans/${id}/show`,
  noteId: (id) => `/invoices/${id}/show`,
};

/** Links to what is named by ids, as runs and histories name them: `{ invoiceId, contractId, documentId }`. */
export function Ways({ links }: { readonly links: Readonly<Record<string, string>> }) {
  const translate = useTranslate();
  const shown = Object.entries(links).filter(([name]) => name in screens || name === 'documentId');
  if (shown.length === 0) return null;
  return (
    <Stack direction="row" component="span" sx={{ columnGap: 1.5, flexWrap: 'wrap', display: 'inline-flex' }}>
      {shown.map(([name, id]) => {
        const label = translate(`kontor.way.${name}`);
        const to = screens[name]?.(id);
        return to === undefined ? (
          <MuiLink key={name} href={addressOf(`/documents/${id}/pdf`)} download>
            {label}
          </MuiLink>
        ) : (
          <MuiLink key={name} component={Link} to={to}>
            {label}
          </MuiLink>
        );
      })}
    </Stack>
  );
}
