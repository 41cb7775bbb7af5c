import DoneIcon from '@mui/icons-material/CheckCircleOutlined';
import FailedIcon from '@mui/icons-material/ErrorOutlined';
import { Alert, Box, LinearProgress, Typography } from '@mui/material';
import { type ReactNode } from 'react';
import { useLocale, useTranslate } from 'react-admin';
import { type Refusal } from '../http/api.ts';
import { useSentence } from './sentences.ts';
import { type Results } from './use-bulk.ts';

/** How far it has come, and at the end what came of it. */
export function BulkProgress({
  results,
  all,
  busy,
}: {
  readonly results: Results;
  readonly all: number;
  readonly busy: boolean;
}) {
  const translate = useTranslate();
  const done = [...results.values()].filter((result) => result === 'done').length;
  const counts = { done, failed: results.size - done, waiting: all - results.size, all };
  if (busy)
    return (
      <Box role="status">
        <LinearProgress
          variant="determinate"
          value={(results.size / all) * 100}
          aria-label={translate('kontor.bulk.progress', { at: results.size, all })}
        />
        <Typography variant="body2">
          {translate('kontor.bulk.progress', { at: results.size, all })}
        </Typography>
      </Box>
    );
  return (
    <Alert severity={done === all ? 'success' : 'warning'}>
      {translate(done === all ? 'kontor.bulk.allDone' : 'kontor.bulk.someDone', counts)}
    </Alert>
  );
}

/** Each row by its name, and what became of it. */
export function BulkRows<Row extends { readonly id: string }>({
  rows,
  nameOf,
  results,
}: {
  readonly rows: readonly Row[];
  readonly nameOf: (row: Row) => ReactNode;
  readonly results: Results;
}) {
  const translate = useTranslate();
  return (
    <Box
      component="ul"
      tabIndex={0}
      aria-label={translate('kontor.bulk.rows')}
      sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 280, overflowY: 'auto' }}
    >
      {rows.map((row) => (
        <Box component="li" key={row.id} sx={{ display: 'flex', gap: 1, py: 0.25 }}>
          <Outcome result={results.get(row.id)} />
          <Box sx={{ minWidth: 0, overflowWrap: 'anywhere' }}>
            {nameOf(row)}
            <Why result={results.get(row.id)} />
          </Box>
        </Box>
      ))}
    </Box>
  );
}

type Result = 'done' | Refusal | undefined;

function Outcome({ result }: { readonly result: Result }) {
  const translate = useTranslate();
  if (result === undefined) return <Box sx={{ width: 20, flex: 'none' }} />;
  return result === 'done' ? (
    <DoneIcon fontSize="small" color="success" titleAccess={translate('kontor.say.done')} />
  ) : (
    <FailedIcon fontSize="small" color="error" titleAccess={translate('kontor.say.failed')} />
  );
}

function Why({ result }: { readonly result: Result }) {
  const translate = useTranslate();
  const locale = useLocale();
  const say = useSentence();
  if (result === undefined || result === 'done') return null;
  const { type, title, detail } = result.problem;
  const heading =
    type === 'unreachable'
      ? translate('kontor.say.unreachable')
      : translate(`problems.${type}`, { _: locale === 'en' ? title : translate('kontor.say.failed') });
  return (
    <Typography variant="body2" color="error">
      {heading}
      {type !== 'unreachable' && `: ${say(detail)}`}
    </Typography>
  );
}
