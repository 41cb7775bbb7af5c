import { Box, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Moment } from '../parts/fields.tsx';
import { Panel } from '../parts/panel.tsx';
import { type Pool } from './hour-pool.ts';

/** What the client was told about the use of a period, each threshold once. */
export function Notices({ pool, from }: { readonly pool: Pool; readonly from: string }) {
  const translate = useTranslate();
  const notices = pool.notices.filter((notice) => notice.from === from);
  return (
    <Panel title={translate('hourPools.notices')}>
      {notices.length === 0 && (
        <Typography color="textSecondary">{translate('hourPools.noNotices')}</Typography>
      )}
      <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
        {notices.map(({ threshold, documentId, at }) => (
          <li key={threshold}>
            {translate('hourPools.told', { threshold })} · <Moment value={at} /> ·{' '}
            <Link href={`/api/v1/documents/${documentId}/pdf`} target="_blank" rel="noreferrer">
              {translate('hourPools.letter')}
            </Link>
          </li>
        ))}
      </Box>
    </Panel>
  );
}
