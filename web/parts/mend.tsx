import { Link as MuiLink } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

type Links = Readonly<Record<string, string>>;

/** Where what stopped something is put right: by the type of the problem, with the ids that are known. */
const places: Readonly<Record<string, (links: Links) => string | undefined>> = {
  'recipient-vat-id-missing': ({ clientId }) => clientId && `/clients/${clientId}`,
  'management-contact-missing': ({ clientId }) => clientId && `/clients/${clientId}`,
  'no-address-for-notice': ({ clientId }) => clientId && `/clients/${clientId}`,
  'base-rate-missing': () => '/base-rates',
  'index-value-missing': () => '/index-values',
  'index-value-provisional': () => '/index-values',
  'company-incomplete': () => '/company',
  'time-unapproved': () => '/time-entries',
  'pool-time-unapproved': () => '/time-entries',
  'contract-suspended': ({ contractId }) => contractId && `/contracts/${contractId}/show`,
};

/** The way to where a refusal is mended; nothing where only the words of the refusal help. */
export function Mend({ problem, links = {} }: { readonly problem: string | null; readonly links?: Links }) {
  const translate = useTranslate();
  const to = problem === null ? undefined : places[problem]?.(links);
  if (to === undefined || to === '') return null;
  return (
    <MuiLink component={Link} to={to} sx={{ fontWeight: 650 }}>
      {translate(`kontor.mend.${problem}`)}
    </MuiLink>
  );
}
