import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { To } from '../parts/to.tsx';
import { type Page } from '../http/cursors.ts';
import { useMoment } from '../parts/figures.ts';
import { useRead } from '../parts/use-read.ts';
import { By } from '../parts/by.tsx';
import { type Run, type RunLine } from './run.ts';

/** Says that somebody has committed this preview already, so that nobody wonders why a second time finds nothing. */
export function Committed({ preview }: { readonly preview: Run }) {
  const translate = useTranslate();
  const moment = useMoment();
  const { data } = useRead<Page<RunLine>>('/runs', { previewId: preview.id, limit: 1 });
  const commit = data?.items[0];
  if (commit === undefined) return null;
  return (
    <Alert severity="info">
      {translate('runs.committedAt', { at: moment(commit.createdAt) })} (<By actor={commit.requestedBy} />
      ). <To to={`/runs/${commit.id}/show`}>{translate('runs.toCommit')}</To>
    </Alert>
  );
}
