import { Alert, CircularProgress, Link } from '@mui/material';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslate } from 'react-admin';
import { api, Refusal } from '../http/api.ts';
import { Panel } from '../parts/panel.tsx';
import { PdfFrame, usePdfAddress } from '../parts/pdf-frame.tsx';
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
  const address = usePdfAddress(useMemo(() => data && pdfOf(data), [data]));
  return (
    <Panel
      title={translate('offers.paper.title')}
      actions={
        <>
          {isFetching && <CircularProgress size={18} aria-label={translate('kontor.say.loading')} />}
          {address !== undefined && (
            <Link href={address} target="_blank" rel="noopener">
              {translate('kontor.pdf.alone')}
            </Link>
          )}
        </>
      }
    >
      {draft.clientId === '' && <Alert severity="info">{translate('offers.paper.no_client')}</Alert>}
      <RefusalNotice refusal={error instanceof Refusal ? error : undefined} />
      {address !== undefined && <PdfFrame title={translate('offers.paper.title')} address={address} />}
    </Panel>
  );
}

function pdfOf({ pdf }: Paper): Blob {
  const bytes = Uint8Array.from(atob(pdf), (character) => character.codePointAt(0) ?? 0);
  return new Blob([bytes], { type: 'application/pdf' });
}
