import { Link as MuiLink, Stack } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { PaperLink } from './paper-desk.tsx';

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
export function Ways({
  links,
  paper,
}: {
  readonly links: Readonly<Record<string, string>>;
  /** What the paper among them is called where it lies open. */
  readonly paper?: string;
}) {
  const translate = useTranslate();
  const shown = Object.entries(links).filter(([name]) => name in screens || name === 'documentId');
  if (shown.length === 0) return null;
  const paperTitle = paper ?? translate('kontor.way.documentId');
  return (
    <Stack direction="row" component="span" sx={{ columnGap: 1.5, flexWrap: 'wrap', display: 'inline-flex' }}>
      {shown.map(([name, id]) => {
        const label = translate(`kontor.way.${name}`);
        const to = screens[name]?.(id);
        return to === undefined ? (
          <PaperLink key={name} documentId={id} title={paperTitle}>
            {label}
          </PaperLink>
        ) : (
          <MuiLink key={name} component={Link} to={to}>
            {label}
          </MuiLink>
        );
      })}
    </Stack>
  );
}
