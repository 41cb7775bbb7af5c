import { Alert, Link, Skeleton } from '@mui/material';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import { addressOf, api, Refusal } from '../http/api.ts';
import { Panel } from './panel.tsx';
import { PdfFrame, usePdfAddress } from './pdf-frame.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import { type Paper } from './paper-desk.tsx';

/** A paper follows what it is about within seconds. */
const ASK_EVERY_MS = 2000;

/** The archived original of a paper; says so while it is still being made. */
export function PaperBeside({ paper: { documentId, title } }: { readonly paper: Paper }) {
  const translate = useTranslate();
  const path = `/documents/${documentId}/pdf`;
  const { data, error } = useQuery({
    queryKey: ['paper', documentId],
    queryFn: ({ signal }) => api<Blob>(path, { as: 'file', signal }),
    // What is archived does not change.
    staleTime: Infinity,
    gcTime: 60_000,
    retry: false,
    refetchInterval: ({ state }) => (isPending(state.error) ? ASK_EVERY_MS : false),
  });
  const address = usePdfAddress(data);
  return (
    <Panel
      title={title}
      actions={
        data !== undefined && (
          <>
            <Link href={address} target="_blank" rel="noopener">
              {translate('kontor.pdf.alone')}
            </Link>
            <Link href={addressOf(path)} download>
              {translate('kontor.pdf.save')}
            </Link>
          </>
        )
      }
    >
      {isPending(error) && <Alert severity="info">{translate('kontor.pdf.pending')}</Alert>}
      {!isPending(error) && <RefusalNotice refusal={error instanceof Refusal ? error : undefined} />}
      {error === null && address === undefined && <Skeleton variant="rounded" height={480} />}
      {address !== undefined && <PdfFrame title={title} address={address} />}
    </Panel>
  );
}

function isPending(error: Error | null): boolean {
  return error instanceof Refusal && error.problem.type === 'document-pending';
}
