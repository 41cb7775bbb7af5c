import { Alert, Box, CircularProgress, Link } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useTranslate } from 'react-admin';
import { api, Refusal } from '../http/api.ts';
import { Panel } from '../parts/panel.tsx';
import { RefusalNotice } from '../parts/refusal-notice.tsx';
import { type Draft } from './draft.ts';
import { usePreviewBody, useRested } from './use-preview.ts';

interface Paper {
  readonly pages: number;
  readonly pdf: string;
}

/** The offer as paper, drawn anew when the writing rests; marked as a draft. */
export function PaperBeside({ draft, offerId }: { readonly draft: Draft; readonly offerId?: string }) {
  const translate = useTranslate();
  const body = useRested(JSON.stringify(usePreviewBody(draft, offerId)), 900);
  const { data, error, isFetching } = useQuery({
    queryKey: ['offer paper', body],
    queryFn: ({ signal }) =>
      api<Paper>('/offers/paper-preview', { method: 'POST', body: JSON.parse(body) as unknown, signal }),
    enabled: draft.clientId !== '',
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    retry: false,
  });
  const address = usePdfAddress(data?.pdf);
  return (
    <Panel
      title={translate('offers.paper.title')}
      actions={
        <>
          {isFetching && <CircularProgress size={18} aria-label={translate('kontor.say.loading')} />}
          {address !== undefined && (
            <Link href={address} target="_blank" rel="noopener">
              {translate('offers.paper.alone')}
            </Link>
          )}
        </>
      }
    >
      {draft.clientId === '' && <Alert severity="info">{translate('offers.paper.no_client')}</Alert>}
      <RefusalNotice refusal={error instanceof Refusal ? error : undefined} />
      {address !== undefined && (
        <Box
          component="iframe"
          title={translate('offers.paper.title')}
          src={`${address}#toolbar=0&navpanes=0&view=FitH`}
          sx={{ width: '100%', height: { xs: 480, lg: 'calc(100vh - 190px)' }, border: 0, bgcolor: '#fff' }}
        />
      )}
    </Panel>
  );
}

/** An address of this page for the bytes, given up with them. */
function usePdfAddress(pdf: string | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (pdf === undefined) return undefined;
    const bytes = Uint8Array.from(atob(pdf), (character) => character.codePointAt(0) ?? 0);
    const made = URL.createObjectURL(new Blob([bytes], { type: 'application/pdf' }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [pdf]);
  return address;
}
